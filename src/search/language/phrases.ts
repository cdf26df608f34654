type Places = readonly (readonly string[])[];

/**
 * Finds the end of a phrase that begins at `start`. Places without keys (function words) are skipped.
 * @param places for each place of the phrase, the keys that may be there
 * @param keys keys of each place of the text
 * @returns the place of its last word; -1 if the phrase is not there
 */
export function phraseEnd(places: Places, keys: Places, start: number): number {
  let at = start;
  const isThere = places.every((wanted, i) => {
    if (i > 0) {
      at++;
      while (at < keys.length && keys[at]?.length === 0) at++;
    }
    return keys[at]?.some((k) => wanted.includes(k)) ?? false;
  });
  return isThere && places.length > 0 ? at : -1;
}

/** Places where a phrase begins. */
export const matchPhrase = (places: Places, keys: Places): number[] =>
  keys.flatMap((_, start) => (phraseEnd(places, keys, start) >= 0 ? [start] : []));
