import type { FigureWords } from '../lib/figures.ts';
import type { Block, Inline } from '../entries/tree.ts';
import { languageRuns } from '../lib/language-runs.ts';
import { typeset } from '../lib/ukrainian.ts';

/** Text as a Typst string literal. All text enters Typst source this way, so none of it is read as markup. */
export const typstString = (text: string): string =>
  `"${text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;

/** The target of a link on paper: a place in the same document, or an address, which is printed. */
export type PrintTarget = { label: string } | { address: string };

export interface TypstOptions {
  /** What `<Fact>` and `<Cost>` print. */
  figures?: FigureWords;
  /** Level of a subheading. */
  level?: number;
  /** Maps an address of the site to a place in the document or a full address; null prints the text without a link. */
  target: (href: string) => PrintTarget | null;
  /** Index marks of a line: character offset and term number, sorted by offset. */
  marks?: (text: string) => readonly { at: number; term: number }[];
  /** What goes before the words of a paragraph or an item of a list. */
  before?: (content: readonly Inline[]) => string;
  /** Whether a paragraph at the end stays with what follows the prose. */
  kept?: boolean;
}

/** One line of Ukrainian text as Typst markup. */
export function textToTypst(text: string, marks?: TypstOptions['marks']): string {
  const places = marks?.(text) ?? [];
  let start = 0;
  return languageRuns(typeset(text))
    .map(({ kind, value }) => {
      const end = start + value.length;
      const here = places.filter(({ at }) => at >= start && at < end);
      // A mark goes after the first word: before the word it could end up on the previous page, and inside it would split
      // a word that must not be broken at its hyphen.
      const cuts = here.map(({ at }) => endOfWord(value, at - start));
      start = end;
      let done = 0;
      let out = '';
      here.forEach(({ term }, i) => {
        const cut = cuts[i] ?? 0;
        if (cut > done) out += run(kind, value.slice(done, cut));
        out += `#mark(${term});`;
        done = cut;
      });
      return done > 0 && done === value.length ? out : out + run(kind, value.slice(done));
    })
    .join('')
    .replace(PARTED_WORD, '#unbroken[$1$2";];#"');
}

/** A Latin word with its Ukrainian ending, and the marks between them. */
const PARTED_WORD = /(#latin\("[^"\\]*"\);(?:#mark\(\d+\);)*)(#"-[а-яґєії’]+)/g;
const endOfWord = (text: string, from: number): number => {
  const length = text.slice(from).search(/[\s\u00A0]/);
  return length < 0 ? text.length : from + length;
};

const RUNS = { text: '', latin: 'latin', address: 'address' } as const;
const run = (kind: keyof typeof RUNS, value: string): string =>
  RUNS[kind] ? `#${RUNS[kind]}(${typstString(value)});` : `#${typstString(value)};`;

/** Prose as Typst markup. The compiler requires a case for every kind of node. */
export function proseToTypst(
  blocks: readonly Block[],
  { figures = new Map(), level = 3, target, marks, before = () => '', kept = false }: TypstOptions,
): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node, i) => {
        switch (node.type) {
          case 'text': {
            const previous = nodes[i - 1]?.type;
            // No line break between a figure and what it counts.
            const afterFigure = previous === 'fact' || previous === 'cost';
            return textToTypst(afterFigure ? node.value.replace(/^ (?=\p{Ll})/u, '\u00A0') : node.value, marks);
          }
          case 'emphasis':
            return `#emph[${inline(node.children)}];`;
          case 'strong':
            return `#strong[${inline(node.children)}];`;
          case 'link': {
            const to = target(node.href);
            if (to === null) return inline(node.children);
            return 'label' in to
              ? `#inner-link(${typstString(to.label)})[${inline(node.children)}];`
              : `#outer-link(${typstString(to.address)})[${inline(node.children)}];`;
          }
          case 'fact':
          case 'cost':
            return `#inline-figure[${textToTypst(figures.get(node.id) ?? '')}];`;
        }
      })
      .join('');
  const block = (b: Block): string => {
    switch (b.type) {
      case 'paragraph':
        return `#${kept && b === blocks.at(-1) ? 'kept' : 'par'}[${before(b.children)}${inline(b.children)}]\n`;
      case 'subheading':
        return `#heading(level: ${level}, outlined: false)[${inline(b.children)}]\n`;
      case 'list': {
        const item = (content: readonly Block[]) => {
          const [only, ...rest] = content;
          return `[${only?.type === 'paragraph' && rest.length === 0 ? before(only.children) + inline(only.children) : content.map(block).join('')}]`;
        };
        return `#${b.ordered ? 'enum' : 'list'}(${b.items.map(item).join(', ')})\n`;
      }
      case 'quote':
        return `#quote(block: true)[${b.children.map(block).join('')}]\n`;
    }
  };
  return blocks.map(block).join('');
}
