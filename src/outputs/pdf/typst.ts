import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Cover, Picture } from './picture.ts';
import type { Pdf } from './compile.ts';

/** What Typst is to set, with what comes of it. */
export interface Jobs {
  pdf: { from: { name: string; source: string }; made: Pdf };
  picture: { from: Picture; made: Uint8Array };
  cover: { from: Cover; made: Uint8Array };
}
/** What the process is asked. */
export type Question = { [Kind in keyof Jobs]: { kind: Kind; from: Jobs[Kind]['from'] } }[keyof Jobs];
/** What it answers: what is made, or what is wrong; CPU seconds it has used so far, and the bytes of memory it holds. */
export interface Answer {
  made?: Jobs[keyof Jobs]['made'];
  fault?: string;
  seconds: number;
  memory: number;
}

/** Typst keeps some megabytes of every document for ever: its process is ended when it holds so many bytes. */
const MAX_MEMORY = 1e9;

/** Documents are small: threads that share one cost a tenth more CPU than one thread. */
const ENVIRONMENT = { RAYON_NUM_THREADS: '1' };
/** Room for a whole document's strings: the collector of garbage has less to do. */
const EXEC_ARGV = ['--max-semi-space-size=64'];

let running: ChildProcess | undefined;
let queue: Promise<unknown> = Promise.resolve();
let secondsBefore = 0;
let secondsNow = 0;

/** CPU seconds that Typst has used in its own processes. */
export const typstSeconds = (): number => secondsBefore + secondsNow;

/**
 * Has Typst set something in a process of its own, one thing after another.
 * @throws Error with what Typst says is wrong
 */
export function typst<Kind extends keyof Jobs>(kind: Kind, from: Jobs[Kind]['from']): Promise<Jobs[Kind]['made']> {
  const made = queue.then(async () => {
    const answer = await ask({ kind, from } as Question);
    if (answer.fault !== undefined) throw new Error(answer.fault);
    return answer.made as Jobs[Kind]['made'];
  });
  queue = made.catch(() => undefined);
  return made;
}

/** Ends the process, if there is one. The next question starts another. */
export async function endTypst(): Promise<void> {
  await queue;
  await end();
}

async function ask(question: Question): Promise<Answer> {
  // Read by Node as it stands, also when this module is part of a bundle.
  running ??= fork('src/outputs/pdf/typst-process.ts', {
    serialization: 'advanced',
    execArgv: EXEC_ARGV,
    env: { ...process.env, ...ENVIRONMENT },
  });
  hold(running, true);
  running.send(question);
  const ended = new AbortController();
  try {
    const answer = await Promise.race([
      once(running, 'message', ended).then(([message]) => message as Answer),
      once(running, 'exit', ended).then(([code]) => {
        running = undefined;
        throw new Error(`the process of Typst has ended (${String(code)})`);
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

/** Whether this process waits for the other: an idle one keeps nobody. */
function hold(child: ChildProcess, waiting: boolean): void {
  for (const handle of [child, child.channel]) {
    if (waiting) handle?.ref();
    else handle?.unref();
  }
}
