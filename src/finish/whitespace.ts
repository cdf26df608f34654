/** A line break right inside an inline element: the formatter's, not the author's; a link would underline it. */
const INSIDE = /(<(?:a|b|span)\b[^>]*>)\n|\n(?=<\/(?:a|b|span)>)/g;
const KEPT = /<(style|script|pre|textarea)\b[\s\S]*?<\/\1>/g;

/**
 * A page without the indentation of its templates: white space that has a line break in it becomes the one line break, which a browser
 * shows as the same space, and is gone just inside of links and other inline elements. What is between the tags of styles, scripts and preformatted text stays as it is.
 */
export function collapseWhitespace(html: string): string {
  const collapse = (text: string) => text.replace(/[ \t]*\n\s*/g, '\n').replace(INSIDE, '$1');
  let collapsed = '';
  let done = 0;
  for (const match of html.matchAll(KEPT)) {
    collapsed += collapse(html.slice(done, match.index)) + match[0];
    done = match.index + match[0].length;
  }
  return collapsed + collapse(html.slice(done));
}
