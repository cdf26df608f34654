import type { Drafts } from '../entry.ts';
import { fault, fieldName, type Fault } from '../faults.ts';
import { paragraphs, plainText } from '../tree.ts';
import { blocksOf } from './bodies.ts';

/** Words of a sentence: names begin with a capital letter. A word with a letter that Ukrainian does not have is reported elsewhere. */
const WORD = /(?<![\p{L}’-])[а-щьюяіїєґ][а-щьюяіїєґ’]{3,}(?![\p{L}’-])/gu;
/** As printed in the source, or what readers type. */
const NOT_OURS = /^(?:titleSource|chapter|contents|synonyms|words|searches|contacts|url)$/;

/**
 * Russian words in the texts of entries; not in quotations.
 * @param isRussian whether only a Russian dictionary has the word
 */
export function* russianWords(drafts: Drafts, isRussian: (word: string) => boolean): Iterable<Fault> {
  const inText = function* (text: string, file: string, field: string) {
    for (const [word] of text.replace(/«[^»]*»/g, '').matchAll(WORD))
      if (isRussian(word))
        yield fault(
          file,
          field,
          `«${word}» є лише в російському словнику`,
          'українське слово; чужа мова — у лапках «»',
        );
  };
  const inValue = function* (value: unknown, file: string, path: readonly PropertyKey[]): Iterable<Fault> {
    if (typeof value === 'string' && !NOT_OURS.test(String(path.at(-1)))) yield* inText(value, file, fieldName(path));
    else if (typeof value === 'object' && value !== null && !NOT_OURS.test(String(path.at(-1))))
      for (const [key, item] of Object.entries(value))
        yield* inValue(item, file, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  const { practices, topics, sources, pages, cities, visits, discrepancies, comparisons, charts, indexTerms } = drafts;
  const bodyless = [...cities, ...visits, discrepancies, comparisons, charts, indexTerms];
  for (const entry of [...practices, ...topics, ...sources, ...pages, ...bodyless]) {
    yield* inValue(entry.data, entry.file, []);
    if ('body' in entry)
      for (const nodes of paragraphs(blocksOf(entry.body))) yield* inText(plainText(nodes), entry.file, 'текст');
  }
}
