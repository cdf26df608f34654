import { fault, oneOf, type Fault } from '../faults.ts';
import type { Draft } from '../draft.ts';
import type { DraftBodyEntry, Drafts } from '../entry.ts';
import type { Pages } from '../../schemas/text.ts';
import type { FactStatus } from '../../schemas/fact.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { inlines } from '../tree.ts';
import { blocksOf } from './bodies.ts';
import { allFigures, figuresIn, hasNumber, idsOf, type Known, type Names } from './names.ts';

/** What is only planned cannot have been counted. */
const OF_PLANNED: readonly (FactStatus | undefined)[] = ['planned', 'praise', undefined];

/** Figures agree with each other and with whatever refers to them. */
export function* figures({ practices, visits, discrepancies, charts, home }: Drafts, known: Known): Iterable<Fault> {
  for (const practice of practices) {
    yield* headlines(practice);
    yield* statuses(practice);
    yield* parts(practice);
    yield* pages(practice);
    yield* inProse(practice);
    yield* undated(practice);
  }
  for (const { slug, file, data } of visits) {
    for (const [i, fact] of data?.facts?.entries() ?? [])
      if (fact?.of !== undefined)
        yield fault(file, `facts[${i}].of`, 'частин серед чисел візиту сайт не показує', 'число без of');
    for (const [i, place] of data?.sources?.entries() ?? []) {
      const chapters = practices.flatMap(({ data: p }) =>
        p?.visit === slug && p.source?.of === place?.of ? (p.source?.pages ?? []) : [],
      );
      const { from = Infinity, to } = place?.pages ?? {};
      // A chapter may begin before its practice and end after it.
      const isApart = (chapter: NonNullable<Draft<Pages>>) =>
        (to ?? Infinity) < (chapter.from ?? 0) || from > (chapter.to ?? Infinity);
      if (from < Infinity && chapters.length > 0 && chapters.every(isApart))
        yield fault(file, `sources[${i}].pages`, `сторінки ${from}–${to ?? '…'} поза розділом`, 'сторінки розділу');
    }
  }
  for (const [i, chosen] of home.data?.figures?.entries() ?? []) {
    const [slug, id] = chosen?.split('#') ?? [];
    const all = allFigures(practices.find((practice) => practice.slug === slug)?.data);
    if (all.some((placed) => placed.figure?.id === id && !hasNumber(placed)))
      yield fault(home.file, `figures[${i}]`, `«${id ?? ''}» не має числа`, 'число або сума практики');
  }
  for (const { file, data } of [discrepancies, charts])
    for (const [i, { practice = undefined, figures = undefined } = {}] of data?.entries() ?? []) {
      const names = known.figure.get(practice ?? '');
      for (const [n, figure] of figures?.entries() ?? []) {
        const at = fault.bind(null, file, `[${i}].figures[${n}]`);
        if (practice === null)
          yield at(`число «${figure ?? ''}», а практики не названо`, 'practice: практика, чиє це число');
        else if (figure !== undefined && names && !names.mayHave(figure))
          yield at(`числа «${figure}» у цій практиці немає`, oneOf(names.list));
      }
    }
  for (const [i, chart] of charts.data?.entries() ?? []) {
    const at = fault.bind(null, charts.file, `[${i}].figures`);
    const drawn = allFigures(practices.find(({ slug }) => slug === chart?.practice)?.data).filter(
      ({ figure }) => figure?.id !== undefined && chart?.figures?.includes(figure.id),
    );
    const wordless = drawn.find((placed) => !hasNumber(placed))?.figure;
    if (wordless) yield at(`«${wordless.id ?? ''}» не має числа, тож малювати нічого`, 'лише числа');
    const units = new Set(drawn.map((d) => (d.kind === 'fact' ? d.figure?.unit : d.figure?.currency)));
    if (units.size > 1 && !units.has(undefined))
      yield at(`різні одиниці: ${[...units].map((unit) => unit ?? 'лічба').join(', ')}`, 'числа з однією одиницею');
  }
}

function* headlines({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const check = function* (headline: string | null | undefined, names: Names, field: string, whose: string) {
    if (typeof headline === 'string' && !names.mayHave(headline))
      yield fault(
        file,
        field,
        `числа чи суми «${headline}» ${whose} немає`,
        `${oneOf(names.list)}; null, якщо такого немає`,
      );
  };
  yield* check(data?.headline, idsOf(allFigures(data)), 'headline', 'у практиці та її проєктах');
  for (const [p, project] of data?.projects?.entries() ?? [])
    yield* check(project?.headline, idsOf(figuresIn(project)), `projects[${p}].headline`, 'у проєкті');
}

function* statuses({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  for (const [p, project] of data?.projects?.entries() ?? []) {
    if (project?.status !== 'planned') continue;
    const unlike = [...(project.facts?.entries() ?? [])].filter(([, fact]) => !OF_PLANNED.includes(fact?.status));
    const [first] = unlike;
    // If several figures say otherwise, it is the project that is wrong.
    if (first)
      yield fault(
        file,
        unlike.length > 1 ? `projects[${p}].status` : `projects[${p}].facts[${first[0]}].status`,
        `число «${first[1]?.status ?? ''}» у проєкті зі статусом «${project.status}»`,
        unlike.length > 1 ? 'статус проєкту, який узгоджено з його числами' : OF_PLANNED.filter(Boolean).join(' або '),
      );
  }
}

/**
 * `of` names another figure beside it, with the same unit, that is not itself a part. A bar shows the whole and its parts one after
 * another, so that they are in one project or section and together not more than the whole.
 */
function* parts({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const all = allFigures(data);
  const placed = all.flatMap(({ kind, figure, field }) =>
    kind === 'fact' ? [{ fact: figure, field, place: field.replace(/facts.*/, figure?.section ?? '') }] : [],
  );
  const values = new Map<string, number[]>();
  const names = idsOf(all.filter(({ kind }) => kind === 'fact'));
  for (const { fact, field, place } of placed) {
    if (fact?.of === undefined) continue;
    const at = (problem: string, expected: string) => fault(file, `${field}.of`, problem, expected);
    const { fact: whole, place: placeOfWhole } = placed.find((other) => other.fact?.id === fact.of) ?? {};
    if (!names.mayHave(fact.of)) yield at(`числа «${fact.of}» у практиці немає`, oneOf(names.list));
    else if (fact.of === fact.id) yield at('число названо частиною самого себе', 'id іншого числа');
    else if (whole?.of !== undefined) yield at(`«${fact.of}» саме є частиною числа «${whole.of}»`, whole.of);
    else if (whole?.unit !== undefined && fact.unit !== undefined && whole.unit !== fact.unit)
      yield at(
        `одиниця «${fact.unit ?? 'немає'}», а в цілого «${whole.unit ?? 'немає'}»`,
        'та сама одиниця виміру в частини й цілого',
      );
    else if (whole && placeOfWhole !== place)
      yield at(`число «${fact.of}» — не з того самого проєкту чи розділу`, 'ціле, поряд з яким стоїть частина');
    else if (whole?.value === null || fact.value === null)
      yield at('частина або ціле не має числа', 'ціле й частина з числами');
    else if (typeof whole?.value === 'number' && typeof fact.value === 'number') {
      const before = values.get(fact.of) ?? [];
      values.set(fact.of, [...before, fact.value]);
      const sum = sumOf([...before, fact.value]);
      // Percentages are rounded, each by half at most.
      const most = whole.value + (fact.unit === '%' ? (before.length + 1) / 2 : 0);
      // Told once, at the part that is too much.
      if (sum > most && sumOf(before) <= most)
        yield at(
          before.length > 0
            ? `частини разом (${sum}) більші за ціле ${whole.value}`
            : `частина ${sum} більша за ціле ${whole.value}`,
          'ціле, не менше за частини разом',
        );
    }
  }
}

/** A sum without the traces of binary fractions. */
const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12));

/** A note that the year is not known stands beside no year. */
function* undated({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  for (const { kind, figure, field } of allFigures(data))
    if (kind === 'cost' && typeof figure?.year === 'number' && /^року не вказано/i.test(figure.note ?? ''))
      yield fault(file, `${field}.note`, `рік є: ${figure.year}`, 'застереження, яке не суперечить року');
}

/** Whether pages are not all within the chapter's. */
const isOutside = (pages: Draft<Pages>, chapter: Draft<Pages>): boolean =>
  pages?.from !== undefined &&
  chapter?.from !== undefined &&
  chapter.to !== undefined &&
  (pages.from < chapter.from || (pages.to ?? pages.from) > (chapter.to ?? Infinity));

/** The pages of a figure are among those of its chapter, unless it has a source of its own. */
function* pages({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const chapter = data?.source?.pages;
  for (const { figure, field } of allFigures(data)) {
    const { from, to } = figure?.pages ?? {};
    if (from !== undefined && figure?.source === undefined && isOutside({ from, to }, chapter))
      yield fault(
        file,
        `${field}.pages`,
        `сторінки ${from}–${to ?? '…'} поза розділом`,
        `сторінки від ${chapter?.from ?? ''} до ${chapter?.to ?? 'кінця розділу'}`,
      );
  }
}

/** `<Fact>` and `<Cost>` name figures of the practice that have a number. */
function* inProse({ file, data, body }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const all = allFigures(data);
  const known = {
    fact: idsOf(all.filter(({ kind }) => kind === 'fact')),
    cost: idsOf(all.filter(({ kind }) => kind === 'cost')),
  };
  const wordless = new Set(all.flatMap((placed) => (hasNumber(placed) ? [] : [placed.figure?.id])));
  for (const node of inlines(blocksOf(body))) {
    if (node.type !== 'fact' && node.type !== 'cost') continue;
    const at = (problem: string, expected: string) => fault(file, `рядок ${node.line}`, problem, expected);
    const [tag, noun] = node.type === 'fact' ? ['Fact', 'числа'] : ['Cost', 'суми'];
    if (!known[node.type].mayHave(node.id))
      yield at(`${noun} <${tag} id="${node.id}"/> немає серед ${node.type}s`, oneOf(known[node.type].list));
    if (node.type === 'fact' && wordless.has(node.id))
      yield at(`<Fact id="${node.id}"/> не має числа, тож у тексті буде порожньо`, 'слова в тексті замість <Fact>');
  }
}
