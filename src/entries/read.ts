import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { city } from '../schemas/city.ts';
import { comparisons } from '../schemas/comparison.ts';
import { discrepancies } from '../schemas/discrepancy.ts';
import { indexTerms } from '../schemas/index-term.ts';
import { linkChecks } from '../schemas/link-check.ts';
import { practice } from '../schemas/practice.ts';
import { source } from '../schemas/source.ts';
import { sourceWords } from '../schemas/source-words.ts';
import { abbreviations, readersWords, synonyms } from '../schemas/search-words.ts';
import { topic } from '../schemas/topic.ts';
import { visit } from '../schemas/visit.ts';
import { parseBody } from './tree.ts';
import type { BodyEntry, Entries, Entry, PartialEntries } from './entry.ts';
import { ContentError, faultsOfSchema, type Fault } from './faults.ts';
import { faultsBetween } from './rules.ts';

/**
 * Reads and checks a content folder.
 * @param folder the folder, e.g. `content`
 * @throws ContentError with every fault of every file: what cannot be read, what is not by its schema, what does not fit together
 */
export function readEntries(folder: string): Entries {
  const faults: Fault[] = [];
  const reader = new Reader(folder, faults);
  const entries = {
    practices: reader.bodies('practices', practice),
    cities: reader.folder('cities', city),
    visits: reader.folder('visits', visit),
    topics: reader.bodies('topics', topic),
    sources: reader.bodies('sources', source),
    discrepancies: reader.file('discrepancies.yml', discrepancies),
    indexTerms: reader.file('index-terms.yml', indexTerms),
    comparisons: reader.file('comparisons.yml', comparisons),
    synonyms: reader.file('search/synonyms.yml', synonyms),
    abbreviations: reader.file('search/abbreviations.yml', abbreviations),
    readersWords: reader.file('search/readers-words.yml', readersWords),
    russian: reader.file('search/russian.yml', readersWords),
    sourceWords: reader.file('search/source-words.yml', sourceWords),
    linkChecks: existsSync(join(folder, 'links.yml')) ? (reader.file('links.yml', linkChecks)?.data ?? {}) : {},
  };
  faults.push(...faultsBetween(entries));
  if (faults.length > 0 || !isWhole(entries)) throw new ContentError(faults);
  return entries;
}

/** Whether every single file was read; one that was not has its fault noted. */
const isWhole = (entries: PartialEntries): entries is Entries => Object.values(entries).every((e) => e !== undefined);

class Reader {
  readonly #root: string;
  readonly #faults: Fault[];
  constructor(root: string, faults: Fault[]) {
    this.#root = root;
    this.#faults = faults;
  }

  /** Every `.yml` file of a folder. */
  folder<S extends z.ZodType>(name: string, schema: S): Entry<z.infer<S>>[] {
    return this.#files(name, '.yml').flatMap((path) => this.file(path, schema) ?? []);
  }

  /** Every `.mdx` file of a folder. */
  bodies<S extends z.ZodType>(name: string, schema: S): BodyEntry<z.infer<S>>[] {
    return this.#files(name, '.mdx').flatMap((path) => this.body(path, schema) ?? []);
  }

  /** One YAML file. */
  file<S extends z.ZodType>(path: string, schema: S): Entry<z.infer<S>> | undefined {
    const text = this.#text(path);
    return text === undefined ? undefined : this.#entry(path, text, 1, schema);
  }

  /** One MDX file: YAML between two lines of `---`, then the body. */
  body<S extends z.ZodType>(path: string, schema: S): BodyEntry<z.infer<S>> | undefined {
    const text = this.#text(path);
    if (text === undefined) return undefined;
    const parts = /^---\n([\s\S]*?\n)---(?:\n|$)([\s\S]*)$/.exec(text);
    if (!parts) {
      this.#fault(path, 'рядок 1', 'файл не починається з полів між двома рядками ---', '---, поля, ---, текст');
      return undefined;
    }
    const [, frontmatter = '', source = ''] = parts;
    const entry = this.#entry(path, frontmatter, 2, schema);
    const { body, faults } = parseBody(source, frontmatter.split('\n').length + 2);
    for (const f of faults) this.#fault(path, `рядок ${f.line}`, f.problem, f.expected);
    return entry && { ...entry, body };
  }

  #files(name: string, extension: string): string[] {
    let found;
    try {
      found = readdirSync(join(this.#root, name), { withFileTypes: true });
    } catch {
      this.#fault(name, 'тека', 'теки немає', `тека з файлами ${extension}`);
      return [];
    }
    const names: string[] = [];
    for (const item of found) {
      if (item.name.startsWith('.')) continue;
      if (item.isFile() && item.name.endsWith(extension)) names.push(`${name}/${item.name}`);
      else
        this.#fault(
          `${name}/${item.name}`,
          'назва файлу',
          'такому файлу тут не місце',
          `лише звичайні файли ${extension}`,
        );
    }
    return names.sort();
  }

  #text(path: string): string | undefined {
    let bytes;
    try {
      bytes = readFileSync(join(this.#root, path));
    } catch {
      this.#fault(path, 'файл', 'файл не читається', 'звичайний файл, який можна прочитати');
      return undefined;
    }
    if (bytes.length > MAX_BYTES) {
      this.#fault(path, 'файл', `файл завеликий: ${bytes.length} байтів`, `не більше ${MAX_BYTES} байтів`);
      return undefined;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
      if (!/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/.test(text)) return text;
    } catch {
      // Told below, together with control characters.
    }
    this.#fault(path, 'файл', 'у файлі є байти, що не є текстом', 'текст у кодуванні UTF-8');
    return undefined;
  }

  #entry<S extends z.ZodType>(path: string, yaml: string, firstLine: number, schema: S): Entry<z.infer<S>> | undefined {
    const data = this.#yaml(path, yaml, firstLine);
    if (data === undefined) return undefined;
    const result = schema.safeParse(data);
    if (!result.success) {
      this.#faults.push(...faultsOfSchema(this.#path(path), schema, data, result.error));
      return undefined;
    }
    const slug = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    return { slug, file: this.#path(path), data: result.data };
  }

  #yaml(path: string, yaml: string, firstLine: number): unknown {
    try {
      return load(yaml, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH }) ?? {};
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { reason, mark } = error;
      // Nothing but comments: told field by field as missing.
      if (reason === 'expected a document, but the input is empty') return {};
      const [, problem, expected] = YAML_PROBLEMS.find(([pattern]) => pattern.test(reason)) ?? [
        null,
        `поля не читаються як YAML (${reason})`,
        'рядки «поле: значення», текст із двокрапкою — в лапках',
      ];
      this.#fault(path, mark ? `рядок ${mark.line + firstLine}` : 'поля', problem, expected);
      return undefined;
    }
  }

  #path = (path: string) => join(this.#root, path);
  #fault(path: string, field: string, problem: string, expected: string): void {
    this.#faults.push({ file: this.#path(path), field, problem, expected });
  }
}

/** A chapter is some 20 kB; a file of a megabyte is a mistake and not a practice. */
const MAX_BYTES = 1_000_000;

/** The schemas are five levels deep; far deeper YAML is no entry. */
const MAX_DEPTH = 40;

/** The parser's reasons in the author's words: what is wrong, what would be right. */
const YAML_PROBLEMS: [pattern: RegExp, problem: string, expected: string][] = [
  [/^duplicated mapping key/, 'поле записано двічі', 'кожне поле один раз'],
  [/alias/, 'посилання YAML (&, *) не вживаються', 'кожне значення записано повністю'],
  [/\btag\b/, 'теги YAML (!…) не вживаються', 'звичайне значення; текст зі знаком ! на початку — в лапках'],
  [/^tab characters/, 'відступ зроблено табуляцією', 'відступ пробілами'],
  [
    /^bad indentation of a mapping entry/,
    'двокрапка всередині значення без лапок або хибний відступ',
    'рядки «поле: значення», текст із двокрапкою — в лапках',
  ],
  [/indentation/, 'відступ не збігається з сусідніми рядками', 'однаковий відступ у полів одного рівня'],
  [/within a (?:single|double) quoted scalar|flow collection/, 'бракує лапки або дужки', 'кожну лапку й дужку закрито'],
  [/multiline key/, 'рядок без поля або без двокрапки після нього', 'рядки «поле: значення»'],
  [/maxDepth/, 'забагато рівнів вкладення', 'лише поля зі схеми'],
  [/found more$/, 'рядок --- посеред полів', 'поля одним шматком'],
];
