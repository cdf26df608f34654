import type { FigureWords } from '../data/model.ts';
import { typeset } from '../lib/ukrainian.ts';
import type { Block, Inline } from './parse.ts';

const NBSP = '\u00A0';
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for HTML, in element content and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Addresses, which are in no language, and Latin words in a row with the signs that join them: «Kyiv Smart City», «O-Fest», «Moody’s». */
const ADDRESS_OR_LATIN =
  /(?<address>(?:https?:\/\/|www\.)\S+|\S+@\S+)|[A-Za-z][A-Za-z0-9]*(?:(?:[ \u00A0]|[-’&./])[A-Za-z0-9]+)*/g;

/** One line of Ukrainian text as HTML: escaped, no-break spaces set, Latin names marked as English (WCAG 2.2, 3.1.2). */
export function textToHtml(text: string): string {
  const set = typeset(text);
  if (!/[A-Za-z@]/.test(set)) return escapeHtml(set);
  let html = '';
  let done = 0;
  for (const match of set.matchAll(ADDRESS_OR_LATIN)) {
    const [found] = match;
    html += escapeHtml(set.slice(done, match.index));
    done = match.index + found.length;
    // A single letter names a thing («план B») and has no language.
    html +=
      match.groups?.address || found.length === 1 ? escapeHtml(found) : `<span lang="en">${escapeHtml(found)}</span>`;
  }
  return html + escapeHtml(set.slice(done));
}

export interface HtmlOptions {
  /** What `<Fact>` and `<Cost>` print. */
  figures?: FigureWords;
  /** Level of a subheading, 3 to 6. */
  level?: number;
  /** The site's base path, without a slash at the end. */
  base?: string;
}

/** Prose as HTML. Every kind of node has its line here; a new kind does not compile until it has one. */
export function proseToHtml(
  blocks: readonly Block[],
  { figures = new Map(), level = 3, base = '' }: HtmlOptions = {},
): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node, i) => {
        switch (node.type) {
          case 'text': {
            const html = textToHtml(node.value);
            const before = nodes[i - 1]?.type;
            // A line does not end between a figure and what it counts.
            return before === 'fact' || before === 'cost' ? html.replace(/^ (?=\p{Ll})/u, NBSP) : html;
          }
          case 'emphasis':
            return `<em>${inline(node.children)}</em>`;
          case 'strong':
            return `<strong>${inline(node.children)}</strong>`;
          case 'link':
            return `<a href="${escapeHtml(base + node.href)}">${inline(node.children)}</a>`;
          case 'fact':
          case 'cost':
            return `<span class="figure-inline">${textToHtml(figures.get(node.id) ?? '')}</span>`;
        }
      })
      .join('');
  const block = (b: Block): string => {
    switch (b.type) {
      case 'paragraph':
        return `<p>${inline(b.children)}</p>`;
      case 'subheading':
        return `<h${level}>${inline(b.children)}</h${level}>`;
      case 'list': {
        const tag = b.ordered ? 'ol' : 'ul';
        const item = (content: readonly Block[]) => {
          const [only, ...rest] = content;
          return only?.type === 'paragraph' && rest.length === 0 ? inline(only.children) : content.map(block).join('');
        };
        return `<${tag}>${b.items.map((i) => `<li>${item(i)}</li>`).join('')}</${tag}>`;
      }
      case 'quote':
        return `<blockquote>${b.children.map(block).join('')}</blockquote>`;
    }
  };
  return blocks.map(block).join('\n');
}
