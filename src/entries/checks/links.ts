import { partAnchors } from '../../schemas/parts.ts';
import { LABEL_OF_NOTHING } from '../../schemas/text.ts';
import { cityUrl, comparisonUrl, practiceUrl, topicUrl, visitUrl } from '../../lib/urls.ts';
import { fault, oneOf, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { inlines, plainText } from '../tree.ts';
import { blocksOf } from './bodies.ts';
import { allFigures, Names, practiceNames, projectNames, type Known } from './names.ts';
import { referencesOf } from './references.ts';

/** Pages that do not come from an entry. */
const PAGES =
  '/ /cities/ /practices/ /topics/ /visits/ /compare/ /search/ /print/ /print/brochure/ /index/ /about/ /data/ /data/figures/ /pictures/ /route/ /route/plan/ /route/cite/';

/** Internal links lead to an existing page and anchor. `links.yml` has only addresses that the site shows. */
export function* links(drafts: Drafts, known: Known): Iterable<Fault> {
  const pages = pagesOf(drafts);
  const kinds = { cities: known.city, visits: known.visit, topics: known.topic, practices: known.practice };
  const isUnknownKind = (path: string) =>
    Object.entries(kinds).some(([folder, names]) => path.startsWith(`/${folder}/`) && !names.isWhole);
  const follow = function* (address: string, file: string, field: string) {
    const [path = '', ...rest] = address.split('#');
    const anchor = rest.length > 0 ? rest.join('#') : undefined;
    const anchors = pages.get(path);
    if (!anchors && !isUnknownKind(path))
      yield fault(file, field, `сторінки «${path}» немає`, 'адреса сторінки сайту з / наприкінці');
    if (anchors && anchor !== undefined && !anchors.mayHave(anchor))
      yield fault(
        file,
        field,
        `на сторінці «${path}» немає якоря «#${anchor}»`,
        anchors.list.length > 0 ? oneOf(anchors.list) : `${path} без #…`,
      );
  };

  for (const { file, body } of [...drafts.practices, ...drafts.topics, ...drafts.sources, ...drafts.pages])
    for (const node of inlines(blocksOf(body))) {
      if (node.type !== 'link') continue;
      const field = `рядок ${node.line}`;
      const words = plainText(node.children).trim();
      if (LABEL_OF_NOTHING.test(words) || /^(?:https?:|www\.)/.test(words))
        yield fault(file, field, `зі слів «${words}» не видно, куди веде посилання`, 'слова, що називають сторінку');
      if (/^\/(?!\/)/.test(node.href)) yield* follow(node.href, file, field);
      else
        yield fault(
          file,
          field,
          `посилання «${node.href}» веде за межі сайту`,
          'внутрішня адреса на зразок /practices/…/#…; адреси з видання записують у links',
        );
    }
  for (const { file, data } of [drafts.sourceWords, drafts.needs])
    for (const address of Object.keys(data ?? {})) yield* follow(address, file, address);

  const shown = new Names(referencesOf(drafts).flatMap(({ to, name }) => (to === 'web' ? [name] : [])));
  for (const address of Object.keys(drafts.linkChecks.data ?? {}))
    if (!shown.mayHave(address))
      yield fault(
        drafts.linkChecks.file,
        address,
        'такої адреси сайт не показує',
        'лише адреси з links і contacts записів; цю вилучити',
      );
}

function pagesOf({ cities, visits, topics, comparisons, practices }: Drafts): ReadonlyMap<string, Names> {
  const none = new Names([]);
  return new Map([
    ...PAGES.split(' ').map((url): [string, Names] => [url, none]),
    ...cities.map(({ slug }): [string, Names] => [cityUrl(slug), none]),
    ...visits.map(({ slug, data }): [string, Names] => [visitUrl(slug), new Names(data?.facts?.map((f) => f?.id))]),
    ...topics.map(({ slug }): [string, Names] => [topicUrl(slug), none]),
    ...(comparisons.data ?? []).map((c): [string, Names] => [comparisonUrl(c?.slug ?? ''), none]),
    ...practices.flatMap((practice) => {
      const { slug, data } = practice;
      const anchors = new Names([
        ...(projectNames(data) ?? [undefined]),
        ...allFigures(data).map(({ figure }) => figure?.id),
        ...partAnchors({ slug }, false),
      ]);
      return practiceNames(practice).map((name): [string, Names] => [practiceUrl(name), anchors]);
    }),
  ]);
}
