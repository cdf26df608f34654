import { practiceOfKey } from './comparing.ts';

/**
 * A loader of one small file per practice that the keys name, in their order; each is loaded once. Unknown practices are left out; a
 * failed request is an error.
 * @param folder the address of the folder of the files
 */
export function practiceFiles<T>(folder: string): (keys: readonly string[]) => Promise<T[]> {
  const loaded = new Map<string, T | null>();
  return async (keys) => {
    const slugs = [...new Set(keys.map(practiceOfKey))];
    await Promise.all(
      slugs.map(async (slug) => {
        if (loaded.has(slug)) return;
        const response = await fetch(`${folder}${slug}.json`);
        if (!response.ok && response.status !== 404) throw new Error(`${response.status}`);
        loaded.set(slug, response.ok ? ((await response.json()) as T) : null);
      }),
    );
    return slugs.map((slug) => loaded.get(slug) ?? null).filter((file) => file !== null);
  };
}
