import { costParts, CURRENCIES, factParts, type FigureParts } from '../../lib/figures.ts';
import { fault, fieldName, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { partsOf, type Draft } from '../draft.ts';
import type { Cost } from '../../schemas/cost.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { formatScaled } from '../../lib/ukrainian.ts';
import { allFigures, itemsOf, type PlacedFigure } from './names.ts';
import { inlines, paragraphs, plainText, type Block, type Body, type Inline } from '../tree.ts';
import { blocksOf } from './bodies.ts';

const NBSP = '\u00A0';

/** A number that is not a figure: a year, a day, the number of an act or house. */
const NO_FIGURE =
  /(?:№|ст\.) ?\d+|(?:вул|просп|пл|бул)\. [^.;,]+, ?\d+|\d+(?:-[а-яіїєґ]|\/| (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня))|(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Figures typed again in the prose; a figure is written once and shown from there. */
export function* typedFigures({ practices }: Drafts): Iterable<Fault> {
  for (const { file, data, body } of practices) {
    for (const { kind, figure, field } of allFigures(data)) {
      if (kind !== 'cost' || figure?.what === undefined) continue;
      const { number = '' } = costShown(figure);
      if (isTyped(number, spaced(figure.what)))
        yield fault(file, `${field}.what`, `сума «${number}» стоїть і тут`, 'на що, без суми');
    }
    const figures = shownFigures(data);
    for (const section of [...body.sections, ...body.projects])
      for (const nodes of paragraphs(section.blocks)) {
        const prose = spaced(plainText(nodes)).replace(NO_FIGURE, ' ');
        const at = fault.bind(null, file, `текст, розділ «${section.title}»`);
        for (const { tag, id, number = '' } of figures)
          if (isTyped(number, prose)) yield at(`число «${number}» набрано вдруге`, `<${tag} id="${id}"/>`);
      }
  }
}

const spaced = (text: string) => text.replaceAll(NBSP, ' ');

/** A single digit is too often an ordinary word of the sentence. */
const isTyped = (typed: string, prose: string): boolean =>
  typed.length > 1 &&
  prose.includes(typed) &&
  new RegExp(`(?<![\\d,.–])${RegExp.escape(typed)}(?![\\d–]|[.,]\\d)`).test(prose);

/** The figures of a practice and of its projects as printed, with the name of their tag. */
const shownFigures = (practice: Draft<PracticeEntry>) =>
  allFigures(practice).map(({ kind, figure }) =>
    kind === 'fact'
      ? { tag: 'Fact', id: figure?.id ?? '', ...factShown(figure) }
      : { tag: 'Cost', id: figure?.id ?? '', ...costShown(figure) },
  );

/** The figure as printed; nothing if it could not be read. */
function factShown(fact: Draft<Fact>): Shown {
  const { value, valueTo, qualifier = 'exact', unit = null } = fact ?? {};
  return value === undefined ? {} : spacedParts(factParts({ value, valueTo, qualifier, unit }));
}
function costShown(cost: Draft<Cost>): Shown {
  const { amount, qualifier = 'exact', currency } = cost ?? {};
  return amount === undefined || currency === undefined ? {} : spacedParts(costParts({ amount, qualifier, currency }));
}
const spacedParts = ({ qualifier, number, unit }: FigureParts): Shown => {
  return { qualifier, number: spaced(number), unit: spaced(unit) };
};

/** The words next to a figure do not repeat its qualifier, unit or full stop, and a space is between. */
export function* besideFigures({ practices }: Drafts): Iterable<Fault> {
  for (const { file, data, body } of practices) {
    const shown = new Map(shownFigures(data).map((figure) => [figure.id, figure]));
    for (const line of linesOf([...body.sections, ...body.projects].flatMap(({ blocks }) => blocks)))
      for (const [i, node] of line.entries()) {
        if (node.type !== 'fact' && node.type !== 'cost') continue;
        const { qualifier = '', unit = '' } = shown.get(node.id) ?? {};
        const before = textAt(line[i - 1]);
        const after = textAt(line[i + 1]);
        const at = (problem: string, expected: string) => fault(file, `рядок ${node.line}`, problem, expected);
        if (unit.endsWith('.') && after.startsWith('.'))
          yield at(`крапка після числа «${node.id}»: «тис.» уже має свою`, 'без крапки після числа');
        if (/[\p{L}\d]$/u.test(before) || /^[\p{L}\d]/u.test(after))
          yield at(`число «${node.id}» злите зі словом`, 'пропуск між числом і словом');
        if (qualifier !== '' && new RegExp(`(?<!\\p{L})${qualifier}\\s*$`, 'iu').test(before))
          yield at(`«${qualifier}» двічі: число «${node.id}» уже має це слово`, 'число без нього в тексті');
        const last = unit.split(' ').at(-1) ?? '';
        const again = new RegExp(`^\\s*(?:${RegExp.escape(unit)}|${RegExp.escape(last)})(?!\\p{L})`, 'u');
        if (last !== '' && again.test(after))
          yield at(`«${last}» двічі: число «${node.id}» уже має одиницю`, 'число без неї в тексті');
      }
  }
}

const SCALES: Record<string, number> = { тис: 1e3, млн: 1e6, мільйон: 1e6, млрд: 1e9, мільярд: 1e9 };
const NUMBER =
  /(?<![\p{L}\d.,–/-])(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?(?: (тис|млн|мільйон|млрд|мільярд)\p{L}*)?(?![\p{L}\d–]|-\p{L})/gu;

/** The first words of a text by their first five letters, which most forms of a word share. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{No}’%]+/gu) ?? []).slice(0, 2).map((word) => word.slice(0, 5));

/** The numbers that a text states in digits: as written, their values («2,5 тис.» is 2500) and the stems of the words after them. */
function numbersIn(text: string): { written: string; value: number; stems: string[] }[] {
  if (!/\d/.test(text)) return [];
  const prose = spaced(text).replace(NO_FIGURE, (words) => '/'.repeat(words.length));
  return [...prose.matchAll(NUMBER)].map(({ 0: written, 1: whole = '', 2: part = '0', 3: scale = '', index }) => ({
    written,
    value: Number((Number(`${whole.replaceAll(' ', '')}.${part}`) * (SCALES[scale] ?? 1)).toPrecision(12)),
    stems: stemsOf(/^[^.;()]*/.exec(prose.slice(index + written.length).replace(/^\./, ''))?.[0] ?? ''),
  }));
}

/** Texts that repeat what the rest of a practice says, and texts that may say more. */
const RETOLD = ['oneLine', 'summary', 'result'];
const SAID = ['problem', 'staff', 'preconditions', 'plans', 'accessibilityMeasures'];
/** What kind of text it is: it repeats its practice, may say more, or is about several practices. */
type Telling = 'retold' | 'said' | 'several';
/** Fields whose numbers prove nothing: they repeat other fields or do not count the work. */
const NO_EVIDENCE = [...RETOLD, 'contacts', 'related', 'questions', 'source', 'links'];
/** Every number in a value, in its texts too. */
const valuesIn = (data: unknown): number[] =>
  [...partsOf(data)].flatMap(({ value, path }) => {
    if (path.some((key) => NO_EVIDENCE.includes(String(key)))) return [];
    if (typeof value === 'string') return numbersIn(value).map((number) => number.value);
    return typeof value === 'number' ? value : [];
  });

/**
 * Numbers that count the same thing as a figure but are not it. Where a practice is retold, a number close to a figure must be that
 * figure, perhaps rounded, or another number of the practice. The body and the fields of `SAID` may name other numbers: there it must
 * only not be the figure with one or three zeros too many or three too few; plans also repeat what is planned.
 */
export function* retoldFigures({ practices, topics, comparisons }: Drafts): Iterable<Fault> {
  const figuresOf = new Map(practices.map(({ slug, data }) => [slug, allFigures(data).map(countedBy)]));
  const isIn = (values: readonly number[], value: number) =>
    values.some((own) => [12, 2, 1].some((digits) => Number(own.toPrecision(digits)) === value));
  const check = function* (file: string, field: string, text: string, slugs: readonly string[], kind: Telling) {
    const numbers = numbersIn(text);
    if (numbers.length === 0) return;
    const told = practices.filter(({ slug }) => slugs.includes(slug));
    // A practice that could not be read may have any number.
    if (told.some(({ whole, isBodyWhole }) => !whole || !isBodyWhole)) return;
    const at = fault.bind(null, file, field);
    const figures = slugs.flatMap((slug) => figuresOf.get(slug) ?? []);
    const counted = figures.map((figure) => figure.value);
    for (const { written, value, stems } of numbers) {
      const currency = (['UAH', 'USD', 'EUR'] as const).find((name) => MONEY[name].some((s) => stems.includes(s)));
      const sums = figures.filter((figure) => figure.value === value && figure.currency);
      const [sum] = sums;
      if (kind === 'retold' && currency && sum?.currency && sums.every((own) => own.currency !== currency)) {
        const problem = `тут «${written}» — ${CURRENCIES[currency]}, а в costs — ${CURRENCIES[sum.currency]}`;
        yield at(problem, 'та сама валюта або, якщо це інша сума, свій запис у costs');
      }
      if (isIn(counted, value)) continue;
      const near = figures.find(({ value: own, stems: counts, isPlanned }) => {
        const shared = stems.filter((stem) => counts.includes(stem));
        const retells = kind !== 'said' || (field.startsWith('plans') && isPlanned && shared.length === stems.length);
        const isClose = value < own * 2 && value > own / 2;
        const shift = Number(Math.log10(value / own).toFixed(9));
        // A tenth of a figure may be a part of what it counts.
        return shared.length > 0 && ([1, 3, -3].includes(shift) || (retells && (isClose || shift === -1)));
      });
      if (!near) continue;
      const stated = told.flatMap(({ whole, body }) => valuesIn([whole, ...proseOf(body)]));
      const expected = `те саме число або, якщо це інше, свій запис у ${near.currency ? 'costs' : 'facts'}`;
      // A text that may say more is no evidence for itself.
      if (stated.filter((own) => isIn([own], value)).length <= Number(kind === 'said'))
        yield at(`число «${written}», а в практиці — ${formatScaled(near.value)}`, expected);
    }
  };
  for (const { slug, file, whole, body } of practices) {
    for (const { value, path } of partsOf(whole)) {
      const name = path.findLast((key) => typeof key === 'string') ?? '';
      const kind = RETOLD.includes(name) ? 'retold' : SAID.includes(name) ? 'said' : null;
      if (kind && typeof value === 'string') yield* check(file, fieldName(path), value, [slug], kind);
    }
    for (const section of [...body.sections, ...body.projects])
      for (const nodes of paragraphs(section.blocks))
        yield* check(file, `текст, розділ «${section.title}»`, plainText(nodes), [slug], 'said');
  }
  for (const { slug, file, whole, body } of topics) {
    const links = inlines(blocksOf(body)).flatMap((node) =>
      node.type === 'link' ? [/^\/practices\/([a-z\d-]+)\//.exec(node.href)?.[1]] : [],
    );
    const told = practices.filter(
      (p) => links.includes(p.slug) || itemsOf(p.data).some(({ item }) => item?.topics?.includes(slug)),
    );
    const slugs = told.map((practice) => practice.slug);
    yield* check(file, 'oneLine', whole?.oneLine ?? '', slugs, 'several');
    for (const text of proseOf(body)) yield* check(file, 'текст', text, slugs, 'several');
  }
  for (const [i, { lead, items }] of comparisons.whole?.entries() ?? []) {
    const slugs = [...new Set(items.map((item) => item.split('#')[0] ?? ''))];
    yield* check(comparisons.file, `[${i}].lead`, lead, slugs, 'several');
  }
}
interface Counted {
  value: number;
  stems: string[];
  isPlanned?: boolean;
  currency?: Cost['currency'] | undefined;
}
/** What a figure counts. */
const countedBy = ({ kind, figure }: PlacedFigure): Counted => {
  if (kind === 'cost')
    return { value: figure?.amount ?? 0, stems: MONEY[figure?.currency ?? 'UAH'], currency: figure?.currency };
  // A shorter word says too little.
  const stems = [...stemsOf(figure?.unit ?? ''), ...stemsOf(figure?.text ?? '').filter((stem) => stem.length > 3)];
  return { value: figure?.value ?? 0, stems, isPlanned: figure?.status === 'planned' };
};
/** Stems of the names of a currency. */
const MONEY: Record<Cost['currency'], string[]> = {
  UAH: ['грн', 'гриве', 'гривн'],
  USD: ['дол', 'долар'],
  EUR: ['євро'],
};
const proseOf = (body: Body): string[] => paragraphs(blocksOf(body)).map((nodes) => plainText(nodes));

type Shown = Partial<FigureParts>;
const textAt = (node: Inline | undefined): string => (node?.type === 'text' ? spaced(node.value) : '');
/** The nodes of each paragraph and subheading, without emphasis and links around them. */
const linesOf = (blocks: readonly Block[]): Inline[][] =>
  paragraphs(blocks).map((children) =>
    inlines([{ type: 'paragraph', children }]).filter((node) => !('children' in node)),
  );
