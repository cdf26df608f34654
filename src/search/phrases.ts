/** Places where a phrase begins: its words in their order, function words between them let through. */
export function matchPhrase(places: readonly (readonly string[])[], keys: readonly (readonly string[])[]): number[] {
  const found: number[] = [];
  for (let start = 0; start < keys.length; start++) {
    let at = start;
    const complete = places.every((wanted, i) => {
      if (i > 0) {
        at++;
        while (at < keys.length && keys[at]?.length === 0) at++;
      }
      return keys[at]?.some((k) => wanted.includes(k)) ?? false;
    });
    if (complete && places.length > 0) found.push(start);
  }
  return found;
}
