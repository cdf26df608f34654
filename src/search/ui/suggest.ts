import { cut } from '../language/words.ts';

/** How many phrases are suggested, and from how many letters. */
const MOST = 7;
const SHORTEST = 2;

const wordsOf = (text: string): string[] => cut(text).map(({ forms: [form = ''] }) => form);

/** The phrases with a word beginning with each typed word. Those that begin with the first come first, then the shorter ones. */
export function suggestFor(typed: string, phrases: readonly string[]): string[] {
  const words = wordsOf(typed);
  if (words.join('').length < SHORTEST) return [];
  return phrases
    .flatMap((phrase) => {
      const own = wordsOf(phrase);
      if (!words.every((word) => own.some((w) => w.startsWith(word)))) return [];
      return { phrase, begins: own[0]?.startsWith(words[0] ?? '') ?? false };
    })
    .filter(({ phrase }) => wordsOf(phrase).join(' ') !== words.join(' '))
    .sort((a, b) => Number(b.begins) - Number(a.begins) || a.phrase.length - b.phrase.length)
    .slice(0, MOST)
    .map(({ phrase }) => phrase);
}
