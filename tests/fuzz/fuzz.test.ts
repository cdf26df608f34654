import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolve } from '../../src/catalogue/catalogue.ts';
import { ContentError } from '../../src/entries/faults.ts';
import type { Entries } from '../../src/entries/entry.ts';
import { readEntries } from '../../src/entries/read.ts';
import { blocksToHtml } from '../../src/document/html.ts';
import { proseToText } from '../../src/document/text.ts';
import { blocksToTypst } from '../../src/document/typst.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;
/** `FUZZ_ROUNDS=2400 node --test tests/fuzz` tries more. */
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 600);
const SEED = 20190131;
/** Far above what an entry takes (a tenth of a second with a cold start): a parser that hangs, not one that waits for its turn. */
const HANG_MS = 20_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Mutation = (text: string, pick: <T>(from: readonly T[]) => T, other: string) => string | Buffer;

const lines = (text: string) => text.split('\n');
const isBody = (text: string) => text.startsWith('---');
const VALUES = [
  'null',
  'true',
  '[]',
  '{}',
  '-1',
  '1e999',
  '.nan',
  '.inf',
  '0x1F',
  '99999999999999999999',
  '2019-13-45',
  '2019-01-01T00:00:00Z',
  '""',
  '"\\0"',
  '|',
  '>-',
  '- a',
  '[[[[[[]]]]]]',
  '{a: {b: {c: 1}}}',
  '!!binary aGk=',
  '!!js/function "x"',
  '!mine x',
  '&a x',
  '*a',
  '<<: *a',
  '"\\uD800"',
  '@x',
  '`x',
  '%x',
  '? x',
  ': x',
  "'",
  '"',
  'https://',
  'javascript:alert(1)',
  'data:text/html,x',
  '../../etc/passwd',
  '__proto__',
];
const SCRAPS = [
  '\uFEFF',
  '\u0000',
  '\u0007',
  '\u202E',
  '\u200B',
  '\u2028',
  '\u0301'.repeat(300),
  '\uFFFD',
  '👩‍👩‍👧',
  'ʼ',
  '𝔘',
  'مرحبا',
  '\t',
  '\r',
  '\r\n',
  '\u00AD',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '![x](/y.png)',
  '<Fact id="x" onclick="y"/>',
  '<Fact id={x}/>',
  '<Fact/>',
  '</Project>',
  '<Project id="x">',
  '{1+1}',
  '{',
  '}',
  '<',
  '`code`',
  '[^1]',
  '[^1]: x',
  '<!-- x -->',
  '$$x$$',
  '| a |\n| - |\n| b |',
  '***',
  '___',
  '---',
  '\n---\n',
  '# A',
  '## A',
  '###### A',
  '\n\n    code\n',
  '\\',
  '&lt;script&gt;',
  '&#0;',
  '<a href="x">y</a>',
  'import x from "y"',
  'export const a = 1',
  '[a]: javascript:x\n\n[a]',
  'http://example.org',
  '<https://example.org>',
  '**',
  '*',
  '_',
  '[',
  '](',
  '<Fact id="',
  '~~x~~',
  '- [ ] x',
];

/** Ways to spoil a file. `other` is the text of another file of the content. */
const MUTATIONS: Record<string, Mutation> = {
  'line dropped': (text, pick) =>
    lines(text)
      .toSpliced(lines(text).indexOf(pick(lines(text))), 1)
      .join('\n'),
  'line doubled': (text, pick) => {
    const line = pick(lines(text));
    return text.replace(line, () => `${line}\n${line}`);
  },
  'lines swapped': (text, pick) => {
    const [a, b] = [pick(lines(text)), pick(lines(text))];
    return lines(text)
      .map((line) => (line === a ? b : line === b ? a : line))
      .join('\n');
  },
  'value retyped': (text, pick) => {
    const line = pick(lines(text).filter((l) => /^\s*(- )?\w+: /.test(l)));
    return text.replace(line, () => line.replace(/: .*/, () => `: ${pick(VALUES)}`));
  },
  'key renamed': (text, pick) => {
    const line = pick(lines(text).filter((l) => /^\s*(- )?\w+:/.test(l)));
    return text.replace(line, () =>
      line.replace(
        /\w+:/,
        `${pick(['x', '__proto__', 'constructor', 'toString', 'id', '0', 'slug', '"a b"', 'ключ'])}:`,
      ),
    );
  },
  'field added': (text, pick) =>
    text.replace(
      /^(?!---)/m,
      () => `${pick(['__proto__', 'constructor', 'x', 'id', 'title', 'null', '1', '?', '<<'])}: ${pick(VALUES)}\n`,
    ),
  'scrap put in': (text, pick) => {
    const at = Math.floor(pick([...Array(100).keys()].map((n) => (n / 100) * text.length)));
    return text.slice(0, at) + pick(SCRAPS) + text.slice(at);
  },
  'scrap in the body': (text, pick) => {
    const at = text.indexOf('\n---\n') + 5;
    const from = at < 5 ? 0 : at;
    const place = from + Math.floor(pick([...Array(100).keys()].map((n) => (n / 100) * (text.length - from))));
    return text.slice(0, place) + pick(['', '\n\n']) + pick(SCRAPS) + pick(['', '\n\n']) + text.slice(place);
  },
  'cut off': (text, pick) => text.slice(0, Math.floor(text.length * pick([0, 0.01, 0.1, 0.3, 0.5, 0.8, 0.99]))),
  'joined with another': (text, pick, other) => pick([text + other, other + text, other]),
  'byte order mark': (text) => `\uFEFF${text}`,
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'old Mac line ends': (text) => text.replaceAll('\n', '\r'),
  NUL: (text, pick) => text.replace(pick(['а', 'о', 'і']), '\0'),
  'broken UTF-8': (text, pick) => {
    const bytes = Buffer.from(text);
    bytes[pick([5, 100, bytes.length - 3])] = 0xff;
    return bytes;
  },
  'Windows-1251': (text) =>
    Buffer.from([...text].map((c) => (c.charCodeAt(0) > 0x400 ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)) & 0xff)),
  'five megabytes': (text, pick) => {
    const part = pick(['слово ', '\n\nабзац', '> ', '- ', '*', '[', '<Fact id="a"/>']);
    return text + part.repeat(Math.floor(5_000_000 / Buffer.byteLength(part)));
  },
  'near a megabyte': (text, pick) => {
    const part = pick([
      'слово ',
      'слово',
      'a',
      '1',
      ' ',
      '\n',
      '-',
      '"',
      ',',
      '@',
      'а@',
      '\n\nабзац',
      '*',
      '[',
      '](',
      '`',
      '<',
      '&',
      '\n- а\n',
      '**а** ',
    ]);
    return text + part.repeat(Math.floor(400_000 / Buffer.byteLength(part)));
  },
  'deep nesting': (text, pick) => {
    const depth = pick([20, 200, 2000, 20_000]);
    const made = pick([
      `${'> '.repeat(depth)}x`,
      `${'- '.repeat(depth)}x`,
      Array.from({ length: Math.min(depth, 600) }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      `${'*a **b '.repeat(depth)}${'** *'.repeat(depth)}`,
      `${'['.repeat(depth)}x${'](/about/)'.repeat(depth)}`,
      `${'<Project id="a">\n\n'.repeat(Math.min(depth, 2000))}`,
    ]);
    return isBody(text) ? `${text}\n\n${made}\n` : `${text}\nx: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  },
  'deep YAML': (text, pick) =>
    text.replace(
      /^(?!---)/m,
      () => `x: ${pick(['['.repeat(50_000), '{a: '.repeat(20_000), `${'- '.repeat(5000)}x`])}\n`,
    ),
  'YAML aliases': (text) =>
    text.replace(
      /^(?!---)/m,
      () => 'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n',
    ),
  'second document': (text) => text.replace(/^---\n/, '---\na: 1\n---\n'),
  'duplicate key': (text, pick) => {
    const line = pick(lines(text).filter((l) => /^\w+: /.test(l)));
    return text.replace(line, () => `${line}\n${line.replace(/: .*/, ': x')}`);
  },
};

/** Everything a build prints of the bodies, so that printing is tried on what got through. */
function print(entries: Entries): void {
  const catalogue = resolve(entries);
  const prose = [
    ...catalogue.practices.flatMap((p) => [
      p.prose.background,
      p.prose.practice,
      p.prose.results,
      ...p.projects.map((x) => x.prose),
    ]),
    ...catalogue.topics.map((t) => t.prose),
  ];
  for (const blocks of prose) {
    const html = blocksToHtml(blocks);
    assert.doesNotMatch(html, /<script|<img|<iframe|\son\w+=|href="(?!\/)/i);
    proseToText(blocks);
    blocksToTypst(blocks, { target: (address) => ({ address }) });
  }
  const counted = [catalogue.practices, catalogue.cities, catalogue.visits, catalogue.topics].map(
    (list) => new Set<unknown>(list).size,
  );
  const read = [entries.practices, entries.cities, entries.visits, entries.topics].map((list) => list.length);
  assert.deepEqual(counted, read, 'an entry that was read is not in the catalogue');
}

/** Leaves the beginning of a word list: its thousands of lines are alike and take most of the time to read. */
function shorten(path: string): void {
  const [head = '', ...items] = readFileSync(path, 'utf8').split(/^(?=[^\s#])/m);
  writeFileSync(path, head + items.slice(0, 50).join(''));
}

test(`${ROUNDS} mutated entries: each is accepted or reported with file and field`, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(CONTENT, folder, { recursive: true });
  const files = globSync('**/*.{mdx,yml}', { cwd: folder }).sort();
  for (const file of files.filter((name) => name.startsWith('search/'))) shorten(join(folder, file));
  const next = random(SEED);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const named = Object.entries(MUTATIONS);
  const seen = { accepted: 0, reported: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const file = pick(files);
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const [name, mutate] = named[round % named.length] ?? named[0] ?? assert.fail();
    const what = `round ${round}, ${file}: ${name}`;
    const spoilt = mutate(text, pick, readFileSync(join(folder, pick(files)), 'utf8'));
    writeFileSync(path, spoilt);
    const started = performance.now();
    try {
      const entries = readEntries(folder);
      const lists = [entries.practices, entries.cities, entries.visits, entries.topics, entries.sources, entries.pages];
      // What the search knows of words is no list of entries.
      const here = files.filter((f) => f.includes('/') && !f.startsWith('search/')).length;
      assert.equal(
        lists.reduce((n, list) => n + list.length, 0),
        here,
        `${what}: an entry is lost`,
      );
      print(entries);
      seen.accepted++;
    } catch (error) {
      if (!(error instanceof ContentError)) throw new Error(what, { cause: error });
      assert.ok(error.faults.length > 0, what);
      for (const fault of error.faults)
        assert.ok(fault.file && fault.field && fault.problem && fault.expected, `${what}: ${JSON.stringify(fault)}`);
      // A name that changes is a fault of whatever used it; then the fault speaks of the spoilt entry.
      const slug = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
      const isReported = error.faults.some((f) => f.file.endsWith(file) || `${f.problem} ${f.expected}`.includes(slug));
      assert.ok(isReported, `${what}: reported only elsewhere: ${error.message}`);
      seen.reported++;
    }
    assert.ok(performance.now() - started < HANG_MS, `${what}: hangs`);
    writeFileSync(path, text);
  }
  console.log(
    `fuzz: ${ROUNDS} mutations of ${files.length} files, seed ${SEED}: ${seen.reported} reported, ${seen.accepted} accepted, 0 crashes, hangs or losses`,
  );
});

test('symlinks, folders in place of files, and files of another kind are reported', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(CONTENT, folder, { recursive: true });
  const file = join(folder, 'cities/odesa.yml');
  unlinkSync(file);
  symlinkSync(join(CONTENT, 'cities/odesa.yml'), file);
  writeFileSync(join(folder, 'visits/notes.txt'), 'x');
  assert.throws(
    () => readEntries(folder),
    (error: ContentError) =>
      error.faults.some((f) => f.file.endsWith('cities/odesa.yml')) &&
      error.faults.some((f) => f.file.endsWith('visits/notes.txt')),
  );
});
