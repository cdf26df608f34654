import { slugOf } from '../../lib/transliterate.ts';
import { pageNames } from '../../schemas/page.ts';
import { isSlug } from '../../schemas/text.ts';
import { fault, oneOf, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { Names, type Known } from './names.ts';
import { referencesOf } from './references.ts';

/** A file that could not be read, or whose name is wrong, is reported elsewhere. */
const isRead = ({ slug, data }: { slug: string; data: unknown }): boolean => data !== undefined && isSlug(slug);

/** Every entry is used, so that a page shows it. */
export function* orphans(drafts: Drafts, known: Known): Iterable<Fault> {
  const { cities, visits, topics, practices, sources, pages, unlisted } = drafts;
  /** The entries that others refer to. A broken reference may have meant any. */
  const named = (to: 'city' | 'visit' | 'topic' | 'source', ...by: ('visits' | 'practices')[]) =>
    new Names(
      [
        ...by.flatMap((kind) => (unlisted.has(kind) ? [undefined] : [])),
        ...referencesOf(drafts).flatMap((reference) =>
          reference.to === to && by.some((kind) => kind === reference.kind) ? [reference.name] : [],
        ),
      ].map((name) => (name !== undefined && known[to].mayHave(name) ? name : undefined)),
    );
  const visited = named('city', 'visits');
  const practised = named('city', 'practices');
  const shown = named('visit', 'practices');
  const dealtWith = named('topic', 'practices');
  const quoted = named('source', 'practices', 'visits');

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
    if (!dealtWith.mayHave(slug))
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
