import type { Asks, Reply } from './messages.ts';

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/** The page's side of the search worker, which starts with the first question. */
export class Client {
  readonly #base: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #asked = 0;

  /** @param base the site's base path, with a trailing slash */
  constructor(base: string) {
    this.#base = base;
  }

  /** Asks the worker. @throws Error if it does not start or cannot read the index; the next call tries again */
  ask<K extends keyof Asks>(ask: K, given: Asks[K]['given']): Promise<Asks[K]['answer']> {
    const number = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ number, base: this.#base, ask, given });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer as never);
    });
    worker.addEventListener('error', ({ message }) => {
      this.#worker = undefined;
      worker.terminate();
      for (const { reject } of this.#waiting.values()) reject(new Error(message || 'the search worker did not start'));
      this.#waiting.clear();
    });
    return worker;
  }
}
