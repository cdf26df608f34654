import { partsOf } from '../draft.ts';
import type { Drafts } from '../entry.ts';
import { fault, fieldName, type Fault } from '../faults.ts';
import { paragraphs, plainText } from '../tree.ts';
import { blocksOf } from './bodies.ts';

/** Words of a sentence: names begin with a capital letter. A word with a letter that Ukrainian does not have is reported elsewhere. */
const WORD = /(?<![\p{L}’-])[а-щьюяіїєґ][а-щьюяіїєґ’]{3,}(?![\p{L}’-])/gu;
/** As printed in the source, or what readers type. */
const NOT_OURS = /^(?:titleSource|chapter|contents|synonyms|words|searches|contacts|url)$/;

/** Russian words in the texts of entries, but for quotations. @param isRussian whether only a Russian dictionary has the word */
export function* russianWords(drafts: Drafts, isRussian: (word: string) => boolean): Iterable<Fault> {
  const inText = (text: string, file: string, field: string) =>
    [...text.replace(/«[^»]*»/g, '').matchAll(WORD)].flatMap(([word]) =>
      isRussian(word)
        ? fault(file, field, `«${word}» є лише в російському словнику`, 'українське слово; чужа мова — у лапках «»')
        : [],
    );
  const { practices, topics, sources, pages, cities, visits, discrepancies, comparisons, charts, indexTerms } = drafts;
  const bodyless = [...cities, ...visits, discrepancies, comparisons, charts, indexTerms];
  for (const entry of [...practices, ...topics, ...sources, ...pages, ...bodyless]) {
    for (const { value, path } of partsOf(entry.data))
      if (typeof value === 'string' && !path.some((key) => NOT_OURS.test(String(key))))
        yield* inText(value, entry.file, fieldName(path));
    if ('body' in entry)
      for (const nodes of paragraphs(blocksOf(entry.body))) yield* inText(plainText(nodes), entry.file, 'текст');
  }
}
