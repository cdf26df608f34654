import { provenanceText, type Figure } from '../catalogue/figures.ts';
import type { DetailRow } from '../catalogue/rows.ts';
import type { FigureWords } from '../lib/figures.ts';
import { plainText, type Block, type Inline } from '../entries/tree.ts';
import { uk } from '../i18n/uk.ts';
import { languageRuns } from '../lib/language-runs.ts';
import { capitalize, joinSentences, typeset } from '../lib/ukrainian.ts';
import type { PartBlock } from './parts.ts';
import { textAfter } from './text.ts';

/** Text as a Typst string literal. All text enters Typst source this way, so none of it is read as markup. */
export const typstString = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

/** The target of a link on paper: a place in the same document, or an address, which is printed. */
export type PrintTarget = { label: string } | { address: string };

/** Index marks of a line: character offset and term number, sorted by offset; nothing in a document without an index. */
export type Marks = ((text: string) => readonly { at: number; term: number }[]) | undefined;

export interface TypstOptions {
  /** What `<Fact>` and `<Cost>` print. */
  figures?: FigureWords;
  level?: number;
  /** Maps the address of a link to a place in the document or a full address; null prints the text without a link. */
  target: (href: string) => PrintTarget | null;
  marks?: Marks;
  /** What goes before the words of a paragraph, a row or an item of a list; `scope` is set if it does not belong to the page. */
  before?: (content: unknown, scope?: string) => Markup;
  place?: (id: string) => string;
  /** Whether a paragraph at the end stays with what follows. */
  kept?: boolean;
}

export type Markup = string;
/** A call of a function of Typst, in markup. */
export const call = (name: string, ...args: readonly string[]): Markup => `#${name}(${args.join(', ')})\n`;
/** A line of text as a content block of Typst. */
export const line = (text: string, marks?: Marks): Markup => `[${textToTypst(text, marks)}]`;
/** An array of Typst. */
export const pair = (...parts: readonly string[]) => `(${parts.join(', ')},)`;

/** One line of Ukrainian text as Typst markup. */
export function textToTypst(text: string, marks?: Marks): string {
  const places = marks?.(text) ?? [];
  let start = 0;
  return languageRuns(typeset(text).replace(HOUSE_IN_QUOTES, '\u00A0'))
    .map(({ kind, value }) => {
      const end = start + value.length;
      const here = places.filter(({ at }) => at >= start && at < end);
      // A mark goes after the first word: before the word it could end up on the previous page, and inside it would split
      // a word that must not be broken at its hyphen.
      const marked = here.map(({ at, term }) => ({ cut: endOfWord(value, at - start), mark: `#mark(${term});` }));
      start = end;
      return [...marked, { cut: value.length, mark: '' }]
        .map(({ cut, mark }, i, all) => run(kind, value.slice(all[i - 1]?.cut ?? 0, cut)) + mark)
        .join('');
    })
    .join('')
    .replace(PARTED_WORD, '#unbroken[$1$2";];#"');
}

/** A short remark is on one line; a longer one does not end with one word on a line. */
export const bindRemark = (remark: string): string =>
  remark.length <= SHORT_REMARK
    ? remark.replaceAll(' ', '\u00A0')
    : remark.replace(/ не вказано(?=\.?$)/, '\u00A0не\u00A0вказано');
const SHORT_REMARK = 24;

/** Whether words end with a colon. */
const opensList = (words: readonly Inline[]): boolean => {
  const last = words.at(-1);
  return last?.type === 'text' && last.value.trimEnd().endsWith(':');
};

/**
 * The lengths of the items that must be on one page with that at `i`: no first or last one is alone, a list of two or three is not
 * divided. Arguments of `item`; none if one of them has parts of its own.
 */
export function staysWith(i: number, lengths: readonly number[], isNumbered = false): Markup {
  const count = lengths.length;
  const end = i === 0 ? (count < 4 ? count : 2) : i === count - 2 ? count : i;
  const together = lengths.slice(i, end);
  if (together.length < 2 || together.some(Number.isNaN)) return '';
  return `(${[...(isNumbered && i === 0 ? ['in-columns: true'] : []), ...together].join(', ')})`;
}

/** Before the number of a house that ends a title: cells of paper have room for it. */
const HOUSE_IN_QUOTES = /(?<=,) (?=\d+(?:-\p{Lu})?»)/gu;
/** A Latin word with its Ukrainian ending, and the marks between them. */
const PARTED_WORD = /(#latin\("[^"\\]*"\);(?:#mark\(\d+\);)*)(#"-[а-яґєії’]+)/g;
const endOfWord = (text: string, from: number): number => {
  const length = text.slice(from).search(/[\s\u00A0]/);
  return length < 0 ? text.length : from + length;
};

const run = (kind: 'text' | 'latin' | 'address', value: string): string => {
  if (value === '') return '';
  return kind === 'text' ? `#${typstString(value)};` : `#${kind}(${typstString(value)});`;
};

/** Prose or the blocks of a part as Typst markup. The compiler requires a case for every kind of node. */
export function blocksToTypst(
  blocks: readonly PartBlock[],
  { figures = new Map(), level = 3, target, marks, before = () => '', place = (id) => id, kept = false }: TypstOptions,
): Markup {
  const inline = (nodes: readonly Inline[]): Markup =>
    nodes
      .map((node, i) => {
        switch (node.type) {
          case 'text':
            return textToTypst(textAfter(nodes[i - 1], node.value), marks);
          case 'emphasis':
            return `#emph[${inline(node.children)}];`;
          case 'strong':
            return `#strong[${inline(node.children)}];`;
          case 'link': {
            const to = target(node.href);
            if (to === null) return inline(node.children);
            if ('label' in to) return `#inner-link(${typstString(to.label)})[${inline(node.children)}];`;
            const [words] = node.children;
            return words?.type === 'text' && to.address.endsWith(words.value)
              ? `#web(${typstString(to.address)}, ${typstString(words.value)});`
              : `#outer-link(${typstString(to.address)})[${inline(node.children)}];`;
          }
          case 'fact':
          case 'cost':
            return `#inline-figure[${textToTypst(figures.get(node.id) ?? '')}];`;
        }
      })
      .join('');
  const item = (content: readonly Block[], stays: string): Markup => {
    const [first, ...rest] = content;
    const isShort = first?.type === 'paragraph' && rest.every(({ type }) => type === 'list');
    const line = isShort ? before(first.children) + inline(first.children) : '';
    // What has a list of its own stays with it.
    const words = isShort ? `#${rest.length > 0 ? 'item-head' : `item${stays}`}[${line}]` : line;
    return `[${words}${(isShort ? rest : content).map((b) => block(b)).join('')}]`;
  };
  const lengthOf = ([first, ...rest]: readonly Block[]): number =>
    first?.type === 'paragraph' && rest.length === 0 ? plainText(first.children, figures).length : NaN;
  /** In one line, or as a list under its word; what the collection does not say is written out. */
  const row = ({ title, items }: DetailRow): Markup => {
    const [only, ...rest] = items ?? [];
    const term = line(`${title}.`);
    if (items !== null && rest.length > 0) {
      const lengths = items.map(({ length }) => length);
      const list = items.map(
        (text, i) => `[#item${staysWith(i, lengths)}[${before(text)}${textToTypst(text, marks)}]]`,
      );
      return call('run-in', term) + call('list', ...list);
    }
    const text =
      only === undefined ? `#emph${line(uk.notStated)}` : before(only) + textToTypst(capitalize(only), marks);
    return call('row', term, `[${text}]`);
  };
  /** A figure; its provenance, unless most figures share it. */
  const figure = (f: Figure, common: string): Markup => {
    const strings = [f.status, place(f.id), f.qualifier, f.number].map(typstString).join(', ');
    const remark = joinSentences([provenanceText(f) === common ? '' : f.word, f.note]);
    return `figure-line(${strings}, ${line(f.text, marks)}, ${remark ? line(bindRemark(remark), marks) : 'none'})`;
  };
  const block = (b: PartBlock, next?: PartBlock['type']): Markup => {
    switch (b.type) {
      case 'paragraph':
        return `#${next === 'label' || (next === 'list' && opensList(b.children)) ? 'kept' : 'par'}[${before(b.children)}${inline(b.children)}]\n`;
      case 'subheading':
        return `#heading(level: ${level}, outlined: false)[${inline(b.children)}]\n`;
      case 'list': {
        const lengths = b.items.map(lengthOf);
        const items = b.items.map((content, i) => item(content, staysWith(i, lengths, b.ordered)));
        return call(b.ordered ? 'enum' : 'list', ...items);
      }
      case 'quote':
        return `#quote(block: true)[${b.children.map((child) => block(child)).join('')}${b.by ? `#par(small${line(b.by, marks)})\n` : ''}]\n`;
      case 'remark':
        return call('remark', line(b.text));
      case 'label':
        return call('run-in', line(`${b.text}.`));
      case 'rows':
        return b.rows.map(row).join('');
      case 'figures': {
        if (b.figures.length === 0) return '';
        const groups = [...Map.groupBy(b.figures, provenanceText)].toSorted(([, a], [, c]) => c.length - a.length);
        const common = groups[0]?.[0] ?? '';
        // A subheading begins something new.
        const kept = next !== 'subheading' && next !== 'label';
        return call('figures', line(common), `kept: ${kept}`, ...b.figures.map((f) => figure(f, common)));
      }
      case 'contact':
        return call('contact', ...b.lines.map((words, i) => `[${i === 0 ? before(words) : ''}${inline(words)}]`));
      case 'discrepancies':
        return call(
          'list',
          ...b.remarks.map(
            ({ title, text }) =>
              `[#item[${before(title, 'discrepancies')}#strong${line(`${title}.`)} ${textToTypst(text)}]]`,
          ),
        );
    }
  };
  return blocks.map((b, i) => block(b, blocks[i + 1]?.type ?? (kept ? 'label' : undefined))).join('');
}
