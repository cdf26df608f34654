import { isSlug } from '../../schemas/text.ts';
import { pageAnchors, partAnchors } from '../../schemas/parts.ts';
import { slugOf } from '../../lib/transliterate.ts';
import { fault, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { allFigures, originalsFirst, practiceName, type Known } from './names.ts';
import { Once } from './repeats.ts';

/** Anchors of the About page, which lists the discrepancies. */
const ABOUT_ANCHORS = ['zmist', 'header-q', 'peredmova', 'vykhidni-dani', 'yak-zrobleno', 'rozbizhnosti', 'dostupnist'];

/** File names and slugs are official transliterations; anchors are unique on their page. */
export function* addresses({ cities, visits, practices, discrepancies }: Drafts, known: Known): Iterable<Fault> {
  for (const { slug, file, data } of cities)
    if (data?.name !== undefined && slug !== slugOf(data.name) && isSlug(slug)) {
      const problem = `«${slug}» — не офіційна транслітерація назви «${data.name}»`;
      yield fault(file, 'назва файлу', problem, expectedSlug(data.name));
    }

  for (const { slug, file, data } of visits) {
    const city = data?.city;
    if (city === undefined || !known.city.mayHave(city) || !isSlug(slug) || `${slug}-`.startsWith(`${city}-`)) continue;
    yield fault(file, 'назва файлу', `«${slug}» — не місто візиту`, `${city} або ${city}-… для ще одного візиту`);
  }

  // All practices of a city share one page.
  const anchorsOf = new Map<string, Once>();
  for (const { slug, data } of practices) {
    const anchors = anchorsOf.get(data?.city ?? '') ?? new Once('адреса');
    anchorsOf.set(data?.city ?? '', anchors);
    const parts = [false, true].flatMap((inChapter) => partAnchors({ slug }, inChapter));
    for (const anchor of [...pageAnchors, ...parts, slug]) anchors.reserve(anchor, 'розділ сторінки');
    for (const discrepancy of discrepancies.data ?? [])
      if (discrepancy?.practice === slug) anchors.reserve(`${slug}-${discrepancy.id ?? ''}`, 'розбіжність');
    for (const project of data?.projects ?? [])
      if (project?.slug !== undefined) anchors.reserve(`${project.slug}-title`, `заголовок проєкту «${project.slug}»`);
  }
  const ids = new Set<string>();
  for (const practice of originalsFirst(practices)) {
    const { slug, file, data } = practice;
    const at = fault.bind(null, file);
    // A copy is reported by its code, and a wrong city by the visit.
    const isCopy = ids.has(data?.id ?? '');
    if (data?.id !== undefined) ids.add(data.id);
    const name = practiceName(practice);
    const visited = visits.find((visit) => visit.slug === data?.visit)?.data?.city;
    const isOfVisit = visited === undefined || visited === data?.city || !slug.startsWith(`${visited}-`);
    if (known.city.mayHave(data?.city ?? '') && slug !== name && !isCopy && isOfVisit && isSlug(slug))
      yield at('назва файлу', `«${slug}» — не місто й офіційна транслітерація «${data?.shortTitle ?? ''}»`, name);
    const anchors = isCopy ? undefined : anchorsOf.get(data?.city ?? '');
    for (const [p, project] of data?.projects?.entries() ?? []) {
      yield* anchors?.see(project?.slug, file, `projects[${p}].slug`) ?? [];
      if (project?.slug === undefined || project.shortTitle === undefined) continue;
      const problem = `«${project.slug}» — не офіційна транслітерація «${project.shortTitle}»`;
      if (project.slug !== slugOf(project.shortTitle))
        yield at(`projects[${p}].slug`, problem, expectedSlug(project.shortTitle));
    }
    for (const { figure, field } of allFigures(data)) yield* anchors?.see(figure?.id, file, `${field}.id`) ?? [];
  }
  for (const { file, data } of visits)
    for (const [i, fact] of data?.facts?.entries() ?? [])
      yield* anchorsOf.get(data?.city ?? '')?.see(fact?.id, file, `facts[${i}].id`) ?? [];

  for (const [i, { id = '', practice } = {}] of discrepancies.data?.entries() ?? [])
    if (practice === null && ABOUT_ANCHORS.includes(id))
      yield fault(discrepancies.file, `[${i}].id`, `код «${id}» зайнято розділом сторінки`, 'інший код');
}

/** The slug of a title, or advice if the title gives none. */
const expectedSlug = (title: string): string => slugOf(title) || 'назва з українських літер або цифр, яка дасть адресу';
