import { isSlug } from '../../schemas/text.ts';
import { slugOf } from '../../lib/transliterate.ts';
import { fault, fieldName, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { itemsOf, originalsFirst } from './names.ts';

/** Values that must be unique. */
export class Once {
  readonly #what: string;
  readonly #seen = new Map<string, string>();
  /** @param what the name of the value in messages */
  constructor(what: string) {
    this.#what = what;
  }
  /** Records a value; a fault if it was used before. Unreadable values are skipped. */
  *see(value: string | number | null | undefined, file: string, field: string): Iterable<Fault> {
    if (value === undefined || value === null) return;
    const first = this.#seen.get(String(value));
    if (first) yield fault(file, field, `${this.#what} «${value}» уже є: ${first}`, 'значення, якого ще немає');
    else this.#seen.set(String(value), `${file}, ${field}`);
  }
  /** Records a value that is taken, without a fault. */
  reserve(value: string, by: string): void {
    if (!this.#seen.has(value)) this.#seen.set(value, by);
  }
}

/** List items that are in their list already. */
export function repeatsIn(data: unknown, path: readonly PropertyKey[] = []): Omit<Fault, 'file'>[] {
  if (typeof data !== 'object' || data === null) return [];
  const seen = new Set<string>();
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const isItem = Array.isArray(data);
    const place = [...path, isItem ? Number(key) : key];
    const text = isItem ? JSON.stringify(value).toLowerCase() : '';
    if (!isItem || !seen.has(text)) {
      seen.add(text);
      return repeatsIn(value, place);
    }
    return [
      {
        field: fieldName(place),
        problem: `${typeof value === 'string' ? `«${value}»` : 'такий самий запис'} у цьому списку вже є`,
        expected: 'кожне один раз',
      },
    ];
  });
}

/** Other words for a name that are the name. */
function* ofItself(
  name: string | undefined,
  synonyms: readonly (string | undefined)[] | undefined,
  file: string,
): Iterable<Fault> {
  const at = synonyms?.findIndex((word) => word?.toLowerCase() === name?.toLowerCase()) ?? -1;
  if (at >= 0 && name !== undefined) yield fault(file, `synonyms[${at}]`, `«${name}» — сама назва`, 'інші слова');
}

/** Fields of an entry that say something of their own. */
const OWN = /^(?:title|oneLine|summary|problem|result|subject|text|note|lead|kind|name|role)$/;
/** What two fields of one thing say alike, and the lines of an entry and its projects: the second is a copy. */
function* copies(data: unknown, file: string, once: Once, path: readonly PropertyKey[] = []): Iterable<Fault> {
  if (typeof data !== 'object' || data === null) return;
  const said = new Set<string>();
  for (const [key, value] of Object.entries(data) as [string, unknown][]) {
    const place = [...path, Array.isArray(data) ? Number(key) : key];
    if (typeof value === 'object') yield* copies(value, file, once, place);
    if (typeof value !== 'string' || !OWN.test(key)) continue;
    const words = value.toLowerCase().replace(/\.$/, '');
    if (said.has(words))
      yield fault(file, fieldName(place), 'те саме стоїть у сусідньому полі', 'власний текст або null');
    else if (key === 'oneLine') yield* once.see(words, file, fieldName(place));
    said.add(words);
  }
}

/** Codes and names are unique. */
export function* repeats(drafts: Drafts): Iterable<Fault> {
  const twiceIn = function* (
    what: string,
    list: readonly (string | undefined)[] | null | undefined,
    file: string,
    field: string,
  ) {
    const once = new Once(what);
    for (const [i, value] of list?.entries() ?? []) yield* once.see(value, file, `${field}[${i}]`);
  };

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
    const related = data?.related?.map((other) => other?.to);
    yield* twiceIn('зв’язок', related, file, 'related');
    // A copied file is one fault, not one for each of its codes.
    if (repeated.length > 0) continue;
    const projects = data?.projects ?? [];
    for (const [p, project] of projects.entries()) yield* id.see(project?.id, file, `projects[${p}].id`);
    yield* copies(data, file, new Once('речення'));
    const ofProject = new Once('назва');
    for (const [p, project] of projects.entries()) yield* ofProject.see(project?.title, file, `projects[${p}].title`);
    const reasons = data?.related?.map((other) => other?.reason);
    yield* twiceIn('пояснення', reasons, file, 'related');
    for (const [c, contact] of data?.contacts?.entries() ?? []) {
      const digits = contact?.phones?.map((phone) => phone?.replace(/\D/g, '').replace(/^38(?=0)/, ''));
      yield* twiceIn('телефон', digits, file, `contacts[${c}].phones`);
      const mailboxes = contact?.emails?.map((mail) => mail?.address?.toLowerCase());
      yield* twiceIn('пошта', mailboxes, file, `contacts[${c}].emails`);
    }
    for (const { item, prefix } of itemsOf(data)) {
      if (item && 'partners' in item) {
        const partners = item.partners?.map((partner) => partner?.name);
        yield* twiceIn('партнер', partners, file, 'partners');
      }
      const saidOf = (words: string | undefined, ...when: unknown[]) =>
        words === undefined || when.includes(undefined) ? undefined : [words, ...when.filter(Boolean)].join(', ');
      const facts = item?.facts?.map((f) => saidOf(f?.text, f?.period, f?.status));
      yield* twiceIn('число', facts, file, `${prefix}facts`);
      const costs = item?.costs?.map((c) => saidOf(c?.what, c?.year, c?.status));
      yield* twiceIn('сума', costs, file, `${prefix}costs`);
      const links = item?.links?.map((link) => link?.url);
      yield* twiceIn('посилання', links, file, `${prefix}links`);
    }
    const strangers = projects.filter(
      (project) => project?.id !== undefined && !project.id.startsWith(`${data?.id ?? ''}.`),
    );
    if (data?.id === undefined || strangers.length === 0) continue;
    // The code of the practice is wrong, not those of all its projects.
    const isOwn = strangers.length > 1 && strangers.length === projects.length;
    yield fault(
      file,
      isOwn ? 'id' : `projects[${projects.indexOf(strangers[0])}].id`,
      `код «${strangers[0]?.id ?? ''}» не належить практиці ${data.id}`,
      isOwn ? 'спільний початок кодів практики та її проєктів' : `${data.id}.0 … ${data.id}.9`,
    );
  }

  for (const { file, data } of drafts.sources)
    yield* twiceIn(
      'практика',
      data?.contents?.map((row) => row?.practice ?? undefined),
      file,
      'contents',
    );

  for (const { file, data } of drafts.visits) {
    yield* twiceIn(
      'джерело',
      data?.sources?.map((place) => place?.of),
      file,
      'sources',
    );
    for (const [d, day] of data?.programme?.entries() ?? [])
      for (const [n, item] of day?.items?.entries() ?? []) {
        const people = item?.people?.map((person) => person?.name);
        yield* twiceIn('людина', people, file, `programme[${d}].items[${n}].people`);
      }
  }

  for (const { file, data } of [drafts.readersWords, drafts.russian, drafts.thesaurus])
    for (const [word, others] of Object.entries(data ?? {}))
      if (others?.includes(word)) yield fault(file, word, 'слово веде саме до себе', 'лише інші слова читача');

  for (const [i, towards] of drafts.synonyms.data?.towards?.entries() ?? [])
    if (towards?.find?.every((word) => word !== undefined && towards.words?.includes(word)))
      yield fault(drafts.synonyms.file, `towards[${i}]`, 'слово веде саме до себе', 'різні words і find');

  const { discrepancies, comparisons, charts, indexTerms } = drafts;
  for (const { file, data } of [...drafts.visits, discrepancies, comparisons])
    yield* copies(data, file, new Once('речення'));
  const eachOnce = function* <Name extends string>(
    { file, data }: { file: string; data: readonly (Partial<Record<Name, unknown>> | undefined)[] | undefined },
    ...names: Name[]
  ) {
    for (const name of names) {
      const once = new Once(name === 'title' ? 'назва' : 'код');
      for (const [i, one] of data?.entries() ?? [])
        yield* once.see(one?.[name] as string | undefined, file, `[${i}].${name}`);
    }
  };
  yield* eachOnce(discrepancies, 'id', 'title');
  yield* eachOnce(comparisons, 'slug', 'title');
  yield* eachOnce(charts, 'slug', 'title');
  for (const [i, c] of comparisons.data?.entries() ?? [])
    for (const [n, item = ''] of c?.items?.entries() ?? [])
      if (item.includes('#') && c?.items?.includes(item.split('#')[0]))
        yield fault(comparisons.file, `[${i}].items[${n}]`, 'проєкт поряд зі своєю практикою', 'щось одне з двох');
  // A term's anchor is its transliteration, so terms that differ only in punctuation collide.
  const terms = new Map<string, string>();
  for (const [i, term] of indexTerms.data?.entries() ?? []) {
    if (term?.term === undefined) continue;
    const address = slugOf(term.term);
    const first = terms.get(address);
    if (first)
      yield fault(indexTerms.file, `[${i}].term`, `термін «${term.term}» уже є: «${first}»`, 'термін, якого ще немає');
    terms.set(address, term.term);
  }
}
