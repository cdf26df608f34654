/** The process that `typst.ts` starts: answers requests until it is disconnected. */
import { drawCover, drawPicture } from './picture.ts';
import { compilePdf } from './compile.ts';
import type { Answer, Question } from './typst.ts';

/** What the process can make, by the name of the job. */
const jobs = { pdf: compilePdf, picture: drawPicture, cover: drawCover };
export type Jobs = typeof jobs;

const make = async ({ kind, from }: Question) => jobs[kind](from as never);

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
