import { practiceOfKey } from './comparing.ts';

/**
 * Loads one small file per practice that the keys name, in their order. Unknown practices are left out; a failed request is an error.
 * @param folder the address of the folder of the files
 */
export async function loadPractices<T>(folder: string, keys: readonly string[]): Promise<Map<string, T>> {
  const found = await Promise.all(
    [...new Set(keys.map(practiceOfKey))].map(async (slug): Promise<[string, T][]> => {
      const response = await fetch(`${folder}${slug}.json`);
      if (response.status === 404) return [];
      if (!response.ok) throw new Error(`${response.status}`);
      return [[slug, (await response.json()) as T]];
    }),
  );
  return new Map(found.flat());
}
