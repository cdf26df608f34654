import { defineHastPlugin } from 'satteri';
import { textToHtml } from '../../lib/html.ts';
import { href } from '../../site.ts';

const NBSP = '\u00A0';

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
      const isCounted = afterFigure;
      afterFigure = false;
      // Between two blocks, or two words with markup.
      if (node.value.trim() === '') return;
      // No line break between a figure and what it counts.
      const value = isCounted ? node.value.replace(/^ (?=\p{Ll})/u, NBSP) : node.value;
      // Finished markup, unlike a component, leaves its paragraph static: the compiler joins it with its neighbours to one string.
      context.replaceNode(node, { type: 'raw', value: textToHtml(value.replace(/\s*\n\s*/g, ' ')) });
    },
    element: {
      filter: ['a'],
      visit(node, context) {
        context.setProperty(node, 'href', href(String(node.properties.href)));
      },
    },
  });
};
