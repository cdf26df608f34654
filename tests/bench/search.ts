/*
 * Measures search: `node tests/bench/search.ts [practices …]`, by default 9 (the collection) and 1000 and 5000 made-up ones.
 * Prints the time of the index and of Pagefind's alone, the bytes to the first result, and the time of an answer once loaded. The
 * site must have been built: the search page's own bytes are counted too.
 */
import { existsSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { buildIndex } from '../../src/search/indexing/build-index.ts';
import { recordsOf, suggestionsOf, type PageRecord } from '../../src/search/indexing/records.ts';
import { Engine } from '../../src/search/query/engine.ts';
import { loadDictionary } from '../../src/integrations/search.ts';
import { accessTo } from '../search/access.ts';
import { isRight, judged } from '../search/judged.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What is between the address of a practice and the number of one made of it. */
const MADE_UP = 'made-up-';
const modelOf = (url: string): string => url.replace(new RegExp(`${MADE_UP}\\d+/$`), '');

/** Numbers that look random and are the same each time. */
function* random(seed: number): Generator<number, never> {
  for (let x = seed; ;) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x / 2 ** 32;
  }
}

/** The collection's practices, and others made of them: a third of the words replaced by rarer and rarer words of the dictionary. */
function madeUp(records: readonly PageRecord[], count: number, words: readonly string[]): PageRecord[] {
  const numbers = random(7);
  const next = () => numbers.next().value;
  // Zipf's law: the n-th word is n times rarer than the first.
  const word = () => words[Math.floor(words.length ** next()) - 1] ?? '';
  const change = (text: string) => text.replace(/[а-яєіїґ]{5,}/g, (w) => (next() < 0.33 ? word() : w));
  return Array.from({ length: count }, (_, i) => {
    const record = records[i % records.length];
    if (!record) throw new Error('no records');
    if (i < records.length) return record;
    return {
      ...record,
      url: `${record.url}${MADE_UP}${i}/`,
      title: change(record.title),
      sections: record.sections.map((s) => ({
        ...s,
        title: change(s.title),
        lead: change(s.lead),
        body: change(s.body),
        hidden: [],
      })),
    };
  });
}

/** Time of Pagefind alone on the same texts, in milliseconds. */
async function pagefindAlone(folder: string, records: readonly PageRecord[]): Promise<number> {
  const started = performance.now();
  const { index } = await pagefind.createIndex({ forceLanguage: 'uk' });
  for (const r of records) {
    const content = r.sections.flatMap((s) => [s.title, s.lead, s.body]).join('\n');
    await index?.addCustomRecord({ url: r.url, language: 'uk', content, meta: { title: r.title } });
  }
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
  return performance.now() - started;
}

/** Bytes of the search page with its scripts, styles and preloaded fonts, text compressed by gzip. */
function pageBytes(dist: string): number {
  const files = new Set<string>();
  const take = (file: string, names: RegExp) => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join(dist, file), 'utf8');
    for (const [, name = ''] of text.matchAll(names)) {
      if (!existsSync(join(dist, '_astro', name))) continue;
      if (name.endsWith('.js')) take(`_astro/${name}`, /["'`/]([\w.-]+\.js)["'`]/g);
      else files.add(`_astro/${name}`);
    }
  };
  take('search/index.html', /<(?:link|script)\b[^>]*(?:href|src)="[^"]*\/_astro\/([^"]+)"/g);
  return [...files].reduce((sum, file) => {
    const content = readFileSync(join(dist, file));
    return sum + (/\.(?:html|js|css)$/.test(file) ? gzipSync(content, { level: 9 }).length : content.length);
  }, 0);
}

const middle = (list: number[], share: number) =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

const catalogue = getCatalogue();
const written = recordsOf(catalogue);
const practices = written.filter((r) => r.url.startsWith('/practices/'));
const visits = written.filter((r) => !practices.includes(r));
const page = pageBytes(join(ROOT, 'dist'));
const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [practices.length, 1000, 5000]) {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const dictionary = loadDictionary(join(folder, 'cache'));
  const words: string[] = [];
  let taken = 0;
  dictionary.eachForm(
    (word) => {
      if (word.length >= 5 && word.length <= 12 && taken++ % 131 === 0) words.push(word);
    },
    () => true,
  );
  // Spread over the alphabet: the most frequent words must not begin alike.
  words.sort((a, b) => (a.at(-3) ?? '').localeCompare(b.at(-3) ?? '') || a.length - b.length);
  const records = [...madeUp(practices, size, words), ...visits];
  const alone = await pagefindAlone(join(folder, 'alone'), records);
  const build = async () => {
    const started = performance.now();
    await buildIndex(folder, {
      records,
      dictionary,
      words: catalogue.searchWords,
      suggestions: suggestionsOf(catalogue),
      cache: join(folder, 'cache'),
    });
    return performance.now() - started;
  };
  const first = await build();
  const ours = await build();

  const cold: number[] = [];
  let right = 0;
  for (const { q, pages } of judged) {
    const access = accessTo(folder);
    const engine = await Engine.load(access);
    const answer = await engine.answer(q);
    const best = answer.pages[0] ?? answer.close[0];
    // One made of the practice that answers is as right as the practice.
    if (isRight(pages, best && modelOf(best.doc.url))) right++;
    if (best) await engine.texts(best.id);
    cold.push(page + access.loaded());
  }
  const engine = await Engine.load(accessTo(folder));
  const times: number[] = [];
  for (let round = 0; round < 2; round++) {
    for (const { q } of judged) {
      const asked = performance.now();
      await engine.answer(q);
      if (round === 1) times.push(performance.now() - asked);
    }
  }
  console.log(
    `${size} practices: index ${(ours / 1000).toFixed(1)} s, Pagefind alone ${(alone / 1000).toFixed(1)} s, ratio ${(ours / alone).toFixed(2)}` +
      ` (first ${(first / 1000).toFixed(1)} s); cold to the first result ${[0.5, 0.95, 1].map((share) => Math.round(middle(cold, share) / 1000)).join(' / ')} kB` +
      ` (median / 95th / most); right first ${(right / judged.length).toFixed(3)}; answer ${middle(times, 0.5).toFixed(1)} / ${middle(times, 0.95).toFixed(1)} ms`,
  );
  rmSync(folder, { recursive: true });
}
