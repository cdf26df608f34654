import { element } from './element.ts';
import { escapeHtml } from './html.ts';
import { languageRuns } from './language-runs.ts';
import { typeset, unbroken } from './ukrainian.ts';

type TagName = keyof HTMLElementTagNameMap;
/** An element as plain data. The build prints it as HTML, the browser creates nodes; text is never parsed as markup. */
export interface Tag {
  name: TagName;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}
export type Markup = string | Tag;

/** An element with its children. */
export const tag = (name: TagName, attributes: Record<string, string> = {}, ...children: Markup[]): Tag => ({
  name,
  attributes,
  children,
});

/** Ukrainian text, typeset as `textToHtml` does: no-break spaces, Latin names in English (WCAG 2.2, 3.1.2), ranges that do not break. */
export const typesetText = (text: string): Markup[] =>
  unbroken(typeset(text)).flatMap(({ value, whole }) =>
    whole ? [tag('span', { class: 'nb' }, ...runs(value))] : runs(value),
  );

const runs = (text: string): Markup[] =>
  languageRuns(text).map(({ kind, value }) => (kind === 'latin' ? tag('span', { lang: 'en' }, value) : value));

/** Markup as HTML, without support for void elements such as `<br>`. */
export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const attributes = Object.entries(markup.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${markup.name}${attributes.join('')}>${markup.children.map(toHtml).join('')}</${markup.name}>`;
}

/** Markup as a node of this page. */
export const toNode = (markup: Markup): Node | string =>
  typeof markup === 'string' ? markup : element(markup.name, markup.attributes, ...markup.children.map(toNode));
