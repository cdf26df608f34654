// Listed explicitly: Unicode classes make two hundred patterns many times slower.
const LETTERS = 'A-Za-zА-Яа-яҐґЄєІіЇї’';
/** The most letters that may follow a stem: «урбаністика» for «урбан». */
const LONGEST_ENDING = 7;

/** Endings of nouns, adjectives and verbs, longest first. */
const ENDING =
  /(?<=..)(?:ого|ому|ими|іми|ами|ями|ової|ови|ах|ях|ам|ям|ом|ем|єм|им|ім|їм|их|іх|ів|їв|ою|ею|єю|ий|ій|ої|а|я|о|е|є|и|і|ї|у|ю|ь|й)$/;

/**
 * A pattern that matches a word in any form: «громадський» finds «громадського». Short and Latin words match with any ending; a word after
 * «=» matches only as written.
 */
function wordPattern(word: string): string {
  if (word.startsWith('=')) return RegExp.escape(word.slice(1));
  const stem = word.length < 4 || !/^[А-ЯҐЄІЇа-яґєії’-]+$/.test(word) ? word : word.replace(ENDING, '');
  // «Картка» also finds «карток».
  const fleeting = RegExp.escape(stem).replace(/(?<=[бвгґджзклмнпрстфхцчшщ])к$/, '[ое]?к');
  return `${fleeting}[${LETTERS}]{0,${LONGEST_ENDING}}`;
}

interface Term {
  term: string;
  words?: readonly string[] | undefined;
}

const phrasesOf = ({ term, words }: Term): readonly string[] => {
  const brackets = /^(.*?)\s*\((.+)\)$/.exec(term);
  return words ?? (brackets ? brackets.slice(1) : [term]);
};

/** The first two letters of each word of a text. They rule out most terms before a pattern is tried. */
export const wordStarts = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(new RegExp(`(?<![${LETTERS}\\d-])[${LETTERS}\\d№]{1,2}`, 'g')));

/** The first two letters of each phrase of a term. */
export const termStarts = (term: Term): string[] =>
  phrasesOf(term).flatMap((phrase) => [...wordStarts(phrase)].slice(0, 1));

/**
 * A pattern that finds a term of the subject index in a text: its `words`, or else the term and the abbreviation in its brackets.
 * Matches start and end at word boundaries.
 */
export function termPattern(term: Term): RegExp {
  const patterns = phrasesOf(term).map((phrase) =>
    phrase
      .replace(/[«»„“]/g, '')
      .trim()
      .split(/\s+/)
      .map(wordPattern)
      .join('[»“]?[\\s\\u00A0]+[«„]?'),
  );
  return new RegExp(`(?<![${LETTERS}\\d-])(?:${patterns.join('|')})(?![${LETTERS}])`, 'gi');
}
