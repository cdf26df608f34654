import { Engine, type Access } from '../query/engine.ts';

let attempts = 0;

/** Loads the search of this site. @param base the site's base path, with a trailing slash @throws if a file cannot be read */
export function loadEngine(base: string): Promise<Engine> {
  const get = async (path: string) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  // A browser may remember that a script failed to load: each further attempt asks for another address.
  const script = `${base}pagefind/pagefind.js${attempts > 0 ? `?${attempts}` : ''}`;
  attempts += 1;
  return Engine.load({
    json: async (path) => (await get(path)).json() as Promise<unknown>,
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    async pagefind() {
      const module = (await import(/* @vite-ignore */ script)) as Awaited<ReturnType<Access['pagefind']>>;
      // Pagefind's own worker would be one more script to load.
      await module.options({ noWorker: true, baseUrl: '/' });
      await module.init();
      return module;
    },
  });
}
