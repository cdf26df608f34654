/** Words without their endings: «громадський бюджет» finds «громадського бюджету». Short words and Latin ones stay whole. */
const stem = (word: string): string =>
  word.length < 4 || !/^[А-ЯҐЄІЇа-яґєії’-]+$/.test(word) ? word : word.slice(0, word.length > 4 ? -2 : -1);

/**
 * A pattern that finds a term of the subject index in a text: by its `words`, else by itself and by the abbreviation in its brackets.
 * Every match begins where a word begins.
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
// Spelt out: the classes of Unicode make two hundred patterns many times slower.
const LETTERS = 'A-Za-zА-Яа-яҐґЄєІіЇї’';
