import { costParts, factParts } from '../lib/figures.ts';
import { comparisonUrl, practiceUrl } from '../lib/urls.ts';
import { slugOf } from '../lib/transliterate.ts';
import type { FactStatus } from '../schemas/fact.ts';
import type { ProjectStatus } from '../schemas/project.ts';
import { inlines, plainText, type Block } from './tree.ts';
import type { Fault } from './faults.ts';
import type { BodyEntry, PartialEntries } from './entry.ts';
import type { PracticeEntry } from '../schemas/practice.ts';

const NBSP = '\u00A0';

/** The sections of every practice, in order; the headings of its body. */
export const SECTION_TITLES = ['Передумови', 'Практика', 'Результати'] as const;

/** A figure may be no surer than the project it belongs to: of what is only planned nothing can have been counted. */
const FIGURES_BY_STATUS: Record<ProjectStatus, readonly FactStatus[]> = {
  done: ['measured', 'stated', 'ongoing', 'planned', 'praise'],
  running: ['measured', 'stated', 'ongoing', 'planned', 'praise'],
  ongoing: ['measured', 'stated', 'ongoing', 'planned', 'praise'],
  planned: ['planned', 'praise'],
};

/** Addresses inside a chapter that figures and projects may not take. */
const RESERVED_IDS = [
  'zmist',
  'peredumovy',
  'praktyka',
  'rezultaty',
  'kontakty',
  'zapytaite',
  'dzherelo',
  'fakty',
  'poviazane',
  'vizyt',
];

/** What is wrong between entries, each of which is right by its own schema. */
export function faultsBetween(entries: PartialEntries): Fault[] {
  const known = {
    city: new Map(entries.cities.map((e) => [e.slug, e])),
    visit: new Map(entries.visits.map((e) => [e.slug, e])),
    topic: new Map(entries.topics.map((e) => [e.slug, e])),
    practice: new Map(entries.practices.map((e) => [e.slug, e])),
    source: new Map(entries.sources.map((e) => [e.slug, e])),
  };
  const faults: Fault[] = [];
  const fault = (file: string, field: string, problem: string, expected: string) => {
    faults.push({ file, field, problem, expected });
  };
  const refer = (file: string, field: string, kind: keyof typeof known, slug: string) => {
    if (!known[kind].has(slug)) fault(file, field, `${NOUNS[kind]} «${slug}» немає`, oneOf([...known[kind].keys()]));
  };
  /** Whether a practice, or a project in it, `practice#project`, is there; a fault if not. */
  const referItem = (file: string, field: string, to: string): boolean => {
    const [practice = '', project] = to.split('#');
    const target = known.practice.get(practice);
    if (!target) refer(file, field, 'practice', practice);
    else if (project !== undefined && !target.data.projects.some((p) => p.slug === project))
      fault(
        file,
        field,
        `проєкту «${project}» у практиці «${practice}» немає`,
        oneOf(target.data.projects.map((p) => p.slug)),
      );
    else return true;
    return false;
  };
  /** Notes the second use of a value that must be the only one. */
  const unique = (what: string) => {
    const seen = new Map<string | number, string>();
    return (value: string | number, file: string, field: string) => {
      const first = seen.get(value);
      if (first) fault(file, field, `${what} «${value}» уже є: ${first}`, 'значення, якого ще немає');
      else seen.set(value, `${file}, ${field}`);
    };
  };

  const visitsOf = Map.groupBy(entries.visits, (v) => v.data.city);
  for (const { slug, file, data } of entries.cities) {
    if (slug !== slugOf(data.name))
      fault(file, 'назва файлу', `«${slug}» — не офіційна транслітерація назви «${data.name}»`, slugOf(data.name));
    if (!visitsOf.has(slug))
      fault(file, 'візит', 'візиту до цього міста немає', `content/visits/${slug}.yml з полем city: ${slug}`);
  }

  for (const { file, data } of entries.visits) {
    refer(file, 'city', 'city', data.city);
    data.sources.forEach(({ of }, i) => refer(file, `sources[${i}].of`, 'source', of));
    data.facts.forEach(({ source }, i) => source && refer(file, `facts[${i}].source`, 'source', source));
    data.programme?.forEach(({ date }, i) => {
      if (date < data.start || date > data.end)
        fault(file, `programme[${i}].date`, `${date} не в межах візиту`, `${data.start}…${data.end}`);
    });
  }

  if (!entries.sources.some(({ data }) => data.kind === 'collection'))
    fault('content/sources', 'тека', 'немає жодної збірки', 'хоча б одне джерело з kind: collection');

  const code = unique('код теми');
  const order = unique('порядок');
  for (const { file, data } of entries.topics) {
    code(data.code, file, 'code');
    order(data.order, file, 'order');
  }

  const id = unique('код');
  const addresses = new Map<string, ReturnType<typeof unique>>();
  for (const entry of entries.practices) {
    const { slug, file, data } = entry;
    refer(file, 'city', 'city', data.city);
    refer(file, 'visit', 'visit', data.visit);
    refer(file, 'source.of', 'source', data.source.of);
    const visit = known.visit.get(data.visit);
    if (visit && visit.data.city !== data.city)
      fault(file, 'visit', `візит «${data.visit}» — до іншого міста`, `візит до міста «${data.city}»`);
    data.topics.forEach((topic, i) => refer(file, `topics[${i}]`, 'topic', topic));
    const name = `${data.city}-${slugOf(data.shortTitle)}`;
    if (slug !== name)
      fault(file, 'назва файлу', `«${slug}» — не місто й офіційна транслітерація «${data.shortTitle}»`, name);
    id(data.id, file, 'id');
    data.keyDates.forEach(({ date }, i) => {
      const before = data.keyDates[i - 1];
      if (before && before.date > date)
        fault(file, `keyDates[${i}].date`, `${date} стоїть після ${before.date}`, 'дати від ранньої до пізньої');
    });
    const twice = unique('зв’язок');
    data.related.forEach(({ to }, i) => {
      const field = `related[${i}].to`;
      twice(to, file, field);
      if (referItem(file, field, to) && to.split('#')[0] === slug)
        fault(file, field, 'практика пов’язана сама з собою', 'інша практика');
    });

    // All practices of a city stand on one page, so an address must be the only one in the city.
    const address = addresses.get(data.city) ?? unique('адреса');
    addresses.set(data.city, address);
    const place = (value: string, field: string) => {
      if (RESERVED_IDS.includes(value))
        fault(file, field, `адресу «${value}» зайнято розділом сторінки`, 'інша адреса');
      address(value, file, field);
    };
    data.facts.forEach((f, i) => place(f.id, `facts[${i}].id`));
    data.costs?.forEach((c, i) => place(c.id, `costs[${i}].id`));
    data.projects.forEach((project, p) => {
      const field = `projects[${p}]`;
      id(project.id, file, `${field}.id`);
      if (!project.id.startsWith(`${data.id}.`))
        fault(
          file,
          `${field}.id`,
          `код «${project.id}» не належить практиці ${data.id}`,
          `${data.id}.0 … ${data.id}.9`,
        );
      place(project.slug, `${field}.slug`);
      if (project.slug !== slugOf(project.shortTitle))
        fault(
          file,
          `${field}.slug`,
          `«${project.slug}» — не офіційна транслітерація «${project.shortTitle}»`,
          slugOf(project.shortTitle),
        );
      project.topics.forEach((topic, i) => refer(file, `${field}.topics[${i}]`, 'topic', topic));
      project.costs?.forEach((c, i) => place(c.id, `${field}.costs[${i}].id`));
      project.facts.forEach((f, i) => {
        place(f.id, `${field}.facts[${i}].id`);
        if (!FIGURES_BY_STATUS[project.status].includes(f.status))
          fault(
            file,
            `${field}.facts[${i}].status`,
            `число «${f.status}» у проєкті зі статусом «${project.status}»`,
            FIGURES_BY_STATUS[project.status].join(' або '),
          );
      });
    });
    faults.push(...faultsOfSections(entry), ...faultsOfTypedFigures(entry));
  }

  entries.discrepancies?.data.forEach(({ practice }, i) => {
    if (practice !== null) refer(entries.discrepancies?.file ?? '', `[${i}].practice`, 'practice', practice);
  });
  const discrepancyId = unique('код розбіжності');
  entries.discrepancies?.data.forEach((d, i) => discrepancyId(d.id, entries.discrepancies?.file ?? '', `[${i}].id`));

  const comparisonSlug = unique('адреса порівняння');
  entries.comparisons?.data.forEach(({ slug, items }, i) => {
    const file = entries.comparisons?.file ?? '';
    comparisonSlug(slug, file, `[${i}].slug`);
    const twice = unique('стовпчик');
    items.forEach((to, n) => {
      referItem(file, `[${i}].items[${n}]`, to);
      twice(to, file, `[${i}].items[${n}]`);
    });
  });

  faults.push(...faultsOfIndex(entries), ...faultsOfLinks(entries), ...faultsOfTypography(entries));
  return faults;
}

const NOUNS = { city: 'міста', visit: 'візиту', topic: 'теми', practice: 'практики', source: 'джерела' } as const;
const oneOf = (names: readonly string[]) => `одне з: ${names.slice(0, 40).join(', ')}`;

/** The subject index: every place is there, no term stands twice, and «див.» leads to a term with pages. */
function faultsOfIndex({ indexTerms, practices }: PartialEntries): Fault[] {
  if (!indexTerms) return [];
  const { file, data } = indexTerms;
  const faults: Fault[] = [];
  const places = new Set(practices.flatMap((p) => [p.slug, ...p.data.projects.map((x) => `${p.slug}#${x.slug}`)]));
  const withPages = new Set(data.filter((t) => t.at).map((t) => t.term));
  const seen = new Set<string>();
  data.forEach(({ term, at, see, seeAlso }, i) => {
    const fault = (field: string, problem: string, expected: string) =>
      faults.push({ file, field: `[${i}].${field}`, problem, expected });
    if (seen.has(term.toLowerCase())) fault('term', `термін «${term}» уже є`, 'термін, якого ще немає');
    seen.add(term.toLowerCase());
    for (const place of at ?? [])
      if (!places.has(place)) fault('at', `місця «${place}» немає`, 'практика або практика#проєкт');
    for (const other of [...(see ? [see] : []), ...(seeAlso ?? [])])
      if (!withPages.has(other))
        fault(see ? 'see' : 'seeAlso', `терміна «${other}» немає або він сам лише відсилає`, 'термін, у якого є at');
  });
  return faults;
}

/** Sections and projects of the body against the frontmatter, and figures that the prose names. */
function faultsOfSections({ file, data, body }: BodyEntry<PracticeEntry>): Fault[] {
  const faults: Fault[] = [];
  const at = (line: number, problem: string, expected: string) =>
    faults.push({ file, field: `рядок ${line}`, problem, expected });
  const titles = body.sections.map((s) => s.title);
  if (titles.join() !== SECTION_TITLES.join())
    faults.push({
      file,
      field: 'текст',
      problem: `розділи тексту: ${titles.join(', ') || 'немає'}`,
      expected: SECTION_TITLES.map((t) => `## ${t}`).join(', '),
    });
  if (body.lead.length > 0)
    faults.push({ file, field: 'текст', problem: 'текст перед першим розділом', expected: '## Передумови на початку' });
  for (const section of body.sections)
    if (section.blocks.length === 0) at(section.line, `розділ «${section.title}» порожній`, 'хоча б один абзац');

  const inBody = new Set<string>();
  for (const section of body.projects) {
    if (!data.projects.some((p) => p.slug === section.title))
      at(section.line, `проєкту «${section.title}» немає серед projects`, oneOf(data.projects.map((p) => p.slug)));
    if (inBody.has(section.title))
      at(section.line, `розділ <Project id="${section.title}"> записано двічі`, 'один розділ на проєкт');
    if (section.blocks.length === 0)
      at(section.line, `розділ <Project id="${section.title}"> порожній`, 'хоча б один абзац');
    inBody.add(section.title);
  }
  data.projects.forEach((p, i) => {
    if (!inBody.has(p.slug))
      faults.push({
        file,
        field: `projects[${i}].slug`,
        problem: `у тексті немає розділу про «${p.slug}»`,
        expected: `<Project id="${p.slug}"> у розділі «Практика»`,
      });
  });

  const facts = new Set([...data.facts, ...data.projects.flatMap((p) => p.facts)].map((f) => f.id));
  const costs = new Set([...(data.costs ?? []), ...data.projects.flatMap((p) => p.costs ?? [])].map((c) => c.id));
  for (const node of inlines(blocksOf({ body }))) {
    if (node.type === 'fact' && !facts.has(node.id))
      at(node.line, `числа <Fact id="${node.id}"/> немає серед facts`, oneOf([...facts]));
    if (node.type === 'cost' && !costs.has(node.id))
      at(node.line, `суми <Cost id="${node.id}"/> немає серед costs`, oneOf([...costs]));
  }
  return faults;
}

const blocksOf = ({ body }: { body: BodyEntry<unknown>['body'] }): Block[] => [
  ...body.lead,
  ...[...body.sections, ...body.projects].flatMap((s) => s.blocks),
];

/** A number that is no figure: a year, a day, a number of an act or a house. */
const NO_FIGURE =
  /(?:№|ст\.) ?\d+|(?:вул|просп|пл|бул)\. [^.;,]+, ?\d+|\d+(?:-[а-яіїєґ]|\/| (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня))|(?<!\d)(?:19|20)\d\d(?!\d)/g;

const spaced = (text: string) => text.replaceAll(NBSP, ' ');

/** Figures of the frontmatter that the prose types again: a figure stands once and is shown from there. */
function faultsOfTypedFigures({ file, data, body }: BodyEntry<PracticeEntry>): Fault[] {
  const figures = [data, ...data.projects].flatMap((part) => [
    ...part.facts.map((f) => ({ tag: `<Fact id="${f.id}"/>`, typed: spaced(factParts(f).number) })),
    ...(part.costs ?? []).map((c) => ({ tag: `<Cost id="${c.id}"/>`, typed: spaced(costParts(c).number) })),
  ]);
  return [...body.sections, ...body.projects].flatMap((section) =>
    section.blocks.flatMap((block) => {
      const prose = spaced(textOf(block)).replace(NO_FIGURE, ' ');
      return figures.flatMap(({ tag, typed }) => {
        // One digit is too often a plain word of the sentence.
        const stands =
          typed.length > 1 &&
          prose.includes(typed) &&
          new RegExp(`(?<![\\d,.–])${RegExp.escape(typed)}(?![\\d,–]|\\.\\d)`).test(prose);
        const field = `текст, розділ «${section.title}»`;
        return stands ? [{ file, field, problem: `число «${typed}» набрано вдруге`, expected: tag }] : [];
      });
    }),
  );
}

/** Links of the prose lead inside the site, to a page and an anchor that will be there. */
function faultsOfLinks(entries: PartialEntries): Fault[] {
  const anchors = new Map<string, Set<string>>();
  const page = (url: string, ids: string[] = []) => anchors.set(url, new Set(ids));
  [
    '/',
    '/cities/',
    '/practices/',
    '/topics/',
    '/visits/',
    '/compare/',
    '/search/',
    '/print/',
    '/index/',
    '/about/',
    '/data/',
    '/data/figures/',
  ].forEach((url) => page(url));
  for (const city of entries.cities) page(`/cities/${city.slug}/`);
  for (const visit of entries.visits) page(`/visits/${visit.slug}/`);
  for (const topic of entries.topics) page(`/topics/${topic.slug}/`);
  for (const { slug } of entries.comparisons?.data ?? []) page(comparisonUrl(slug));
  for (const { slug, data } of entries.practices) {
    const figures = [
      ...data.facts,
      ...(data.costs ?? []),
      ...data.projects.flatMap((p) => [...p.facts, ...(p.costs ?? [])]),
    ];
    page(practiceUrl(slug), [...data.projects.map((p) => p.slug), ...figures.map((f) => f.id)]);
  }
  const withBody = [...entries.practices, ...entries.topics, ...entries.sources];
  return withBody.flatMap(({ file, body }) =>
    inlines(blocksOf({ body })).flatMap((node): Fault[] => {
      if (node.type !== 'link') return [];
      const field = `рядок ${node.line}`;
      if (!node.href.startsWith('/'))
        return [
          {
            file,
            field,
            problem: `посилання «${node.href}» веде за межі сайту`,
            expected: 'внутрішня адреса на зразок /practices/…/#…; адреси з видання записують у links',
          },
        ];
      const [path = '', anchor] = node.href.split('#');
      const ids = anchors.get(path);
      if (!ids)
        return [{ file, field, problem: `сторінки «${path}» немає`, expected: 'адреса сторінки сайту з / наприкінці' }];
      if (anchor !== undefined && !ids.has(anchor))
        return [{ file, field, problem: `на сторінці «${path}» немає якоря «#${anchor}»`, expected: oneOf([...ids]) }];
      return [];
    }),
  );
}

/** Straight and foreign marks where Ukrainian ones belong. */
function faultsOfTypography(entries: PartialEntries): Fault[] {
  const faults: Fault[] = [];
  const check = (file: string, field: string, value: string) => {
    // Nearly all texts have none of these; looking for the whole word is what costs. Words are bounded: without a bound, the time
    // goes with the square of a long run of letters.
    if (!/['`ʼ‘´"“”]/.test(value)) return;
    const apostrophe = /[А-ЯҐЄІЇа-яґєії]{1,40}['`ʼ‘´][А-ЯҐЄІЇа-яґєії]+/.exec(value);
    if (apostrophe)
      faults.push({
        file,
        field,
        problem: `не той апостроф: «${apostrophe[0]}»`,
        expected: apostrophe[0].replace(/['`ʼ‘´]/, '’'),
      });
    const quote = /["“”][А-ЯҐЄІЇа-яґєії][^\s"“”]*|[^\s"]{0,40}[А-ЯҐЄІЇа-яґєії]"/.exec(value);
    if (quote && !/„[^“]*“/.test(value))
      faults.push({ file, field, problem: `не ті лапки: ${quote[0]}`, expected: '«лапки», усередині — „лапки“' });
  };
  const strings = (file: string, value: unknown, field: string): void => {
    if (typeof value === 'string') check(file, field, value);
    else if (Array.isArray(value)) value.forEach((item, i) => strings(file, item, `${field}[${i}]`));
    else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) strings(file, item, field ? `${field}.${key}` : key);
  };
  const single = [entries.discrepancies, entries.indexTerms, entries.comparisons].filter((e) => e !== undefined);
  for (const { file, data } of [
    ...entries.practices,
    ...entries.cities,
    ...entries.visits,
    ...entries.topics,
    ...entries.sources,
    ...single,
  ])
    strings(file, data, '');
  const withBody = [...entries.practices, ...entries.topics, ...entries.sources];
  for (const { file, body } of withBody)
    for (const section of [{ title: '', line: 1, blocks: body.lead }, ...body.sections, ...body.projects])
      for (const block of section.blocks) check(file, `текст, розділ «${section.title}»`, textOf(block));
  return faults;
}

const textOf = (block: Block): string => plainText(inlines([block]).filter((n) => n.type === 'text'));
