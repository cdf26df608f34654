import { cellToHtml, escapeHtml } from './html.ts';

/** HTML made by `markup`. The build prints it, the browser turns it into nodes. */
export interface Html {
  html: string;
}
/** What may stand in a template; nothing is printed for `false`. */
type Value = Html | string | number | false | readonly Value[];

const htmlOf = (value: Value): string => {
  if (value === false) return '';
  if (typeof value !== 'object') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(htmlOf).join('');
};

/** A template of HTML. Texts in it are escaped, so none is parsed as markup. As in JSX, line breaks and indentation are left out. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: String.raw({ raw: parts.map((part) => part.replace(/\n\s*/g, '')) }, ...values.map(htmlOf)),
});

/** Ukrainian text, typeset for a narrow place. */
export const typesetText = (text: string): Html => ({ html: cellToHtml(text) });

/** Html as nodes of this page. */
export function toNodes({ html }: Html): ChildNode[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.childNodes];
}
