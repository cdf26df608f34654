import { defineHastPlugin } from 'satteri';
import { languageRuns } from '../../lib/language-runs.ts';
import { href } from '../../site.ts';

const NBSP = '\u00A0';

/** Ukrainian typography of compiled bodies, the same as of every other text; links get the site's base path. */
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
      // A line does not end between a figure and what it counts.
      const value = afterFigure ? node.value.replace(/^ (?=\p{Ll})/u, NBSP) : node.value;
      afterFigure = false;
      const runs = languageRuns(value.replace(/\s*\n\s*/g, ' '));
      context.replaceNode(
        node,
        runs.map((run) =>
          run.kind === 'latin'
            ? {
                type: 'element',
                tagName: 'span',
                properties: { lang: 'en' },
                children: [{ type: 'text', value: run.value }],
              }
            : { type: 'text', value: run.value },
        ),
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
