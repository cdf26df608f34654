/** The process that `typst.ts` starts: answers requests until it is disconnected. */
import { drawCover, drawPicture } from './picture.ts';
import { compilePdf } from './compile.ts';
import type { Answer, Question } from './typst.ts';

async function make(question: Question): Promise<Exclude<Answer['made'], undefined>> {
  switch (question.kind) {
    case 'pdf':
      return compilePdf(question.from);
    case 'picture':
      return drawPicture(question.from);
    case 'cover':
      return drawCover(question.from);
  }
}

process.on('message', (question: Question) => {
  make(question).then(
    (made) => answer({ made }),
    (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(result: Pick<Answer, 'made' | 'fault'>): void {
  const { user, system } = process.cpuUsage();
  process.send?.({ ...result, seconds: (user + system) / 1e6, memory: process.memoryUsage.rss() } satisfies Answer);
}
