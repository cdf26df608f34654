import { fault, oneOf, type Fault } from '../faults.ts';
import type { DraftBodyEntry, Drafts } from '../entry.ts';
import type { FactStatus } from '../../schemas/fact.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { inlines } from '../tree.ts';
import { blocksOf } from './bodies.ts';
import { allFigures, figuresIn, hasNumber, idsOf, itemsOf, type Known } from './names.ts';

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
      const isApart = chapters.every((c) => (to ?? Infinity) < (c.from ?? 0) || from > (c.to ?? Infinity));
      if (from < Infinity && chapters.length > 0 && isApart)
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
  for (const { item, prefix } of itemsOf(data)) {
    const names = idsOf(prefix === '' ? allFigures(data) : figuresIn(item));
    const whose = prefix === '' ? 'у практиці та її проєктах' : 'у проєкті';
    const expected = `${oneOf(names.list)}; null, якщо такого немає`;
    if (typeof item?.headline === 'string' && !names.mayHave(item.headline))
      yield fault(file, `${prefix}headline`, `числа чи суми «${item.headline}» ${whose} немає`, expected);
  }
}

function* statuses({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  for (const [p, project] of data?.projects?.entries() ?? []) {
    if (project?.status !== 'planned') continue;
    const facts = [...(project.facts?.entries() ?? [])];
    const [first, second] = facts.filter(([, fact]) => !OF_PLANNED.includes(fact?.status));
    if (!first) continue;
    const problem = `число «${first[1]?.status ?? ''}» у проєкті зі статусом «${project.status}»`;
    // If several figures say otherwise, it is the project that is wrong.
    yield second
      ? fault(file, `projects[${p}].status`, problem, 'статус проєкту, який узгоджено з його числами')
      : fault(file, `projects[${p}].facts[${first[0]}].status`, problem, OF_PLANNED.filter(Boolean).join(' або '));
  }
}

/** `of` names a whole beside its part, since one bar shows both: of the same project or section and unit, not less than its parts. */
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
    else if (whole?.unit !== undefined && fact.unit !== undefined && whole.unit !== fact.unit) {
      const problem = `одиниця «${fact.unit ?? 'немає'}», а в цілого «${whole.unit ?? 'немає'}»`;
      yield at(problem, 'та сама одиниця виміру в частини й цілого');
    } else if (whole && placeOfWhole !== place)
      yield at(`число «${fact.of}» — не з того самого проєкту чи розділу`, 'ціле, поряд з яким стоїть частина');
    else if (whole?.value === null || fact.value === null)
      yield at('частина або ціле не має числа', 'ціле й частина з числами');
    else if (typeof whole?.value === 'number' && typeof fact.value === 'number') {
      const before = values.get(fact.of) ?? [];
      values.set(fact.of, [...before, fact.value]);
      const sum = sumOf([...before, fact.value]);
      const parts = before.length > 0 ? `частини разом (${sum}) більші` : `частина ${sum} більша`;
      // Percentages are rounded, each by half at most.
      const most = whole.value + (fact.unit === '%' ? (before.length + 1) / 2 : 0);
      // Told once, at the part that is too much.
      if (sum > most && sumOf(before) <= most)
        yield at(`${parts} за ціле ${whole.value}`, 'ціле, не менше за частини разом');
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

/** The pages of a figure are among those of its chapter, unless it has a source of its own. */
function* pages({ file, data }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const { from: first, to: last } = data?.source?.pages ?? {};
  if (first === undefined || last === undefined) return;
  const expected = `сторінки від ${first} до ${last ?? 'кінця розділу'}`;
  for (const { figure, field } of allFigures(data)) {
    const { from, to } = figure?.pages ?? {};
    if (from === undefined || figure?.source !== undefined) continue;
    if (from < first || (to ?? from) > (last ?? Infinity))
      yield fault(file, `${field}.pages`, `сторінки ${from}–${to ?? '…'} поза розділом`, expected);
  }
}

/** `<Fact>` and `<Cost>` name figures of the practice that have a number. */
function* inProse({ file, data, body }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const all = allFigures(data);
  const namesOf = (of: 'fact' | 'cost') => idsOf(all.filter(({ kind }) => kind === of));
  const known = { fact: namesOf('fact'), cost: namesOf('cost') };
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
