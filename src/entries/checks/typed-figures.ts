import { costParts, factParts } from '../../lib/figures.ts';
import { fault, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import type { Draft } from '../draft.ts';
import type { Cost } from '../../schemas/cost.ts';
import type { Fact } from '../../schemas/fact.ts';
import { inlines, plainText, type Block } from '../tree.ts';

const NBSP = '\u00A0';

/** A number that is not a figure: a year, a day, the number of an act or house. */
const NO_FIGURE =
  /(?:№|ст\.) ?\d+|(?:вул|просп|пл|бул)\. [^.;,]+, ?\d+|\d+(?:-[а-яіїєґ]|\/| (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня))|(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Figures typed again in the prose; a figure is written once and shown from there. */
export function* typedFigures({ practices }: Drafts): Iterable<Fault> {
  for (const { file, data, body } of practices) {
    const figures = [data, ...(data?.projects ?? [])].flatMap((item) => [
      ...(item?.facts ?? []).map((fact) => ({ tag: `<Fact id="${fact?.id ?? ''}"/>`, typed: factNumber(fact) })),
      ...(item?.costs ?? []).map((cost) => ({ tag: `<Cost id="${cost?.id ?? ''}"/>`, typed: costNumber(cost) })),
    ]);
    for (const section of [...body.sections, ...body.projects])
      for (const block of section.blocks) {
        const prose = spaced(textOf(block)).replace(NO_FIGURE, ' ');
        for (const { tag, typed } of figures)
          if (isTyped(typed, prose))
            yield fault(file, `текст, розділ «${section.title}»`, `число «${typed}» набрано вдруге`, tag);
      }
  }
}

const spaced = (text: string) => text.replaceAll(NBSP, ' ');
const textOf = (block: Block): string => plainText(inlines([block]).filter((node) => node.type === 'text'));

/** A single digit is too often an ordinary word of the sentence. */
const isTyped = (typed: string, prose: string): boolean =>
  typed.length > 1 &&
  prose.includes(typed) &&
  new RegExp(`(?<![\\d,.–])${RegExp.escape(typed)}(?![\\d,–]|\\.\\d)`).test(prose);

/** The number as printed; empty if it could not be read. */
function factNumber(fact: Draft<Fact>): string {
  const { value, valueTo, qualifier = 'exact', unit = null } = fact ?? {};
  return value === undefined ? '' : spaced(factParts({ value, valueTo, qualifier, unit }).number);
}
function costNumber(cost: Draft<Cost>): string {
  const { amount, qualifier = 'exact', currency } = cost ?? {};
  return amount === undefined || currency === undefined
    ? ''
    : spaced(costParts({ amount, qualifier, currency }).number);
}

/** «тис.» already ends with a full stop; a second one is a fault. */
export function* doubledStops({ practices }: Drafts): Iterable<Fault> {
  for (const { file, data, body } of practices) {
    const withStop = new Set(
      [data, ...(data?.projects ?? [])].flatMap((item) => [
        ...(item?.facts ?? []).filter((fact) => factNumber(fact).endsWith('.')).map((fact) => fact?.id),
        ...(item?.costs ?? []).filter((cost) => costNumber(cost).endsWith('.')).map((cost) => cost?.id),
      ]),
    );
    const nodes = [...body.sections, ...body.projects].flatMap((section) => inlines(section.blocks));
    for (const [i, node] of nodes.entries()) {
      const next = nodes[i + 1];
      if ((node.type === 'fact' || node.type === 'cost') && withStop.has(node.id) && next?.type === 'text')
        if (next.value.startsWith('.'))
          yield fault(
            file,
            `рядок ${node.line}`,
            `крапка після числа «${node.id}»: «тис.» уже має свою`,
            'без крапки після числа',
          );
    }
  }
}
