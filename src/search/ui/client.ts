import type { Replies } from './worker.ts';

type Answer<K extends keyof Replies> = Awaited<ReturnType<Replies[K]>>;

/** The page's side of the search worker, which starts with the first question. */
export class Client {
  readonly #base: string;
  #started: { worker: Worker; failure: Promise<never> } | undefined;

  /** @param base the site's base path, with a trailing slash */
  constructor(base: string) {
    this.#base = base;
  }

  /** Asks the worker. @throws Error if it does not start or cannot read the index; the next call tries again */
  async ask<K extends keyof Replies>(ask: K, given?: Parameters<Replies[K]>[1]): Promise<Answer<K>> {
    const { worker, failure } = (this.#started ??= this.#start());
    const { port1, port2 } = new MessageChannel();
    const reply = new Promise<{ answer: Answer<K>; error?: string }>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as { answer: Answer<K> });
    });
    worker.postMessage({ base: this.#base, ask, given }, [port2]);
    const { answer, error } = await Promise.race([reply, failure]).finally(() => port1.close());
    if (error !== undefined) throw new Error(error);
    return answer;
  }

  #start() {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const failure = new Promise<never>((_, reject) => {
      worker.onerror = ({ message }) => {
        this.#started = undefined;
        worker.terminate();
        reject(new Error(message || 'the search worker did not start'));
      };
    });
    return { worker, failure };
  }
}
