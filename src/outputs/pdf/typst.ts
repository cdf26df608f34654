import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Jobs } from './typst-process.ts';

type Input<Kind extends keyof Jobs> = Parameters<Jobs[Kind]>[0];
type Results = { [Kind in keyof Jobs]: Awaited<ReturnType<Jobs[Kind]>> };
/** A request to the process. */
export interface Question {
  kind: keyof Jobs;
  from: Input<keyof Jobs>;
}
/** Its response: the result or an error, the CPU seconds used so far, and its memory in bytes. */
export interface Answer {
  made?: Results[keyof Jobs];
  fault?: string;
  seconds: number;
  memory: number;
}

/** Typst never frees some megabytes per document; the process is ended when it uses more memory than this, in bytes. */
const MAX_MEMORY = 1e9;

let running: ChildProcess | undefined;
let queue: Promise<unknown> = Promise.resolve();
let secondsBefore = 0;
let secondsNow = 0;

/** CPU seconds that Typst has used in its own processes. */
export const typstSeconds = (): number => secondsBefore + secondsNow;

/** Runs a job in the Typst process, one after another. @throws Error with Typst's messages */
export function typst<Kind extends keyof Jobs>(kind: Kind, from: Input<Kind>): Promise<Results[Kind]> {
  const made = queue.then(async () => {
    const answer = await ask({ kind, from });
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer.made as Results[Kind];
  });
  queue = made.catch(() => undefined);
  return made;
}

/** Ends the process, if there is one. The next request starts another. */
export async function endTypst(): Promise<void> {
  await queue;
  await end();
}

async function ask(question: Question): Promise<Answer> {
  // A path from the project's root: this module may be part of a bundle.
  running ??= fork('src/outputs/pdf/typst-process.ts', {
    serialization: 'advanced',
    // Room for a whole document's strings, which saves garbage collection.
    execArgv: ['--max-semi-space-size=64'],
    // Documents are small: several threads would cost a tenth more CPU than one.
    env: { ...process.env, RAYON_NUM_THREADS: '1' },
  });
  hold(running, true);
  running.send(question);
  const ended = new AbortController();
  try {
    const answer = await Promise.race([
      once(running, 'message', ended).then(([message]) => message as Answer),
      once(running, 'exit', ended).then(([code]) => {
        running = undefined;
        throw new Error(`the Typst process exited (${String(code)})`);
      }),
    ]);
    secondsNow = answer.seconds;
    if (answer.memory > MAX_MEMORY) await end();
    return answer;
  } finally {
    ended.abort();
    if (running) hold(running, false);
  }
}

async function end(): Promise<void> {
  const child = running;
  if (!child) return;
  running = undefined;
  hold(child, true);
  child.disconnect();
  await once(child, 'exit');
  secondsBefore += secondsNow;
  secondsNow = 0;
}

/** Whether this process waits for the other: an idle one must not keep it alive. */
function hold(child: ChildProcess, waiting: boolean): void {
  for (const handle of [child, child.channel]) handle?.[waiting ? 'ref' : 'unref']();
}
