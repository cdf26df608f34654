import { z } from 'zod';
import { oncePer } from '../../lib/once-per.ts';
import { bodyKinds, singleKinds, yamlKinds } from '../../schemas/kinds.ts';
import { isSlug, refersTo, type EntryKind, type ReferenceKind } from '../../schemas/text.ts';
import { fieldsOf, mapValues, schemaIn, unwrap } from '../draft.ts';
import type { DraftEntry, Drafts } from '../entry.ts';
import { fault, fieldName, oneOf, type Fault } from '../faults.ts';
import type { Known } from './names.ts';

/** A reference of an entry of a kind; `name` is `undefined` if it could not be read. */
interface Reference {
  to: ReferenceKind;
  name: string | undefined;
  entry: DraftEntry<unknown>;
  kind: Exclude<keyof Drafts, 'unlisted'>;
  field: string;
}

const SCHEMAS = { ...bodyKinds, ...yamlKinds, ...mapValues(singleKinds, ({ schema }) => schema) };

/** Every reference of the entries, as their schemas declare them. */
export const referencesOf = oncePer((drafts: Drafts): Reference[] =>
  Object.entries(SCHEMAS).flatMap(([name, schema]) => {
    const kind = name as Reference['kind'];
    const entries: DraftEntry<unknown>[] = [drafts[kind]].flat();
    return entries.flatMap((entry) => referencesIn(schema, entry.data).map((found) => ({ ...found, entry, kind })));
  }),
);

/** The references in a value. What could not be read has `undefined` for each that it might have, even for optional ones. */
function referencesIn(
  schema: z.ZodType,
  data: unknown,
  path: readonly PropertyKey[] = [],
  isLost = false,
): Pick<Reference, 'to' | 'name' | 'field'>[] {
  if (!mayRefer(schema) || data === null) return [];
  if (data === undefined && schema instanceof z.ZodOptional && !isLost) return [];
  const inner = unwrap(schema);
  const to = refersTo.get(inner)?.to;
  if (to) return [{ to, name: data as string | undefined, field: fieldName(path) }];
  const keys = inner instanceof z.ZodArray ? ((data ?? [undefined]) as unknown[]).keys() : fieldsOf(inner);
  return [...keys].flatMap((key) => {
    const value = (data as Record<PropertyKey, unknown> | undefined)?.[key];
    return referencesIn(schemaIn(inner, key) ?? inner, value, [...path, key], data === undefined);
  });
}

/** Whether a field or anything in it refers to something. */
const mayRefer = oncePer((schema: z.ZodType): boolean => {
  const inner = unwrap(schema);
  const within = [...(inner instanceof z.ZodArray ? [0] : fieldsOf(inner))].map((key) => schemaIn(inner, key));
  return refersTo.get(inner) !== undefined || within.some((field) => field && mayRefer(field));
});

const NOUNS: Record<Exclude<ReferenceKind, 'web'>, string> = {
  city: 'міста',
  visit: 'візиту',
  topic: 'теми',
  practice: 'практики',
  source: 'джерела',
  comparison: 'порівняння',
  project: 'проєкту',
  figure: 'числа',
};

/** Every reference names an existing entry. */
export function* references(drafts: Drafts, known: Known): Iterable<Fault> {
  for (const { to, name, entry, kind, field } of referencesOf(drafts)) {
    if (to === 'web' || name === undefined) continue;
    const at = fault.bind(null, entry.file, field);
    const [slug = '', place] = name.split('#');
    const of: EntryKind = to === 'project' || to === 'figure' ? 'practice' : to;
    const places = to === 'project' || to === 'figure' ? known[to].get(slug) : undefined;
    if (!known[of].mayHave(slug)) yield at(`${NOUNS[of]} «${slug}» немає`, oneOf(known[of].list));
    else if (place !== undefined && places && !places.mayHave(place))
      yield at(`${NOUNS[to]} «${place}» у практиці «${slug}» немає`, oneOf(places.list));
    else if (kind === 'practices' && to === 'project' && slug === entry.slug)
      yield at('практика пов’язана сама з собою', 'інша практика');
    if (kind !== 'topics') continue;
    const practice = drafts.practices.find((p) => p.slug === slug)?.data;
    const topics = practice && [practice, ...(practice.projects ?? [])].flatMap((item) => item?.topics ?? []);
    // A file with an impossible name is reported where it is read.
    if (topics && isSlug(entry.slug) && !topics.includes(entry.slug))
      yield at('ця практика не про цю тему', `число практики чи проєкту з темою «${entry.slug}»`);
  }

  for (const { file, data } of drafts.sources)
    for (const [i, row] of data?.contents?.entries() ?? []) {
      const practice = drafts.practices.find(({ slug }) => slug === row?.practice);
      const city = practice?.data?.city;
      // A practice whose city is wrong is reported elsewhere.
      const isOfCity = city === undefined || practice?.slug.startsWith(`${city}-`) === false || city === row?.city;
      if (row?.city !== undefined && known.city.mayHave(row.city) && !isOfCity)
        yield fault(file, `contents[${i}].city`, `практика «${row.practice ?? ''}» — не з міста «${row.city}»`, city);
    }
  const visitOf = new Map(drafts.visits.map((visit) => [visit.slug, visit]));
  for (const { slug, file, data } of drafts.practices) {
    const ofOther = drafts.cities.find((city) => city.data?.name === data?.source?.chapter && city.slug !== data?.city);
    // A wrong city or name of a file is reported elsewhere.
    if (ofOther && slug.startsWith(`${data?.city ?? ''}-`) && drafts.cities.some((city) => city.slug === data?.city))
      yield fault(file, 'source.chapter', `розділ міста «${ofOther.slug}»`, `розділ міста «${data?.city ?? ''}»`);
    const visit = visitOf.get(data?.visit ?? '');
    const visited = visit?.data?.city;
    // A visit named after another city is reported elsewhere.
    const isElsewhere = data?.city !== undefined && known.city.mayHave(data.city) && visited !== data.city;
    if (visited !== undefined && isElsewhere && visit?.slug.startsWith(visited))
      yield slug.startsWith(`${visited}-`)
        ? fault(file, 'city', `місто «${data.city}», а файл і візит — «${visited}»`, visited)
        : fault(file, 'visit', `візит «${visit.slug}» — до іншого міста`, `візит до міста «${data.city}»`);
    const { of, pages } = data?.source ?? {};
    const source = drafts.sources.find((one) => one.slug === of);
    const contents = source?.data?.contents ?? [];
    const numbered = [...contents.keys()].filter((i) => typeof contents[i]?.page === 'number');
    const ofCity = numbered.filter((i) => contents[i]?.city === data?.city);
    // Of several chapters of a city, only the practice's own tells where it begins.
    const row =
      ofCity.find((i) => contents[i]?.practice === slug) ?? (ofCity.length === 1 ? ofCity[0] : undefined) ?? -1;
    const begins = contents[row]?.page;
    const next = contents.find((line, i) => i > row && (line?.page ?? 0) > (begins ?? 0))?.page;
    const from = pages?.from;
    if (!source || from === undefined || typeof begins !== 'number') continue;
    if (from >= begins && from < (next ?? Infinity)) continue;
    const asVisit = visit?.data?.sources?.some((place) => place?.of === of && place?.pages?.from === from);
    yield asVisit
      ? fault(source.file, `contents[${row}].page`, `сторінка ${begins}, а практика й візит — від ${from}`, `${from}`)
      : fault(file, 'source.pages', `сторінка ${from}, а розділ за змістом — від ${begins}`, `${begins}`);
  }
}
