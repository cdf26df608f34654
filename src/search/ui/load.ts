import type { Engine } from '../query/engine.ts';

/** What the page asks of the search. */
export type Search = Pick<Engine, 'answer' | 'texts' | 'suggestions'>;
/** What the worker is asked for; `engine` only waits for the index. */
export type Ask = 'engine' | keyof Search;
/** What it replies. */
export type Reply = { answer: unknown } | { error: string };

/**
 * Starts the search in a worker: reading the lexicon and the index would block the page.
 * @param base the site's base path, with a trailing slash
 * @throws if the worker does not start or a file cannot be read
 */
export async function loadSearch(base: string): Promise<Search> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const failure = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'the search worker did not start'));
  });
  const ask = async (name: Ask, given = ''): Promise<never> => {
    const { port1, port2 } = new MessageChannel();
    const replied = new Promise<Reply>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as Reply);
    });
    worker.postMessage({ base, name, given }, [port2]);
    const reply = await Promise.race([replied, failure]).finally(() => port1.close());
    if ('error' in reply) throw new Error(reply.error);
    return reply.answer as never;
  };
  await ask('engine').catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  return {
    answer: (text) => ask('answer', text),
    texts: (id) => ask('texts', id),
    suggestions: () => ask('suggestions'),
  };
}
