/*
 * The search engine in a worker: answers what `load.ts` asks for the page.
 */
import { Engine, type Access } from '../query/engine.ts';
import type { Ask, Reply } from './load.ts';

let engine: Promise<Engine> | undefined;

function loadEngine(base: string): Promise<Engine> {
  const get = async (path: string) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return Engine.load({
    json: async (path) => (await get(path)).json() as Promise<unknown>,
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    async pagefind() {
      const script = `${base}pagefind/pagefind.js`;
      const module = (await import(/* @vite-ignore */ script)) as Awaited<ReturnType<Access['pagefind']>>;
      // Pagefind's own worker would be one more script to load.
      await module.options({ noWorker: true, baseUrl: '/' });
      await module.init();
      return module;
    },
  });
}

globalThis.onmessage = async ({ data, ports: [port] }: MessageEvent<{ base: string; name: Ask; given: string }>) => {
  const reply = (message: Reply) => port?.postMessage(message);
  try {
    const search = await (engine ??= loadEngine(data.base));
    reply({ answer: data.name === 'engine' ? null : await search[data.name](data.given) });
  } catch (error) {
    reply({ error: String(error) });
  }
};
