import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import type { SearchWords } from '../../schemas/search-words.ts';
import { partOf } from '../language/word-filter.ts';
import { cut } from '../language/words.ts';
import { indexFile, isNote, NEEDS, type Doc, type Figure, type KeyedFigure, type Manifest } from '../types.ts';
import { buildLexicon, type BuiltLexicon, type Tokens } from './build-lexicon.ts';
import type { Dictionary } from './hunspell.ts';
import { mistakableFilters } from './mistakable.ts';
import type { PageRecord, SectionRecord } from './records.ts';

/** Up to this many pages the docs are one file: an answer needs most of them. */
const FEW = 64;
/** Otherwise docs per file; fitted to the bytes of an answer at 5,000 pages. */
const DOCS_PER_FILE = 4;
/** How many phrases may be suggested: some 8 kB. */
const MOST_SUGGESTED = 500;

/** Pagefind's interface files, which the site does not use. */
const UNUSED = /-(?:ui|highlight|worker)\./;

interface IndexInput {
  records: readonly PageRecord[];
  dictionary: Dictionary;
  words: SearchWords;
  /** Phrases to suggest while the reader types, the best first; those that find nothing are left out. */
  suggestions: readonly string[];
  /** The folder of cached results. */
  cache: string;
}

/** The lexicon of the records. @param pages their tokens */
export function lexiconOf(
  { records, dictionary, words }: Pick<IndexInput, 'records' | 'dictionary' | 'words'>,
  pages = records.map(cutPage),
): BuiltLexicon {
  const fieldsFrom = (...range: [number, number?]) => pages.flat().flatMap((fields) => fields.slice(...range));
  return buildLexicon(
    pages.map((fields) => formsOf(fields.flat())),
    dictionary,
    words,
    formsOf(fieldsFrom(NEEDS)).difference(formsOf(fieldsFrom(0, NEEDS))),
  );
}

/**
 * Writes the search files into a built site: Pagefind's index of keys, the lexicon, and for each page a file with its text for excerpts.
 * @param folder the built site, e.g. `dist`
 * @throws Error if Pagefind refuses a record
 */
export async function buildIndex(folder: string, input: IndexInput): Promise<void> {
  const { records, dictionary, suggestions, cache } = input;
  const pages = records.map(cutPage);
  const lexicon = lexiconOf(input, pages);
  const docs = records.map((record, i) => docOf(record, pages[i] ?? [], lexicon));
  const packed = lexicon.pack();
  // After the lexicon is packed: `isFound` must not add to it.
  const pageKeys = docs.map(({ content }) => new Set(content.split(' ')));
  const found = Iterator.from(suggestions)
    .filter((phrase) => lexicon.isFound(cut(phrase), pageKeys))
    .take(MOST_SUGGESTED)
    .toArray();
  const ids = await writePagefind(
    join(folder, 'pagefind'),
    docs.map(({ content }) => content),
  );

  const target = join(folder, 'search-data');
  mkdirSync(join(target, 'texts'), { recursive: true });
  const parts = records.length <= FEW ? 1 : Math.ceil(records.length / DOCS_PER_FILE);
  const docParts = Array.from({ length: parts }, (): Record<string, Doc> => ({}));
  docs.forEach(({ doc, texts }, i) => {
    const id = ids.get(i);
    if (id === undefined) throw new Error(`Pagefind lost record ${i}`);
    Object.assign(docParts[partOf(id, parts)] ?? {}, { [id]: doc });
    writeFileSync(join(target, `texts/${id}.json`), JSON.stringify(texts));
  });
  const files = {
    docs: docParts.map((part) => JSON.stringify(part)),
    words: packed.shards.map(({ shard }) => JSON.stringify(shard)),
    suggest: [JSON.stringify(found)],
    known: mistakableFilters(packed.forms, dictionary, cache),
  };
  const hash = createHash('sha256');
  for (const file of Object.values(files).flat()) hash.update(file);
  const version = hash.digest('hex').slice(0, 10);
  for (const name of ['docs', 'words', 'suggest', 'known'] as const)
    files[name].forEach((file, i) => writeFileSync(join(target, indexFile(name, i, version)), file));
  const manifest: Manifest = {
    pages: records.length,
    base: packed.base,
    version,
    docs: files.docs.length,
    words: packed.shards.map(({ from }) => from),
    known: files.known.length,
  };
  writeFileSync(join(target, 'manifest.json'), JSON.stringify(manifest));
}

/** Writes Pagefind's index. @returns its page ids by record number */
async function writePagefind(folder: string, contents: readonly string[]): Promise<Map<number, string>> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'uk' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const [i, content] of contents.entries()) {
    // The address is the record number, by which `recordOf` recognises the fragment.
    const added = await index.addCustomRecord({ url: `/${i}`, language: 'uk', content });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await pagefind.close();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'index'), { recursive: true });
  const ids = new Map<number, string>();
  for (const { path, content } of made.files) {
    // Fragments are not written: excerpts come from our own files.
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) ids.set(recordOf(content), id);
    else if (path === 'pagefind.js') {
      // Its names are those of the source: 2 kB of a first answer.
      const { code } = await minify(path, Buffer.from(content).toString('utf8'), { module: true });
      writeFileSync(join(folder, path), code);
    } else if (!UNUSED.test(path)) writeFileSync(join(folder, path), content);
  }
  return ids;
}

/** The tokens of each section of a page, by field. */
type CutPage = readonly (readonly Tokens[])[];

/** One object per word: all tokens of a large collection would not fit into memory. */
const shared = new Map<string, Tokens[number]>();
const cutField = (text: string): Tokens =>
  cut(text).map(({ forms, parts }) => {
    const name = `${parts} ${forms.join(' ')}`;
    const token = shared.get(name) ?? { forms, parts };
    shared.set(name, token);
    return token;
  });
const cutPage = ({ sections }: PageRecord): CutPage => sections.map((section) => fieldsOf(section).map(cutField));

/** All word forms of the texts. */
function formsOf(texts: readonly Tokens[]): Set<string> {
  const found = new Set<string>();
  for (const { forms } of new Set(texts.flat())) for (const form of forms) if (!form.startsWith('#')) found.add(form);
  return found;
}

/** The fields of a section in index order; hidden words and needs are searched but not shown. */
const fieldsOf = (section: SectionRecord): string[] => [
  section.title,
  section.lead,
  section.body,
  section.hidden.join('\n'),
  section.needs.join('\n'),
];

function docOf(record: PageRecord, page: CutPage, lexicon: BuiltLexicon) {
  const stream: string[] = [];
  const counted = record.sections.map((section, i) => {
    const lengths: number[] = [];
    const counts = (page[i] ?? []).map((field) => {
      const before = stream.length;
      let digits = '';
      for (const list of lexicon.keysOf(field)) {
        digits += list.length.toString(36);
        stream.push(...list);
      }
      lengths.push(stream.length - before);
      return digits;
    });
    return { section, counts, lengths };
  });
  /** The keys of a text; of only its beginning, but with those of phrases that begin there. */
  const keysIn = (text: string, beginning = text) =>
    [...new Set(lexicon.keysOf(cutField(text)).slice(0, cut(beginning).length).flat())].join(' ');
  return {
    doc: {
      url: record.url,
      kind: record.kind,
      title: record.title,
      city: record.city[0] ?? '',
      facets: record.facets,
      sections: counted.map(({ section, lengths }) => ({
        anchor: section.anchor,
        title: section.title,
        kind: section.kind,
        ...(section.facets ? { facets: section.facets } : {}),
        lengths,
      })),
    },
    texts: counted.map(({ section, counts }) => ({
      lead: section.lead,
      body: section.body,
      counts: counts.slice(0, 3),
      ...(section.figures.length > 0
        ? {
            figures: section.figures.map((figure) => keyed(figure, keysIn)),
            names: { title: keysIn(section.title), page: keysIn(record.title), city: keysIn(record.city.join(', ')) },
          }
        : {}),
    })),
    // Pagefind refuses an empty record.
    content: stream.join(' ') || 'x',
  };
}

/**
 * The words of a figure's text that say what is counted: adjectives and the first noun, or two joined by «і». An adjective is known by
 * its ending.
 */
const COUNTED = /^(?:[\p{L}’-]+(?:их|ий|ої|[нкчшщж]і|ові) (?:(?:і|й|та) )?)*[\p{L}’-]+(?: (?:і|й|та) [\p{L}’-]+)?/u;

/** A figure with the keys of the words that a question may have. A date is its value; notes and, last, the source are no words of it. */
export const keyed = (figure: Figure, keysIn: (text: string, beginning?: string) => string): KeyedFigure => ({
  ...figure,
  keys: keysIn(
    [figure.value, figure.text, ...figure.caveats.slice(0, -1).filter((caveat) => !isNote(caveat))].join(' · '),
  ),
  // «Скільки кілометрів» asks for the unit.
  counted: keysIn(`${figure.value} ${figure.text}`, `${figure.value} ${COUNTED.exec(figure.text)?.[0] ?? ''}`),
});

/**
 * The number of a fragment's record. A fragment is gzipped JSON after a signature; it contains the address given above.
 * @throws Error if Pagefind has changed the format of its fragments
 */
function recordOf(fragment: Uint8Array): number {
  const [, number] = /"url":"\/(\d+)"/.exec(gunzipSync(fragment).toString('utf8')) ?? [];
  if (number === undefined) throw new Error('Pagefind: a fragment does not name its record');
  return Number(number);
}
