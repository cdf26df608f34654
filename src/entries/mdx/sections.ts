import { defineMdastPlugin } from 'satteri';
import type { MdastNode, MdxJsxAttributeNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

/**
 * Structures a compiled body. A `##` heading with the text that follows becomes `<Section title="…">`; a `###` heading
 * `<Subheading>`. Every component gets `practice` and `level` as attributes, since MDX components see nothing else of the page.
 */
export const sections = () =>
  defineMdastPlugin({
    name: 'sections',
    before(root, context) {
      const children: MdastNode[] = [];
      let section: MdxJsxFlowElement | undefined;
      for (const node of root.children as readonly MdastNode[]) {
        if (node.type === 'heading' && node.depth === 2) {
          section = flowElement('Section', [plain('title', context.textContent(node)), ...KNOWN]);
          children.push(section);
        } else if (section && !(node.type === 'mdxJsxFlowElement' && node.name === 'Project')) {
          (section.children as MdastNode[]).push(node);
        } else {
          children.push(node);
        }
      }
      if (section) context.setProperty(root as MdastNode, 'children', children);
    },
    heading(node, context) {
      if (node.depth !== 3) return undefined;
      // Within a project, the project's heading is one level above.
      const parent = context.parent(node);
      const inProject = parent?.type === 'mdxJsxFlowElement' && parent.name === 'Project';
      return flowElement('Subheading', [expression('level', `props.level + ${inProject ? 2 : 1}`)], node.children);
    },
    mdxJsxFlowElement: withKnown,
    mdxJsxTextElement: withKnown,
  });

const plain = (name: string, value: string): MdxJsxAttributeNode => ({ type: 'mdxJsxAttribute', name, value });
const expression = (name: string, value: string): MdxJsxAttributeNode => ({
  type: 'mdxJsxAttribute',
  name,
  value: { type: 'mdxJsxAttributeValueExpression', value },
});
const KNOWN = [expression('practice', 'props.practice'), expression('level', 'props.level')];

const flowElement = (
  name: string,
  attributes: MdxJsxAttributeNode[],
  children: readonly MdastNode[] = [],
): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes,
  children: children as MdxJsxFlowElement['children'],
});

function withKnown<T extends MdxJsxFlowElement | MdxJsxTextElement>(node: Readonly<T>): T | undefined {
  if (node.name === 'Section' || node.name === 'Subheading') return undefined;
  return { ...node, attributes: [...node.attributes, ...KNOWN] };
}
