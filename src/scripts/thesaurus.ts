/*
 * `npm run thesaurus th_uk_UA_v2.dat` writes `content/search/thesaurus.yml`: the pairs of LibreOffice's thesaurus whose
 * target occurs in the texts and whose other word does not. Run it when the texts change a lot; the build reads the result.
 * The data file is in Debian's package `mythes-uk`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCatalogue } from '../catalogue/catalogue.ts';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { loadDictionary } from '../integrations/search.ts';
import { compareUkrainian } from '../lib/ukrainian.ts';
import { lexiconOf, recordsOf } from '../search/index.ts';
import { cut, fold } from '../search/language/words.ts';

const HEAD = `# Синоніми до слів текстів: слово тексту — слова читача, які веде до нього тезаурус. Менш певні, ніж readers-words.yml.
# Вибрано з тезауруса української мови LibreOffice (пакунок Debian mythes-uk) командою з src/scripts/thesaurus.ts; руками не правити.
# © 1999 Володимир Яковчук, 1999 Олег Подгурний, 2001 Дмитро Ковальов та автори словників української мови для OpenOffice.org.
# Ліцензія цього файлу: Mozilla Public License 1.1, https://www.mozilla.org/MPL/1.1/
`;

/** Synonyms of another sense than that of the texts: all of a word, or those after its colon. */
const OTHER_SENSES = new Map(
  `брати; вид; видавати; високий; відбирати; відкритий; відповідати; відходити; візок; вплив; гаманець; година; далі; дбати;
  довідка; дозвільний; додаток; додача; долина; доступний; енергія; живий; забирати; заклад; зводити; знак; зручність; зручно;
  їхати; картина; контрольний; країна; ланка; лідер; людський; лютий; мова; молодий; надзвичайний; надходити; найближчий;
  найпопулярніший; невисокий; обходити; пан; пані; певний; перехід; підбивати; підліток; підстава; пласт; плівка;
  площа; повний; повність; погоджувати; поле; правити; приймати; прозорий; протягом; проходити; радий; річка; річний; робочий;
  розвивати; розвиватися; розв’язка; розкиданий; світ; сильний; складати; сонячний; ставати; ставити; столиця; стратегічний;
  сухий; сходи; сходити; твердий; точка; умова; установа; учасник; хмарний; ходити; черга; школа; автентичний: власноручний
  сущий; багато: хмара; благодійний: благотворний позитивний; будинок: дворець замок палац чертог; будувати: виводити
  закладати класти; важливий: відповідальний; великий: буйний дорідний здоровий рослий спорий; вигадувати: вередувати
  капризувати перебендювати перебирати примхати; галузь: віти вітка гілка гілляка; готувати: варити; громада: озія юрма;
  громадськість: глядачі; група: юрма; дорога: гостинець колія; допомагати: виручка; допомога: виручка; заступник: адвокат
  оборонець покровитель; захід: паліатив; займатися: загорятися; збірка: колекція; зміна: переміщення; значення: вага;
  значний: знатний спорий; зручний: вигідний похватний спосібний спритний; керівник: вождь проводир; кінець:
  край; компанія: юрма; лікарня: санаторій санаторія військ; малий: короткий недовгий низький; нерухомість: мізерія; новина:
  цілина; основа: природа сутність суть; перевага: верх; порядок: колія; посвідчення: атестат; потужний: здоровий можний;
  потужність: міць наснага сила снага; представник: депутат; проблема: запитання; рішення: декрет; розумний: мудрий;
  середовище: коло; сім’я: зерно насіння фамілія ядро; сімейний: домашній кімнатний фамільний хатній; смуга: пас пруг рубець
  стяга шрам; спеціаліст: авторитет ерудит; сприяння: виручка; сталий: затяжний кріпкий тугий хронічний черствий; старий:
  благовірний мужик мужчина подружжя похилий чоловік; товар: маржина скот скотина тягло худоба; ухвалити: покласти; вирішити:
  покласти; учень: курсант; шлях: гостинець колія; розміщення: військ; розвага: розривна`
    .split(/;\s+/)
    .map((row): [string, string[] | undefined] => {
      const [target = '', words] = row.split(/:\s+/);
      return [target, words?.split(/\s+/)];
    }),
);

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
/** Words of the texts without those that are always capital. */
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
  const senses = OTHER_SENSES.get(quote(target));
  if (OTHER_SENSES.has(quote(target)) && (senses === undefined || senses.includes(word))) return;
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
