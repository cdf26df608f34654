type Places = readonly (readonly string[])[];

/**
 * Whether a phrase begins at a place: its words in their order, places without keys (function words) let through.
 * @param places keys that may stand at each place of the phrase
 * @param keys keys of each place of the text
 */
export function isPhraseAt(places: Places, keys: Places, start: number): boolean {
  let at = start;
  return (
    places.length > 0 &&
    places.every((wanted, i) => {
      if (i > 0) {
        at++;
        while (at < keys.length && keys[at]?.length === 0) at++;
      }
      return keys[at]?.some((k) => wanted.includes(k)) ?? false;
    })
  );
}

/** Places where a phrase begins. */
export const matchPhrase = (places: Places, keys: Places): number[] =>
  keys.flatMap((_, start) => (isPhraseAt(places, keys, start) ? [start] : []));
