/*
 * `npm run thesaurus th_uk_UA_v2.dat` writes `content/search/thesaurus.yml`: the pairs of LibreOffice's thesaurus whose
 * target occurs in the texts and whose other word does not. Run it when the texts change a lot; the build reads the result.
 * The data file is in Debian's package `mythes-uk`. Senses listed in `other-senses.yml` are left out: add wrong synonyms there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { loadDictionary } from '../integrations/search.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import { lexiconOf } from '../search/indexing/build-index.ts';
import { recordsOf } from '../search/indexing/records.ts';
import { cut, fold } from '../search/language/words.ts';

const HEAD = `# Синоніми до слів текстів: слово тексту — слова читача, які веде до нього тезаурус.
# Вибрано з тезауруса української мови LibreOffice (пакунок Debian mythes-uk) командою з src/scripts/thesaurus.ts; руками не правити.
# © 1999 Володимир Яковчук, 1999 Олег Подгурний, 2001 Дмитро Ковальов та автори словників української мови для OpenOffice.org.
# Ліцензія цього файлу: Mozilla Public License 1.1, https://www.mozilla.org/MPL/1.1/
`;

/** Synonyms in a sense that the texts do not use, by word: all of them, or a list. */
const OTHER_SENSES = load(readFileSync('src/scripts/other-senses.yml', 'utf8')) as Partial<
  Record<string, 'all' | string[]>
>;

interface ThesaurusEntry {
  synonyms: Set<string>;
  /** Entries it refers to: «(див.)». */
  see: Set<string>;
}

function readThesaurus(data: string): Map<string, ThesaurusEntry> {
  const entries = new Map<string, ThesaurusEntry>();
  let entry: ThesaurusEntry = { synonyms: new Set(), see: new Set() };
  for (const line of data.split('\n').slice(1)) {
    const [first = '', ...parts] = line.split('|');
    // A sense that begins with a note, «(рідше)», is seldom that of the texts.
    if (first.startsWith('(')) continue;
    if (first !== '') {
      entry = entries.get(first) ?? { synonyms: new Set(), see: new Set() };
      entries.set(first, entry);
      continue;
    }
    for (const part of parts) {
      const word = part.replace(/\([^)]*\)/g, '').trim();
      // Single words only; phrases are mostly explanations.
      if (/^[а-яґєії]['а-яґєії-]+$/.test(word)) (part.includes('(див.)') ? entry.see : entry.synonyms).add(word);
    }
  }
  return entries;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file? th_uk_UA_v2.dat of the package mythes-uk');
const dictionary = loadDictionary();
const catalogue = getCatalogue();
const records = recordsOf(catalogue);
const texts = new Set<string>();
/** Words of the texts, except those always capitalised. */
const notNames = new Set<string>();
for (const { sections } of records)
  for (const { title, lead, body, hidden } of sections) {
    const text = [title, lead, body, ...hidden].join('\n');
    for (const { start, forms } of cut(text))
      for (const form of forms)
        for (const [word] of dictionary.wordsWith(form)) {
          texts.add(word);
          if (/[а-яґєії]/.test(text[start] ?? '')) notNames.add(word);
        }
  }

const stopwords = new Set(catalogue.searchWords.synonyms.stopwords.map(fold));
const pairs = new Map<string, Set<string>>();
const quote = (word: string) => word.replaceAll("'", '’');
const put = (word: string, target: string) => {
  if (word === target || texts.has(fold(word)) || !notNames.has(fold(target)) || stopwords.has(fold(word))) return;
  if (dictionary.wordsWith(fold(word)).length === 0) return;
  const others = OTHER_SENSES[quote(target)] ?? [];
  if (others === 'all' || others.includes(quote(word))) return;
  pairs.set(target, (pairs.get(target) ?? new Set()).add(word));
};
const entries = readThesaurus(readFileSync(file, 'utf8'));
for (const [head, { synonyms, see }] of entries) {
  for (const word of [...synonyms, ...see]) {
    put(head, word);
    put(word, head);
  }
  // Synonyms of one entry need not be synonyms of each other, but an entry has the synonyms of those it refers to.
  for (const word of see) {
    for (const synonym of entries.get(word)?.synonyms ?? []) put(head, synonym);
  }
}
const rows = [...pairs]
  .map(([target, words]): [string, string[]] => [quote(target), [...words].sort(compareUkrainian).map(quote)])
  .sort(([a], [b]) => compareUkrainian(a, b));
// A form of the texts may be of another word.
const words = { ...catalogue.searchWords, thesaurus: Object.fromEntries(rows) };
const lost = new Set(lexiconOf({ records, dictionary, words }).lost.map(({ target }) => target));
const lines = rows.flatMap(([target, list]) => (lost.has(target) ? [] : `${target}: [${list.join(', ')}]\n`));
writeFileSync(join(CONTENT_FOLDER, 'search/thesaurus.yml'), HEAD + lines.join(''));
