/** Words without their endings: «громадський бюджет» finds «громадського бюджету». Short and Latin words are not cut. */
const stem = (word: string): string =>
  word.length < 4 || !/^[А-ЯҐЄІЇа-яґєії’-]+$/.test(word) ? word : word.slice(0, word.length > 4 ? -2 : -1);

/**
 * A pattern that finds a term of the subject index in a text: its `words`, or else the term and the abbreviation in its brackets.
 * Matches start at word boundaries.
 */
export function termPattern({ term, words }: { term: string; words?: readonly string[] | undefined }): RegExp {
  const brackets = /^(.*?)\s*\((.+)\)$/.exec(term);
  const phrases = words ?? (brackets ? brackets.slice(1) : [term]);
  const patterns = phrases.map((phrase) =>
    phrase
      .replace(/[«»„“]/g, '')
      .trim()
      .split(/\s+/)
      .map((word) => `${RegExp.escape(stem(word))}[${LETTERS}]*`)
      .join('[»“]?[\\s\\u00A0]+[«„]?'),
  );
  return new RegExp(`(?<![${LETTERS}\\d-])(?:${patterns.join('|')})`, 'gi');
}
// Listed explicitly: Unicode classes make two hundred patterns many times slower.
const LETTERS = 'A-Za-zА-Яа-яҐґЄєІіЇї’';
