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
    const [, path = '', anchor] = /^([^#]*)(?:#(.*))?$/s.exec(address) ?? [];
    const at = fault.bind(null, file, field);
    const anchors = pages.get(path);
    if (!anchors && !isUnknownKind(path)) yield at(`сторінки «${path}» немає`, 'адреса сторінки сайту з / наприкінці');
    if (anchors && anchor !== undefined && !anchors.mayHave(anchor)) {
      const expected = anchors.list.length > 0 ? oneOf(anchors.list) : `${path} без #…`;
      yield at(`на сторінці «${path}» немає якоря «#${anchor}»`, expected);
    }
  };

  for (const { file, body } of [...drafts.practices, ...drafts.topics, ...drafts.sources, ...drafts.pages])
    for (const node of inlines(blocksOf(body))) {
      if (node.type !== 'link') continue;
      const field = `рядок ${node.line}`;
      const at = fault.bind(null, file, field);
      const words = plainText(node.children).trim();
      if (LABEL_OF_NOTHING.test(words) || /^(?:https?:|www\.)/.test(words))
        yield at(`зі слів «${words}» не видно, куди веде посилання`, 'слова, що називають сторінку');
      const own = 'внутрішня адреса на зразок /practices/…/#…; адреси з видання записують у links';
      if (/^\/(?!\/)/.test(node.href)) yield* follow(node.href, file, field);
      else yield at(`посилання «${node.href}» веде за межі сайту`, own);
    }
  for (const { file, data } of [drafts.sourceWords, drafts.needs])
    for (const address of Object.keys(data ?? {})) yield* follow(address, file, address);

  const shown = new Names(referencesOf(drafts).flatMap(({ to, name }) => (to === 'web' ? [name] : [])));
  const at = fault.bind(null, drafts.linkChecks.file);
  for (const address of Object.keys(drafts.linkChecks.data ?? {}))
    if (!shown.mayHave(address))
      yield at(address, 'такої адреси сайт не показує', 'лише адреси з links і contacts записів; цю вилучити');
}

function pagesOf({ cities, visits, topics, comparisons, practices }: Drafts): ReadonlyMap<string, Names> {
  const plain = [
    ...PAGES.split(' '),
    ...cities.map(({ slug }) => cityUrl(slug)),
    ...topics.map(({ slug }) => topicUrl(slug)),
    ...(comparisons.data ?? []).map((c) => comparisonUrl(c?.slug ?? '')),
  ];
  const pages = new Map(plain.map((url) => [url, new Names([])] as const));
  for (const { slug, data } of visits) pages.set(visitUrl(slug), new Names(data?.facts?.map((f) => f?.id)));
  for (const practice of practices) {
    const figures = allFigures(practice.data).map(({ figure }) => figure?.id);
    const projects = projectNames(practice.data) ?? [undefined];
    const anchors = new Names([...projects, ...figures, ...partAnchors(practice, false)]);
    for (const name of practiceNames(practice)) pages.set(practiceUrl(name), anchors);
  }
  return pages;
}
