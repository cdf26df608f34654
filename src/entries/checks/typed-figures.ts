import { costParts, factParts, type FigureParts } from '../../lib/figures.ts';
import { fault, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import type { Draft } from '../draft.ts';
import type { Cost } from '../../schemas/cost.ts';
import type { Fact } from '../../schemas/fact.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { itemsOf } from './names.ts';
import { inlines, paragraphs, plainText, type Block, type Inline } from '../tree.ts';

const NBSP = '\u00A0';

/** A number that is not a figure: a year, a day, the number of an act or house. */
const NO_FIGURE =
  /(?:№|ст\.) ?\d+|(?:вул|просп|пл|бул)\. [^.;,]+, ?\d+|\d+(?:-[а-яіїєґ]|\/| (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня))|(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Figures typed again in the prose; a figure is written once and shown from there. */
export function* typedFigures({ practices }: Drafts): Iterable<Fault> {
  for (const { file, data, body } of practices) {
    for (const { item, prefix } of itemsOf(data))
      for (const [i, cost] of item?.costs?.entries() ?? []) {
        const { number = '' } = costShown(cost);
        if (cost?.what !== undefined && isTyped(number, spaced(cost.what)))
          yield fault(file, `${prefix}costs[${i}].what`, `сума «${number}» стоїть і тут`, 'на що, без суми');
      }
    const figures = shownFigures(data);
    for (const section of [...body.sections, ...body.projects])
      for (const nodes of paragraphs(section.blocks)) {
        const prose = spaced(plainText(nodes)).replace(NO_FIGURE, ' ');
        for (const { tag, id, number = '' } of figures)
          if (isTyped(number, prose))
            yield fault(
              file,
              `текст, розділ «${section.title}»`,
              `число «${number}» набрано вдруге`,
              `<${tag} id="${id}"/>`,
            );
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
  [practice, ...(practice?.projects ?? [])].flatMap((item) => [
    ...(item?.facts ?? []).map((fact) => ({ tag: 'Fact', id: fact?.id ?? '', ...factShown(fact) })),
    ...(item?.costs ?? []).map((cost) => ({ tag: 'Cost', id: cost?.id ?? '', ...costShown(cost) })),
  ]);

/** The figure as printed; nothing if it could not be read. */
function factShown(fact: Draft<Fact>): Shown {
  const { value, valueTo, qualifier = 'exact', unit = null } = fact ?? {};
  return value === undefined ? {} : spacedParts(factParts({ value, valueTo, qualifier, unit }));
}
function costShown(cost: Draft<Cost>): Shown {
  const { amount, qualifier = 'exact', currency } = cost ?? {};
  return amount === undefined || currency === undefined ? {} : spacedParts(costParts({ amount, qualifier, currency }));
}
const spacedParts = ({ qualifier, number, unit }: FigureParts): Shown => ({
  qualifier,
  number: spaced(number),
  unit: spaced(unit),
});

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
        if (
          last !== '' &&
          new RegExp(`^\\s*(?:${RegExp.escape(unit)}|${RegExp.escape(last)})(?!\\p{L})`, 'u').test(after)
        )
          yield at(`«${last}» двічі: число «${node.id}» уже має одиницю`, 'число без неї в тексті');
      }
  }
}

type Shown = Partial<FigureParts>;
const textAt = (node: Inline | undefined): string => (node?.type === 'text' ? spaced(node.value) : '');
/** The nodes of each paragraph and subheading, without emphasis and links around them. */
const linesOf = (blocks: readonly Block[]): Inline[][] =>
  paragraphs(blocks).map((children) =>
    inlines([{ type: 'paragraph', children }]).filter((node) => !('children' in node)),
  );
