import { Engine, type Access } from '../query/engine.ts';

/** Loads the site's search in the browser, a worker's too. @param base the site's base path, with a slash at its end */
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
      // With a worker of its own Pagefind would load one more script.
      await module.options({ noWorker: true, baseUrl: '/' });
      await module.init();
      return module;
    },
  });
}
