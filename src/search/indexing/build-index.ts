import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchWords } from '../../schemas/search-words.ts';
import { buildLexicon, type BuiltLexicon, type Shards } from './build-lexicon.ts';
import { partOf, type Doc, type DocSection, type DocTexts, type Manifest, type Part } from '../doc.ts';
import type { Words } from './kept-dictionary.ts';
import { readJson, writeJson } from '../../lib/cache.ts';
import { intoParts, KnownWords, mistakable } from '../language/known.ts';
import { Lexicon } from '../language/lexicon.ts';
import type { PageRecord, SectionRecord } from './records.ts';
import { cut } from '../language/words.ts';

/** Stands beside the lexicon: see LICENCE-lexicon.md. */
const NOTICE = `The files words-*.json, asked-*.json and known-*.bin in this folder are derived from the Ukrainian Hunspell dictionary
of brown-uk/dict_uk (https://github.com/brown-uk/dict_uk), (c) Andriy Rysin and the dict_uk authors,
taken from the npm package dictionary-uk. They are available under the Mozilla Public License 1.1
(https://www.mozilla.org/MPL/1.1/). The other files of this site are not covered by that licence.
`;

/** Pages of a collection whose docs are one file: to rank an answer most of them are needed anyway. */
const FEW = 24;
/** Docs in each file of a greater one: fewer make more files to write, more make more to load. */
const DOCS_A_FILE = 4;

/** Pagefind's interface files, which the site does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

/**
 * Writes what search needs into a built site: Pagefind's index of keys, the lexicon, and a file a page with the text to quote.
 * @param folder the built site, e.g. `dist`
 * `cache` is a folder where what takes long and does not change is kept
 * @throws Error if Pagefind refuses a record
 */
export async function buildIndex(
  folder: string,
  {
    records,
    dictionary,
    words,
    cache,
  }: { records: readonly PageRecord[]; dictionary: Words; words: SearchWords; cache: string },
): Promise<void> {
  const lexicon = buildLexicon(records.map(formsOf), dictionary, words);
  const docs = records.map((record) => docOf(record, lexicon));
  const packed = lexicon.pack();

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'uk' });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const [i, { content }] of docs.entries()) {
    // The address is the number of the record, by which its fragment is known below.
    const added = await index.addCustomRecord({ url: `/${i}`, language: 'uk', content });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
  }
  const bundle = join(folder, 'pagefind');
  rmSync(bundle, { recursive: true, force: true });
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  await pagefind.close();
  const ids = new Map<number, string>();
  mkdirSync(join(bundle, 'index'), { recursive: true });
  for (const { path, content } of made.files) {
    // Pagefind's own copies of the records: the site quotes from its own files.
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) ids.set(recordOf(content), id);
    else if (!UNUSED.includes(path)) writeFileSync(join(bundle, path), content);
  }

  const target = join(folder, 'search-data');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'texts'), { recursive: true });
  const write = (file: string, content: unknown) => writeFileSync(join(target, file), JSON.stringify(content));
  const parts = records.length <= FEW ? 1 : Math.ceil(records.length / DOCS_A_FILE);
  const docParts = Array.from({ length: parts }, (): Record<string, Doc> => ({}));
  for (const [i, { doc, texts }] of docs.entries()) {
    const id = idOf(ids, i);
    Object.assign(docParts[partOf(id, parts)] ?? {}, { [id]: doc });
    write(`texts/${id}.json`, texts);
  }
  // Named by the content of all of them, so that one build's files are never read with another's.
  const put = (name: string, extension: string, contents: readonly (string | Uint8Array)[]): string[] => {
    const hash = createHash('sha256');
    for (const content of contents) hash.update(content);
    const version = hash.digest('hex').slice(0, 10);
    return contents.map((content, i) => {
      const file = `${name}-${i}.${version}.${extension}`;
      writeFileSync(join(target, file), content);
      return file;
    });
  };
  const all = new Lexicon(packed.base);
  for (const { shard } of packed.words) all.add(shard, true);
  for (const { shard } of packed.asked) all.add(shard, false);
  const { forms } = all.forms;
  const known = cached(cache, dictionary.version, forms, () => mistakable(forms, dictionary.headwords()));
  const knownParts = intoParts(known);
  const putShards = (name: string, shards: Shards): Part[] => {
    const files = put(
      name,
      'json',
      shards.map(({ shard }) => JSON.stringify(shard)),
    );
    return shards.map(({ from }, i) => [from, files[i] ?? '']);
  };
  const knownFiles = put(
    'known',
    'bin',
    knownParts.map((part) => KnownWords.of(part.words).bytes),
  );
  const manifest: Manifest = {
    pages: records.length,
    base: packed.base,
    docs: put(
      'docs',
      'json',
      docParts.map((part) => JSON.stringify(part)),
    ),
    words: putShards('words', packed.words),
    asked: putShards('asked', packed.asked),
    known: knownParts.map(({ from }, i) => [from, knownFiles[i] ?? '']),
  };
  write('manifest.json', manifest);
  writeFileSync(join(target, 'LICENCE.txt'), NOTICE);
}

/** What a dictionary gives for a vocabulary, kept in a folder from build to build. */
function cached(folder: string, version: string, forms: readonly string[], make: () => string[]): string[] {
  const file = join(
    folder,
    `known-${createHash('sha256')
      .update(`${version}\n${forms.join('\n')}`)
      .digest('hex')
      .slice(0, 16)}.json`,
  );
  const kept = readJson<string[]>(file);
  if (kept) return kept;
  const made = make();
  writeJson(file, made);
  return made;
}

function idOf(ids: ReadonlyMap<number, string>, record: number): string {
  const id = ids.get(record);
  if (id === undefined) throw new Error(`Pagefind lost record ${record}`);
  return id;
}

/** Every form of a page that is a word. The texts are cut again for their keys: to hold all that is cut of them takes longer. */
function formsOf({ sections }: PageRecord): Set<string> {
  const found = new Set<string>();
  for (const section of sections)
    for (const field of fieldsOf(section))
      for (const { forms } of cut(field)) for (const form of forms) if (!form.startsWith('#')) found.add(form);
  return found;
}

/** The texts of a section in the order they are indexed: title, lead, body, and what is found but not shown. */
const fieldsOf = (section: SectionRecord): [title: string, lead: string, body: string, hidden: string] => [
  section.title,
  section.lead,
  section.body,
  [...section.topics, ...section.sourceWords].join('\n'),
];

function docOf(record: PageRecord, lexicon: BuiltLexicon): { doc: Doc; texts: DocTexts; content: string } {
  const stream: string[] = [];
  const counted = record.sections.map((section) => ({
    section,
    counts: fieldsOf(section).map((field) => {
      const keys = lexicon.keysOf(cut(field));
      stream.push(...keys.flat());
      return keys.map((list) => Math.min(list.length, 35).toString(36)).join('');
    }),
  }));
  const sum = (counts: string) => [...counts].reduce((n, c) => n + parseInt(c, 36), 0);
  return {
    doc: {
      url: record.url,
      title: record.title,
      city: record.city,
      facets: record.facets,
      sections: counted.map(({ section, counts }): DocSection => ({
        anchor: section.anchor,
        title: section.title,
        kind: section.kind,
        has: section.has,
        lengths: counts.map(sum),
      })),
    },
    texts: counted.map(({ section, counts }) => ({
      lead: section.lead,
      body: section.body,
      counts: counts.slice(0, 3),
    })),
    // Pagefind refuses an empty record.
    content: stream.join(' ') || 'x',
  };
}

/**
 * The number of the record of which Pagefind has made a fragment: gzipped JSON behind a signature, with the address we gave it.
 * @throws Error if it is not so: then Pagefind has changed the form of its fragments
 */
function recordOf(fragment: Uint8Array): number {
  const [, number] = /"url":"\/(\d+)"/.exec(gunzipSync(fragment).toString('utf8')) ?? [];
  if (number === undefined) throw new Error('Pagefind: a fragment does not tell its record');
  return Number(number);
}
