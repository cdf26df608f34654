import { isSlug } from '../../schemas/text.ts';
import { fault, oneOf, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { itemsOf, Names, type Known } from './names.ts';

type Kind = 'city' | 'visit' | 'topic' | 'practice' | 'source';
const NOUNS: Record<Kind, string> = {
  city: 'міста',
  visit: 'візиту',
  topic: 'теми',
  practice: 'практики',
  source: 'джерела',
};

/** Every reference names an existing entry. */
export function* references(drafts: Drafts, known: Known): Iterable<Fault> {
  const refer = function* (kind: Kind, slug: string | null | undefined, file: string, field: string) {
    if (typeof slug === 'string' && !known[kind].mayHave(slug))
      yield fault(file, field, `${NOUNS[kind]} «${slug}» немає`, oneOf(known[kind].list));
  };
  /** A practice, or a project or figure in it: `practice#project`, `practice#id`. */
  const referWithin = function* (
    to: string | null | undefined,
    kind: 'projects' | 'figures',
    file: string,
    field: string,
  ) {
    if (typeof to !== 'string') return;
    const [slug = '', place] = to.split('#');
    yield* refer('practice', slug, file, field);
    const names = known[kind].get(slug);
    const noun = kind === 'projects' ? 'проєкту' : 'числа';
    if (place !== undefined && names && !names.mayHave(place))
      yield fault(file, field, `${noun} «${place}» у практиці «${slug}» немає`, oneOf(names.list));
  };

  for (const { slug, file, data } of drafts.topics) {
    const chosen = Object.entries({
      headline: data?.headline,
      ...Object.fromEntries((data?.figures ?? []).map((to, i) => [`figures[${i}]`, to])),
    });
    for (const [field, to] of chosen) {
      yield* referWithin(to, 'figures', file, field);
      const practice = drafts.practices.find((p) => p.slug === to?.split('#')[0])?.data;
      const topics = practice && [practice, ...(practice.projects ?? [])].flatMap((item) => item?.topics ?? []);
      // A file with an impossible name is reported where it is read.
      if (topics && isSlug(slug) && !topics.includes(slug))
        yield fault(file, field, 'ця практика не про цю тему', `число практики чи проєкту з темою «${slug}»`);
    }
  }
  for (const { file, data } of drafts.visits) {
    yield* refer('city', data?.city, file, 'city');
    for (const [i, place] of data?.sources?.entries() ?? [])
      yield* refer('source', place?.of, file, `sources[${i}].of`);
    for (const [i, fact] of data?.facts?.entries() ?? [])
      yield* refer('source', fact?.source, file, `facts[${i}].source`);
  }
  for (const { file, data } of drafts.sources)
    for (const [i, row] of data?.contents?.entries() ?? []) {
      yield* refer('city', row?.city, file, `contents[${i}].city`);
      yield* refer('practice', row?.practice, file, `contents[${i}].practice`);
      const practice = drafts.practices.find(({ slug }) => slug === row?.practice);
      const city = practice?.data?.city;
      // A practice whose city is wrong is reported elsewhere.
      const isOfCity = city === undefined || practice?.slug.startsWith(`${city}-`) === false || city === row?.city;
      if (row?.city !== undefined && known.city.mayHave(row.city) && !isOfCity)
        yield fault(file, `contents[${i}].city`, `практика «${row.practice ?? ''}» — не з міста «${row.city}»`, city);
    }
  const visitOf = new Map(drafts.visits.map((visit) => [visit.slug, visit]));
  for (const { slug, file, data } of drafts.practices) {
    yield* refer('city', data?.city, file, 'city');
    yield* refer('visit', data?.visit, file, 'visit');
    yield* refer('source', data?.source?.of, file, 'source.of');
    const ofOther = drafts.cities.find((city) => city.data?.name === data?.source?.chapter && city.slug !== data?.city);
    // A wrong city or name of a file is reported elsewhere.
    if (ofOther && slug.startsWith(`${data?.city ?? ''}-`) && drafts.cities.some((city) => city.slug === data?.city))
      yield fault(file, 'source.chapter', `розділ міста «${ofOther.slug}»`, `розділ міста «${data?.city ?? ''}»`);
    const visit = visitOf.get(data?.visit ?? '');
    const visited = visit?.data?.city;
    // A visit named after another city is reported elsewhere.
    if (
      visited !== undefined &&
      data?.city !== undefined &&
      known.city.mayHave(data.city) &&
      visited !== data.city &&
      visit?.slug.startsWith(visited)
    )
      yield slug.startsWith(`${visited}-`)
        ? fault(file, 'city', `місто «${data.city}», а файл і візит — «${visited}»`, visited)
        : fault(file, 'visit', `візит «${visit.slug}» — до іншого міста`, `візит до міста «${data.city}»`);
    const { of, pages } = data?.source ?? {};
    const contents = drafts.sources.find((source) => source.slug === of)?.data?.contents ?? [];
    const numbered = [...contents.keys()].filter((i) => typeof contents[i]?.page === 'number');
    const ofCity = numbered.filter((i) => contents[i]?.city === data?.city);
    // Of several chapters of a city, only the practice's own tells where it begins.
    const row =
      ofCity.find((i) => contents[i]?.practice === slug) ?? (ofCity.length === 1 ? ofCity[0] : undefined) ?? -1;
    const begins = contents[row]?.page;
    const next = contents.find((line, i) => i > row && (line?.page ?? 0) > (begins ?? 0))?.page;
    if (
      pages?.from !== undefined &&
      typeof begins === 'number' &&
      (pages.from < begins || pages.from >= (next ?? Infinity))
    ) {
      const { file: at, data: told } = drafts.sources.find((source) => source.slug === of) ?? { file, data: undefined };
      const asVisit = visitOf
        .get(data?.visit ?? '')
        ?.data?.sources?.some((place) => place?.of === of && place?.pages?.from === pages.from);
      yield asVisit && told
        ? fault(
            at,
            `contents[${row}].page`,
            `сторінка ${begins}, а практика й візит — від ${pages.from}`,
            String(pages.from),
          )
        : fault(file, 'source.pages', `сторінка ${pages.from}, а розділ за змістом — від ${begins}`, String(begins));
    }
    for (const [i, related] of data?.related?.entries() ?? []) {
      const field = `related[${i}].to`;
      const faults = [...referWithin(related?.to, 'projects', file, field)];
      yield* faults;
      if (faults.length === 0 && related?.to?.split('#')[0] === slug)
        yield fault(file, field, 'практика пов’язана сама з собою', 'інша практика');
    }
    for (const { item, prefix } of itemsOf(data)) {
      for (const [i, topic] of item?.topics?.entries() ?? [])
        yield* refer('topic', topic, file, `${prefix}topics[${i}]`);
      for (const kind of ['facts', 'costs'] as const)
        for (const [i, figure] of item?.[kind]?.entries() ?? [])
          yield* refer('source', figure?.source, file, `${prefix}${kind}[${i}].source`);
    }
  }
  const { discrepancies, comparisons, charts, indexTerms, home } = drafts;
  for (const [i, discrepancy] of discrepancies.data?.entries() ?? [])
    yield* refer('practice', discrepancy?.practice, discrepancies.file, `[${i}].practice`);
  for (const [i, chart] of charts.data?.entries() ?? [])
    yield* refer('practice', chart?.practice, charts.file, `[${i}].practice`);
  for (const [i, comparison] of comparisons.data?.entries() ?? [])
    for (const [n, item] of comparison?.items?.entries() ?? [])
      yield* referWithin(item, 'projects', comparisons.file, `[${i}].items[${n}]`);
  for (const [i, to] of home.data?.figures?.entries() ?? [])
    yield* referWithin(to, 'figures', home.file, `figures[${i}]`);
  const centres = home.data?.centres;
  const ready = new Names(comparisons.data?.map((comparison) => comparison?.slug));
  if (typeof centres === 'string' && !ready.mayHave(centres))
    yield fault(home.file, 'centres', `порівняння «${centres}» немає`, oneOf(ready.list));
  for (const [i, term] of indexTerms.data?.entries() ?? [])
    for (const [n, place] of term?.at?.entries() ?? [])
      yield* referWithin(place, 'projects', indexTerms.file, `[${i}].at[${n}]`);
}
