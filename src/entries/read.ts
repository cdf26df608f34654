import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { city, type CityEntry } from '../schemas/city.ts';
import { discrepancies, type DiscrepancyEntry } from '../schemas/discrepancy.ts';
import { linkChecks, type LinkChecks } from '../schemas/link-check.ts';
import { practice, type PracticeEntry } from '../schemas/practice.ts';
import { publication, type PublicationEntry } from '../schemas/publication.ts';
import { topic, type TopicEntry } from '../schemas/topic.ts';
import { visit, type VisitEntry } from '../schemas/visit.ts';
import { parseBody, type Body } from '../prose/parse.ts';
import { ContentError, faultsOfSchema, type Fault } from './faults.ts';
import { faultsBetween } from './rules.ts';

/** An entry as written: `slug` is the file's name without its extension. */
export interface Entry<T> {
  slug: string;
  file: string;
  data: T;
}
/** An entry with a body of MDX. */
export interface BodyEntry<T> extends Entry<T> {
  body: Body;
}

/** All that stands in `content/`, each entry by its schema; nothing is resolved yet. */
export interface Entries {
  practices: BodyEntry<PracticeEntry>[];
  cities: Entry<CityEntry>[];
  visits: Entry<VisitEntry>[];
  topics: BodyEntry<TopicEntry>[];
  discrepancies: Entry<DiscrepancyEntry[]>;
  publication: BodyEntry<PublicationEntry>;
  /** Written by `npm run links`; empty until then. */
  linkChecks: LinkChecks;
}

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
    discrepancies: reader.file('discrepancies.yml', discrepancies),
    publication: reader.body('publication.mdx', publication),
    linkChecks: existsSync(join(folder, 'links.yml')) ? (reader.file('links.yml', linkChecks)?.data ?? {}) : {},
  };
  faults.push(...faultsBetween(entries));
  if (faults.length > 0 || !entries.discrepancies || !entries.publication) throw new ContentError(faults);
  return { ...entries, discrepancies: entries.discrepancies, publication: entries.publication };
}

/** What `Reader` found so far; a single file that failed is missing, with its fault noted. */
export type PartialEntries = Omit<Entries, 'discrepancies' | 'publication'> & {
  discrepancies: Entry<DiscrepancyEntry[]> | undefined;
  publication: BodyEntry<PublicationEntry> | undefined;
};

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
    const found = faultsOfSchema(this.#path(path), schema, data);
    this.#faults.push(...found);
    if (found.length > 0) return undefined;
    const slug = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    return { slug, file: this.#path(path), data: schema.parse(data) };
  }

  #yaml(path: string, yaml: string, firstLine: number): unknown {
    let document;
    try {
      document = parseDocument(yaml, { maxAliasCount: 0, prettyErrors: true } as never);
    } catch {
      this.#fault(path, 'поля', 'поля не читаються як YAML', 'рядки «поле: значення»');
      return undefined;
    }
    for (const error of document.errors) {
      const line = (error.linePos?.[0].line ?? 1) + firstLine - 1;
      this.#fault(
        path,
        `рядок ${line}`,
        YAML_PROBLEMS[error.code] ?? `поля не читаються як YAML (${error.code})`,
        'рядки «поле: значення», текст із двокрапкою — в лапках',
      );
    }
    if (document.errors.length > 0) return undefined;
    try {
      return document.toJS({ maxAliasCount: 0 }) ?? {};
    } catch {
      this.#fault(path, 'поля', 'посилання YAML (&, *) не вживаються', 'кожне значення записано повністю');
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

const YAML_PROBLEMS: Partial<Record<string, string>> = {
  DUPLICATE_KEY: 'поле записано двічі',
  BAD_INDENT: 'відступ не збігається з сусідніми рядками',
  TAB_AS_INDENT: 'відступ зроблено табуляцією',
  MISSING_CHAR: 'бракує лапки або дужки',
  MULTILINE_IMPLICIT_KEY: 'двокрапка після тексту в кілька рядків',
  BLOCK_AS_IMPLICIT_KEY: 'двокрапка всередині значення без лапок',
};
