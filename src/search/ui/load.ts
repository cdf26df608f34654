import { Engine, type Access } from '../query/engine.ts';

export { excerpt } from './excerpt.ts';
export { suggestFor } from './suggest.ts';

/** Loads the engine with the index of the built site. @param base the site's base path, with a trailing slash */
export function loadEngine(base: string): Promise<Engine> {
  const get = async (path: string) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return Engine.load({
    json: async (path) => (await get(path)).json() as Promise<unknown>,
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    async pagefind() {
      const module = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Awaited<
        ReturnType<Access['pagefind']>
      >;
      // Pagefind's own worker would be one more script to load.
      await module.options({ noWorker: true, baseUrl: '/' });
      await module.init();
      return module;
    },
  });
}
