import { defineHastPlugin } from 'satteri';
import { languageRuns } from '../../lib/language-runs.ts';
import { typesetProse, unbroken } from '../../lib/ukrainian.ts';
import { href } from '../../site.ts';

const NBSP = '\u00A0';

type Node = { type: 'text'; value: string } | Span;
interface Span {
  type: 'element';
  tagName: 'span';
  properties: Record<string, string | string[]>;
  children: Node[];
}
const span = (properties: Span['properties'], children: Node[]): Span => ({
  type: 'element',
  tagName: 'span',
  properties,
  children,
});
const nodesOf = (text: string): Node[] =>
  languageRuns(text).map(({ kind, value }) => {
    const node: Node = { type: 'text', value };
    return kind === 'latin' ? span({ lang: 'en' }, [node]) : node;
  });

/** Applies Ukrainian typography to compiled bodies, as to all other text, and the base path to links. */
export const typography = () => {
  let afterFigure = false;
  const figure = {
    filter: [],
    visit: ({ name }: { name: string | null }) => void (afterFigure = name === 'Fact' || name === 'Cost'),
  };
  return defineHastPlugin({
    name: 'typography',
    mdxJsxTextElement: figure,
    mdxJsxFlowElement: figure,
    text(node, context) {
      // No line break between a figure and what it counts.
      const value = afterFigure ? node.value.replace(/^ (?=\p{Ll})/u, NBSP) : node.value;
      afterFigure = false;
      const pieces = unbroken(typesetProse(value.replace(/\s*\n\s*/g, ' ')));
      context.replaceNode(
        node,
        pieces.flatMap(({ value, whole }) => {
          const nodes = nodesOf(value);
          return whole ? [span({ className: ['nb'] }, nodes)] : nodes;
        }),
      );
    },
    element: {
      filter: ['a'],
      visit(node, context) {
        context.setProperty(node, 'href', href(String(node.properties.href)));
      },
    },
  });
};
