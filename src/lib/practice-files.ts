import { practiceOfKey } from './comparing.ts';

/**
 * A loader of one small file per practice that the keys name, in their order; each is loaded once. Unknown practices are left out; a
 * failed request is an error, and is made again the next time.
 * @param folder the address of the folder of the files
 */
export function practiceFiles<T>(folder: string): (keys: readonly string[]) => Promise<T[]> {
  const files = new Map<string, Promise<T | null>>();
  const load = async (slug: string): Promise<T | null> => {
    const response = await fetch(`${folder}${slug}.json`);
    if (!response.ok && response.status !== 404) throw new Error(`${response.status}`);
    return response.ok ? ((await response.json()) as T) : null;
  };
  const fileOf = (slug: string): Promise<T | null> => {
    const file = files.get(slug) ?? load(slug);
    files.set(slug, file);
    file.catch(() => files.delete(slug));
    return file;
  };
  return async (keys) => {
    const loaded = await Promise.all([...new Set(keys.map(practiceOfKey))].map(fileOf));
    return loaded.filter((file) => file !== null);
  };
}
