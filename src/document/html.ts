import { provenanceText, type Figure } from '../catalogue/figures.ts';
import type { DetailRow } from '../catalogue/rows.ts';
import type { FigureWords } from '../lib/figures.ts';
import type { Block, Inline } from '../entries/tree.ts';
import { uk } from '../i18n/uk.ts';
import { escapeHtml, textToHtml } from '../lib/html.ts';
import type { PartBlock } from './parts.ts';
import { textAfter } from './text.ts';

interface HtmlOptions {
  /** What `<Fact>` and `<Cost>` print. */
  figures?: FigureWords;
  /** Level of a subheading, 3 to 6. */
  level?: number;
  /** Maps the address of a link. Null leaves its words alone. */
  link?: (href: string) => string | null;
  /** What goes before the words of a paragraph, a row or an item of a list; `scope` is set if it does not belong to the page. */
  before?: (content: unknown, scope?: string) => string;
  beforeFigure?: (id: string) => string;
}

/** Prose or the blocks of a part as HTML. The compiler requires a case for every kind of node. */
export function blocksToHtml(
  blocks: readonly PartBlock[],
  {
    figures = new Map(),
    level = 3,
    link = (href) => href,
    before = () => '',
    beforeFigure = () => '',
  }: HtmlOptions = {},
): string {
  const inline = (nodes: readonly Inline[]): string =>
    nodes
      .map((node, i) => {
        switch (node.type) {
          case 'text':
            return textToHtml(textAfter(nodes[i - 1], node.value));
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
  const item = (content: readonly Block[]): string => {
    const [first, ...rest] = content;
    return first?.type === 'paragraph' && rest.every(({ type }) => type === 'list')
      ? before(first.children) + inline(first.children) + rest.map(block).join('')
      : content.map(block).join('');
  };
  const row = ({ title, items, id }: DetailRow, previous: DetailRow | undefined): string => {
    const texts = (items ?? []).map((words) => before(words) + textToHtml(words));
    const body =
      texts.length > 1
        ? `<ul class="items">${texts.map((html) => `<li>${html}</li>`).join('')}</ul>`
        : (texts[0] ?? `<i>${uk.notStated}</i>`);
    const term = title === previous?.title ? '' : `<dt>${textToHtml(title)}</dt>`;
    return `${term}<dd${id ? ` id="${id}"` : ''}>${body}</dd>`;
  };
  const figure = (f: Figure): string => {
    const qualifier = f.qualifier && `<small>${f.qualifier}</small> `;
    const lines = [
      f.number && `<p class="figure">${qualifier}<b>${textToHtml(f.number)}</b></p>`,
      `<p>${textToHtml(f.text)}</p>`,
      f.note && `<p>${textToHtml(f.note)}</p>`,
      `<p class="text-small">${textToHtml(provenanceText(f))}</p>`,
    ];
    return `<li id="${f.id}"${f.status === 'planned' ? ' class="planned"' : ''}>${beforeFigure(f.id)}${lines.filter(Boolean).join('')}</li>`;
  };
  const block = (b: PartBlock): string => {
    switch (b.type) {
      case 'paragraph':
        return `<p>${before(b.children)}${inline(b.children)}</p>`;
      case 'subheading':
        return `<h${level}>${inline(b.children)}</h${level}>`;
      case 'list': {
        const tag = b.ordered ? 'ol' : 'ul';
        return `<${tag}>${b.items.map((i) => `<li>${item(i)}</li>`).join('')}</${tag}>`;
      }
      case 'quote':
        return `<blockquote>${b.children.map(block).join('')}${b.by ? block({ type: 'remark', text: b.by }) : ''}</blockquote>`;
      case 'remark':
        return `<p class="text-small">${textToHtml(b.text)}</p>`;
      case 'label':
        return `<p class="keep-with-next"><b>${textToHtml(b.text)}</b></p>`;
      case 'rows':
        return `<dl class="facts rows">${b.rows.map((one, i) => row(one, b.rows[i - 1])).join('\n')}</dl>`;
      case 'figures':
        return b.figures.length > 0 ? `<ul class="figures">${b.figures.map(figure).join('\n')}</ul>` : '';
      case 'contact':
        return `<p class="contact">${before(b.lines[0])}${b.lines.map(inline).join('<br/>')}</p>`;
      case 'discrepancies':
        return `<ul>${b.remarks.map(({ title, text }) => `<li>${before(title, 'discrepancies')}<strong>${textToHtml(`${title}.`)}</strong> ${textToHtml(text)}</li>`).join('')}</ul>`;
    }
  };
  return blocks.map(block).join('\n');
}
