import type { FigureWords } from '../lib/figures.ts';
import type { Block, Inline } from '../entries/tree.ts';
import { escapeHtml, textToHtml } from '../lib/html.ts';

const NBSP = '\u00A0';
interface HtmlOptions {
  /** What `<Fact>` and `<Cost>` print. */
  figures?: FigureWords;
  /** Level of a subheading, 3 to 6. */
  level?: number;
  /** Maps the address of a link. Null leaves its words alone. */
  link?: (href: string) => string | null;
  /** What goes before the words of a paragraph or an item of a list. */
  before?: (content: readonly Inline[]) => string;
}

/** Prose as HTML. The compiler requires a case for every kind of node. */
export function proseToHtml(
  blocks: readonly Block[],
  { figures = new Map(), level = 3, link = (href) => href, before = () => '' }: HtmlOptions = {},
): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node, i) => {
        switch (node.type) {
          case 'text': {
            const html = textToHtml(node.value);
            const previous = nodes[i - 1]?.type;
            // No line break between a figure and what it counts.
            return previous === 'fact' || previous === 'cost' ? html.replace(/^ (?=\p{Ll})/u, NBSP) : html;
          }
          case 'emphasis':
            return `<em>${inline(node.children)}</em>`;
          case 'strong':
            return `<strong>${inline(node.children)}</strong>`;
          case 'link': {
            const to = link(node.href);
            const words = inline(node.children);
            return to === null ? words : `<a href="${escapeHtml(to)}">${words}</a>`;
          }
          case 'fact':
          case 'cost':
            return `<span class="figure-inline">${textToHtml(figures.get(node.id) ?? '')}</span>`;
        }
      })
      .join('');
  const block = (b: Block): string => {
    switch (b.type) {
      case 'paragraph':
        return `<p>${before(b.children)}${inline(b.children)}</p>`;
      case 'subheading':
        return `<h${level}>${inline(b.children)}</h${level}>`;
      case 'list': {
        const tag = b.ordered ? 'ol' : 'ul';
        const item = (content: readonly Block[]) => {
          const [only, ...rest] = content;
          return only?.type === 'paragraph' && rest.length === 0
            ? before(only.children) + inline(only.children)
            : content.map(block).join('');
        };
        return `<${tag}>${b.items.map((i) => `<li>${item(i)}</li>`).join('')}</${tag}>`;
      }
      case 'quote':
        return `<blockquote>${b.children.map(block).join('')}</blockquote>`;
    }
  };
  return blocks.map(block).join('\n');
}
