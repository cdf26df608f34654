import { isSlug } from '../../schemas/text.ts';
import { slugOf } from '../../lib/transliterate.ts';
import { fault, fieldName, type Fault } from '../faults.ts';
import type { Draft } from '../draft.ts';
import type { Drafts } from '../entry.ts';
import { originalsFirst } from './names.ts';

/** Values that must be unique. */
export class Once {
  readonly #what: string;
  readonly #keyOf: (value: string) => string;
  readonly #seen = new Map<string, string>();
  /** @param what the name of the value in messages @param keyOf makes values equal that only look different */
  constructor(what: string, keyOf = (value: string) => value.toLowerCase()) {
    this.#what = what;
    this.#keyOf = keyOf;
  }
  /** Records a value; a fault if it was used before. Unreadable values are skipped. */
  *see(value: string | number | null | undefined, file: string, field: string): Iterable<Fault> {
    if (value === undefined || value === null) return;
    const key = this.#keyOf(String(value));
    const first = this.#seen.get(key);
    if (first) yield fault(file, field, `${this.#what} «${value}» уже є: ${first}`, 'значення, якого ще немає');
    else this.#seen.set(key, `${file}, ${field}`);
  }
  /** Records a value that is taken, without a fault. */
  reserve(value: string, by: string): void {
    if (!this.#seen.has(value)) this.#seen.set(value, by);
  }
}

/** Lists in which no two items have one name: the list's field (none: the whole file), what the name is, and the fields that make it. */
const NAMED: readonly [list: PropertyKey | undefined, what: string, ...fields: string[]][] = [
  [undefined, 'код', 'id'],
  [undefined, 'код', 'slug'],
  [undefined, 'назва', 'title'],
  [undefined, 'термін', 'term'],
  ['projects', 'назва', 'title'],
  ['related', 'зв’язок', 'to'],
  ['related', 'пояснення', 'reason'],
  ['phones', 'телефон'],
  ['emails', 'пошта', 'address'],
  ['partners', 'партнер', 'name'],
  ['facts', 'число', 'text', 'period', 'status'],
  ['costs', 'сума', 'what', 'year', 'status'],
  ['links', 'посилання', 'url'],
  ['contents', 'практика', 'practice'],
  ['sources', 'джерело', 'of'],
  ['people', 'людина', 'name'],
];

/** The name of an item, unless it could not be read; of a phone number, which has no fields, the digits that need to be dialled. */
function nameOf(item: unknown, fields: readonly string[]): string | undefined {
  if (typeof item === 'string')
    return fields.length === 0 ? item.replace(/\D/g, '').replace(/^38(?=0)/, '') : undefined;
  const [main, ...others] = fields.map((field) => (item as Record<string, unknown> | null)?.[field]);
  return typeof main === 'string' ? [main, ...others].filter(Boolean).join(', ') : undefined;
}

/** Fields of an entry that say something of their own. */
const OWN = /^(?:title|oneLine|summary|problem|result|subject|text|note|lead|kind|name|role)$/;

/** What a file says twice: an item of a list, a name in it, a text in two fields of one thing, the line of two things. */
export function* repeatsIn(
  data: unknown,
  file: string,
  path: readonly PropertyKey[] = [],
  lines = new Once('речення'),
): Iterable<Fault> {
  if (typeof data !== 'object' || data === null) return;
  const isList = Array.isArray(data);
  const names = (isList ? NAMED : []).flatMap(([list, what, ...fields]) =>
    // A term's anchor is its transliteration, so terms that differ only in punctuation collide.
    list === path.at(-1) ? [{ fields, once: new Once(what, what === 'термін' ? slugOf : undefined) }] : [],
  );
  const seen = new Set<string>();
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    const place = [...path, isList ? Number(key) : key];
    const isText = typeof value === 'string' && OWN.test(key);
    const said = isList ? JSON.stringify(value) : isText ? value.replace(/\.$/, '') : undefined;
    const known = said?.toLowerCase();
    if (known !== undefined && seen.has(known)) {
      const what = typeof value === 'string' ? `«${value}»` : 'такий самий запис';
      yield isList
        ? fault(file, fieldName(place), `${what} у цьому списку вже є`, 'кожне один раз')
        : fault(file, fieldName(place), 'те саме стоїть у сусідньому полі', 'власний текст або null');
      continue;
    }
    if (known !== undefined) seen.add(known);
    if (key === 'oneLine') yield* lines.see(said, file, fieldName(place));
    for (const { fields, once } of names)
      yield* once.see(nameOf(value, fields), file, fieldName([...place, ...fields.slice(0, 1)]));
    yield* repeatsIn(value, file, place, lines);
  }
}

/** Other words for a name that are the name. */
function* ofItself(name: string | undefined, synonyms: Draft<string[]>, file: string): Iterable<Fault> {
  const at = synonyms?.findIndex((word) => word?.toLowerCase() === name?.toLowerCase()) ?? -1;
  if (at >= 0 && name !== undefined) yield fault(file, `synonyms[${at}]`, `«${name}» — сама назва`, 'інші слова');
}

/** Codes and names are unique. */
export function* repeats(drafts: Drafts): Iterable<Fault> {
  const place = new Once('місце на карті');
  for (const { file, data } of drafts.cities.filter(({ slug }) => isSlug(slug))) {
    yield* ofItself(data?.name, data?.synonyms, file);
    if (data?.genitive !== data?.name) yield* ofItself(data?.genitive, data?.synonyms, file);
    if (data?.latitude !== undefined && data.longitude !== undefined)
      yield* place.see(`${data.latitude}, ${data.longitude}`, file, 'latitude');
  }

  const code = new Once('код теми');
  const order = new Once('порядок');
  const topic = new Once('тема');
  // A copied file is one fault, not one for each value.
  for (const { file, data } of drafts.topics.filter(({ slug }) => isSlug(slug))) {
    yield* ofItself(data?.title, data?.synonyms, file);
    const copied = [...topic.see(data?.title, file, 'title')];
    yield* copied;
    if (copied.length > 0) continue;
    yield* code.see(data?.code, file, 'code');
    yield* order.see(data?.order, file, 'order');
  }

  const id = new Once('код');
  const title = new Once('назва');
  for (const { file, data } of originalsFirst(drafts.practices)) {
    const repeated = [...id.see(data?.id, file, 'id')];
    yield* repeated;
    if (repeated.length === 0) yield* title.see(data?.title, file, 'title');
    // A copied file is one fault, not one for each of its codes.
    if (repeated.length > 0) continue;
    const projects = data?.projects ?? [];
    for (const [p, project] of projects.entries()) yield* id.see(project?.id, file, `projects[${p}].id`);
    const own = data?.id;
    const strangers = projects.filter((project) => project?.id !== undefined && !project.id.startsWith(`${own}.`));
    if (own === undefined || strangers.length === 0) continue;
    const problem = `код «${strangers[0]?.id ?? ''}» не належить практиці ${own}`;
    // If all are strangers, the code of the practice is wrong.
    yield strangers.length > 1 && strangers.length === projects.length
      ? fault(file, 'id', problem, 'спільний початок кодів практики та її проєктів')
      : fault(file, `projects[${projects.indexOf(strangers[0])}].id`, problem, `${own}.0 … ${own}.9`);
  }

  for (const { file, data } of [drafts.readersWords, drafts.russian, drafts.thesaurus])
    for (const [word, others] of Object.entries(data ?? {}))
      if (others?.includes(word)) yield fault(file, word, 'слово веде саме до себе', 'лише інші слова читача');

  for (const [i, towards] of drafts.synonyms.data?.towards?.entries() ?? [])
    if (towards?.find?.every((word) => word !== undefined && towards.words?.includes(word)))
      yield fault(drafts.synonyms.file, `towards[${i}]`, 'слово веде саме до себе', 'різні words і find');

  const { comparisons } = drafts;
  for (const [i, c] of comparisons.data?.entries() ?? [])
    for (const [n, item = ''] of c?.items?.entries() ?? [])
      if (item.includes('#') && c?.items?.includes(item.split('#')[0]))
        yield fault(comparisons.file, `[${i}].items[${n}]`, 'проєкт поряд зі своєю практикою', 'щось одне з двох');
}
