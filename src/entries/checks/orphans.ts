import { slugOf } from '../../lib/transliterate.ts';
import { pageNames } from '../../schemas/page.ts';
import { isSlug } from '../../schemas/text.ts';
import { fault, oneOf, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { Names, type Known } from './names.ts';

/** A file that could not be read, or whose name is wrong, is reported elsewhere. */
const isRead = ({ slug, data }: { slug: string; data: unknown }): boolean => data !== undefined && isSlug(slug);

/** Every entry is used, so that a page shows it. A broken reference may have meant any entry. */
export function* orphans(
  { cities, visits, topics, practices, sources, pages, unlisted }: Drafts,
  known: Known,
): Iterable<Fault> {
  const namesIn = (
    lists: readonly (readonly (string | null | undefined)[] | undefined)[],
    kind: 'city' | 'visit' | 'topic' | 'source',
  ) =>
    new Names(
      lists
        .flatMap((list) => list ?? [undefined])
        .map((name) => (name && !known[kind].mayHave(name) ? undefined : name)),
    );
  const unread = (kind: 'visits' | 'practices') => (unlisted.has(kind) ? [undefined] : []);
  const items = practices.flatMap(({ data }) => [data, ...(data?.projects ?? [undefined])]);
  /** The source that a figure names, if any. */
  const ownSource = (figure: { source?: string | undefined } | undefined) =>
    figure ? (figure.source ?? null) : undefined;

  const visited = namesIn([...unread('visits'), ...visits.map(({ data }) => [data?.city])], 'city');
  const practised = namesIn([...unread('practices'), ...practices.map(({ data }) => [data?.city])], 'city');
  const shown = namesIn([...unread('practices'), ...practices.map(({ data }) => [data?.visit])], 'visit');
  const named = namesIn([...unread('practices'), ...items.map((item) => item?.topics)], 'topic');
  const quoted = namesIn(
    [
      ...unread('practices'),
      ...unread('visits'),
      ...practices.map(({ data }) => [data?.source?.of]),
      ...visits.map(({ data }) => data?.sources?.map((place) => place?.of)),
      ...[...items, ...visits.map(({ data }) => data)].map((item) => item?.facts?.map(ownSource)),
      ...items.map((item) => (item?.costs === null ? [] : item?.costs?.map(ownSource))),
    ],
    'source',
  );

  for (const { slug, file } of cities.filter((city) => isRead(city) && slugOf(city.data?.name ?? '') === city.slug)) {
    const isPractised = practised.mayHave(slug) || practices.some((practice) => practice.slug.startsWith(`${slug}-`));
    // A visit file named after this city is reported elsewhere.
    const isVisited = visited.mayHave(slug) || visits.some((visit) => visit.slug === slug);
    if (!isVisited)
      yield fault(file, 'візит', 'візиту до цього міста немає', `content/visits/${slug}.yml з полем city: ${slug}`);
    else if (!isPractised)
      yield fault(file, 'практики', 'у цього міста немає жодної практики', `практика з полем city: ${slug}`);
  }
  for (const { slug, file, data } of visits.filter(isRead))
    if (!shown.mayHave(slug) && `${slug}-`.startsWith(`${data?.city ?? slug}-`))
      yield fault(file, 'практики', 'цього візиту не називає жодна практика', `практика з полем visit: ${slug}`);
  for (const { slug, file } of topics.filter(isRead))
    if (!named.mayHave(slug))
      yield fault(file, 'практики', 'цієї теми не називає жодна практика', `${slug} у topics практики або проєкту`);
  for (const { slug, file } of sources.filter(isRead))
    if (!quoted.mayHave(slug))
      yield fault(file, 'джерело', 'на це джерело не посилається жоден запис', `${slug} у source або sources запису`);

  const names: readonly string[] = pageNames;
  for (const { slug, file } of pages)
    if (!names.includes(slug))
      yield fault(file, 'назва файлу', 'такого тексту не показує жодна сторінка', oneOf(names));
  for (const name of unlisted.has('pages') ? [] : names)
    if (!pages.some(({ slug }) => slug === name))
      yield fault('content/pages', 'тека', `немає тексту «${name}»`, `файл ${name}.mdx`);

  const kinds = new Names(unlisted.has('sources') ? undefined : sources.map(({ data }) => data?.kind));
  if (!kinds.mayHave('collection'))
    yield fault('content/sources', 'тека', 'немає жодної збірки', 'хоча б одне джерело з kind: collection');
}
