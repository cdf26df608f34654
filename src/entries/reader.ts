import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readable } from './draft.ts';
import type { DraftBodyEntry, DraftEntry } from './entry.ts';
import type { SingleKind } from '../schemas/kinds.ts';
import { fault, faultsOfSchema, fieldName, type Fault } from './faults.ts';
import { FIELDS_AND_BODY, textOf } from './file-text.ts';
import { repeatsIn } from './checks/repeats.ts';
import { faultsOfTexts } from './checks/texts.ts';
import { ABOUT_LENGTH, isSlug } from '../schemas/text.ts';
import { parseBody } from './tree.ts';
import { parseYaml } from './yaml.ts';

const MAX_BYTES = 1_000_000;

/** What the last reading of a file gave, by its path: `astro dev` and the tests read everything after each edit, most of it unchanged. */
const lastReads = new Map<
  string,
  { schema: z.ZodType; text: string; entry: DraftEntry<unknown>; faults: readonly Fault[] }
>();

/** Reads the files of a content folder, collects their faults, and knows which files were not requested. */
export class Reader {
  readonly faults: Fault[] = [];
  /** Folders that could not be listed. */
  readonly unlisted = new Set<string>();
  readonly #root: string;
  readonly #asked = new Set<string>();
  readonly #folders = new Map<string, Dirent[] | undefined>();
  /** @param root the content folder */
  constructor(root: string) {
    this.#root = root;
  }

  /** Every `.yml` file of a folder. */
  folder(name: string, schema: z.ZodType): DraftEntry<unknown>[] {
    return this.#files(name, '.yml').map(({ path, isFile }) =>
      this.#remembered(path, schema, isFile, (text) => this.#entry(path, schema, text)),
    );
  }

  /** Every `.mdx` file of a folder. */
  bodies(name: string, schema: z.ZodType): DraftBodyEntry<unknown>[] {
    return this.#files(name, '.mdx').map(({ path, isFile }) =>
      this.#remembered(path, schema, isFile, (text) => this.#body(path, schema, text)),
    );
  }

  /** A YAML file; an optional one has no fields if it is missing or empty. */
  file({ file: path, schema, isOptional }: SingleKind): DraftEntry<unknown> {
    this.#asked.add(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder && !this.#listed(folder, '.yml')) return this.#entry(path, schema, undefined);
    const isMissing = isOptional === true && !lstatSync(join(this.#root, path), { throwIfNoEntry: false });
    if (isMissing) return this.#entry(path, schema, '{}');
    return this.#remembered(path, schema, true, (text) =>
      this.#entry(path, schema, isOptional === true && text !== undefined && isEmpty(text) ? '{}' : text),
    );
  }

  /** Reports every file and folder that was not requested: nothing would show it. */
  refuseOthers(): void {
    const asked = [...this.#asked];
    // Folders of entries are not here: `#files` has judged what is in them.
    for (const folder of new Set(['', ...asked.map((path) => path.slice(0, path.lastIndexOf('/') + 1))])) {
      const here = asked.filter((path) => path.startsWith(folder));
      const known = new Set(here.map((path) => folder + path.slice(folder.length).replace(/\/.*/, '')));
      const expected = `лише ${[...known].join(', ')}`;
      for (const { name } of this.#list(folder) ?? [])
        if (!known.has(folder + name) && !isLeftover(name))
          this.#fault(folder + name, 'назва файлу', 'такого файлу чи теки сайт не читає', expected);
    }
  }

  #list(folder: string): Dirent[] | undefined {
    try {
      return readdirSync(join(this.#root, folder), { withFileTypes: true });
    } catch {
      return undefined;
    }
  }

  /** What is in a folder; undefined and one fault if it is none, or not to be read. */
  #listed(name: string, extension: string): Dirent[] | undefined {
    if (this.#folders.has(name)) return this.#folders.get(name);
    const stats = lstatSync(join(this.#root, name), { throwIfNoEntry: false });
    const items = stats?.isDirectory() ? this.#list(name) : undefined;
    if (!items) {
      const problem =
        stats === undefined ? 'теки немає' : stats.isDirectory() ? 'теку не можна прочитати' : 'це не тека';
      this.#fault(name, 'тека', problem, `тека з файлами ${extension}`);
      this.unlisted.add(name);
    }
    this.#folders.set(name, items);
    return items;
  }

  /** The files of a folder. One that cannot be read still counts, so references to it are no faults. */
  #files(name: string, extension: string): { path: string; isFile: boolean }[] {
    this.#asked.add(name);
    return (this.#listed(name, extension) ?? [])
      .filter((item) => !isLeftover(item.name))
      .map((item) => {
        const path = `${name}/${item.name}`;
        const isFile = item.isFile() && item.name.endsWith(extension) && !item.name.startsWith('.');
        const misnamed = this.#fault.bind(this, path, 'назва файлу');
        if (!isFile) misnamed('такому файлу тут не місце', `лише звичайні файли ${extension}, не посилання й не теки`);
        else if (!isSlug(slugOfPath(path)))
          misnamed(`назва «${item.name}» не годиться для адреси`, 'малі латинські літери, цифри й дефіси');
        return { path, isFile };
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #text(path: string): string | undefined {
    const file = join(this.#root, path);
    let bytes;
    try {
      // Reading a pipe or device may never end, and a symlink may lead out of the folder.
      const stats = lstatSync(file);
      if (!stats.isFile())
        return this.#fault(path, 'файл', 'це посилання, тека або пристрій, а не файл', 'звичайний файл');
      if (stats.size > MAX_BYTES)
        return this.#fault(path, 'файл', `файл завеликий: ${stats.size} байтів`, `не більше ${MAX_BYTES} байтів`);
      bytes = readFileSync(file);
    } catch (error) {
      const problem = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'файлу немає' : 'файл не читається';
      return this.#fault(path, 'файл', problem, 'звичайний файл, який можна прочитати');
    }
    const text = textOf(bytes);
    const bad = isUtf8(bytes) ? /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/ : /\uFFFD/;
    const merged = /^(?:[<>|]{7} |={7}$)/m;
    const oneVersion = 'один варіант, без рядків <<<<<<<, =======, >>>>>>>';
    for (const [pattern, problem, expected] of [
      [bad, 'тут байти, що не є текстом', 'текст у кодуванні UTF-8'],
      [merged, 'два варіанти тексту після злиття в git', oneVersion],
    ] as const) {
      const at = text.search(pattern);
      if (at >= 0) return this.#fault(path, `рядок ${text.slice(0, at).split('\n').length}`, problem, expected);
    }
    return text;
  }

  /** Parses a file, unless it was read before with the same text and schema; then its entry and faults are those of that time. */
  #remembered<E extends DraftEntry<unknown>>(
    path: string,
    schema: z.ZodType,
    isFile: boolean,
    parse: (text: string | undefined) => E,
  ): E {
    const text = isFile ? this.#text(path) : undefined;
    if (text === undefined) return parse(text);
    const file = join(this.#root, path);
    const last = lastReads.get(path);
    if (last?.text === text && last.schema === schema) {
      this.faults.push(...last.faults.map((f) => ({ ...f, file })));
      return { ...(last.entry as E), file };
    }
    const before = this.faults.length;
    const entry = parse(text);
    lastReads.set(path, { schema, text, entry, faults: this.faults.slice(before) });
    return entry;
  }

  #body(path: string, schema: z.ZodType, text: string | undefined): DraftBodyEntry<unknown> {
    const parts = text === undefined ? undefined : FIELDS_AND_BODY.exec(text);
    if (parts === null) {
      const begun = text?.startsWith('---\n')
        ? 'після полів немає рядка ---'
        : 'файл не починається з полів між двома рядками ---';
      this.#fault(path, 'рядок 1', text?.trim() ? begun : 'файл порожній', '---, поля, ---, текст');
    }
    const [, frontmatter, source] = parts ?? [];
    const entry = this.#entry(path, schema, frontmatter, 2);
    if (source === undefined) return { ...entry, body: { lead: [], sections: [], projects: [] }, isBodyWhole: false };
    const { body, isWhole, faults } = parseBody(source, (frontmatter?.split('\n').length ?? 0) + 2);
    for (const { line, problem, expected } of faults) this.#fault(path, `рядок ${line}`, problem, expected);
    return { ...entry, body, isBodyWhole: isWhole };
  }

  #entry(path: string, schema: z.ZodType, yaml: string | undefined, firstLine = 1): DraftEntry<unknown> {
    const file = join(this.#root, path);
    const entry = { slug: slugOfPath(path), file, data: undefined, whole: undefined };
    if (yaml === undefined) return entry;
    const { data, faults } = parseYaml(yaml);
    for (const { line, problem, expected } of faults)
      this.#fault(path, line === undefined ? 'поля' : `рядок ${line + firstLine - 1}`, problem, expected);
    if (data === undefined) return entry;
    const result = schema.safeParse(data);
    if (!result.success) this.faults.push(...faultsOfSchema(file, schema, data, result.error));
    // A value of the wrong form is one fault; its characters are not checked as well.
    const malformed = new Set(
      result.error?.issues.flatMap((issue) => {
        if (issue.code === 'custom' && issue.params === ABOUT_LENGTH) return [];
        if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fieldName([...issue.path, key]));
        return fieldName(issue.path);
      }),
    );
    const texts = faultsOfTexts(data, path.startsWith('search/') ? 'search' : 'printed').map((f) => ({ file, ...f }));
    this.faults.push(...[...texts, ...repeatsIn(data, file)].filter(({ field }) => !malformed.has(field)));
    return { ...entry, data: result.success ? result.data : readable(schema, data), whole: result.data };
  }

  #fault(path: string, field: string, problem: string, expected: string): undefined {
    this.faults.push(fault(join(this.#root, path), field, problem, expected));
  }
}

/** Nothing but remarks. */
const isEmpty = (yaml: string): boolean => yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
const slugOfPath = (path: string): string => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** Files of operating systems and editors: `.DS_Store`, locks, backups. */
const isLeftover = (name: string): boolean =>
  /^\.#|~$|\.sw[op]$/.test(name) || (name.startsWith('.') && !/\.(?:mdx?|ya?ml)$/i.test(name));
