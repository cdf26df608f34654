/** The process that `typst.ts` starts: sets what it is asked, until it is left alone. */
import { drawPicture } from './picture.ts';
import { compilePdf } from './compile.ts';
import type { Answer, Question } from './typst.ts';

process.on('message', (question: Question) => {
  const made =
    question.kind === 'pdf' ? compilePdf(question.from.name, question.from.source) : drawPicture(question.from);
  made.then(
    (made) => answer({ made }),
    (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(result: Pick<Answer, 'made' | 'fault'>): void {
  const { user, system } = process.cpuUsage();
  process.send?.({ ...result, seconds: (user + system) / 1e6, memory: process.memoryUsage.rss() } satisfies Answer);
}
