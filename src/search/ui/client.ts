import type { Replies } from './worker.ts';

interface Reply {
  number: number;
  answer?: unknown;
  error?: string;
}

/** The page's side of the search worker, which starts with the first question. */
export class Client {
  readonly #base: string;
  readonly #waiting = new Map<number, (reply: Omit<Reply, 'number'>) => void>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param base the site's base path, with a trailing slash */
  constructor(base: string) {
    this.#base = base;
  }

  /** Asks the worker. @throws Error if it does not start or cannot read the index; the next call tries again */
  async ask<K extends keyof Replies>(
    ask: K,
    given?: Parameters<Replies[K]>[1],
  ): Promise<Awaited<ReturnType<Replies[K]>>> {
    const number = ++this.#asked;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ number, base: this.#base, ask, given });
    const { answer, error } = await new Promise<Omit<Reply, 'number'>>((resolve) => this.#waiting.set(number, resolve));
    if (error !== undefined) throw new Error(error);
    return answer as Awaited<ReturnType<Replies[K]>>;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { number, ...reply } }: MessageEvent<Reply>) => {
      this.#waiting.get(number)?.(reply);
      this.#waiting.delete(number);
    });
    worker.addEventListener('error', ({ message }) => {
      this.#worker = undefined;
      worker.terminate();
      for (const settle of this.#waiting.values()) settle({ error: message || 'the search worker did not start' });
      this.#waiting.clear();
    });
    return worker;
  }
}
