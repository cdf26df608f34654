import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';

/** What a paragraph is made of. `fact` and `cost` stand for a figure of the frontmatter, which is printed in their place. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[]; line: number }
  | { type: 'fact'; id: string; line: number }
  | { type: 'cost'; id: string; line: number };

/** What a section is made of. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'subheading'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'quote'; children: Block[] };

/** A `##` heading with what follows it, or a `<Project>` section. */
export interface Section {
  title: string;
  blocks: Block[];
  line: number;
}

/** A body of an MDX file, checked: prose before the first heading, sections, and projects by their address. */
export interface Body {
  lead: Block[];
  sections: Section[];
  projects: Section[];
}

/** A fault of a body: the line of the file, what is wrong, what would be right. */
export interface BodyFault {
  line: number;
  problem: string;
  expected: string;
}

const MAX_DEPTH = 20;
const MAX_PARAGRAPH = 20_000;

const ALLOWED =
  'абзаци, списки, цитати, підзаголовки ###, **жирний**, *курсив*, посилання, <Fact id="…"/>, <Cost id="…"/>';

const REFUSED: Partial<Record<string, { problem: string; expected: string }>> = {
  mdxFlowExpression: { problem: 'вираз у фігурних дужках { } у тексті', expected: 'звичайний текст без { }' },
  mdxTextExpression: { problem: 'вираз у фігурних дужках { } у тексті', expected: 'звичайний текст без { }' },
  mdxjsEsm: { problem: 'import або export у тексті', expected: 'лише текст і компоненти, які вже є' },
  footnoteReference: { problem: 'виноска [^…]', expected: 'джерело в полі source, а примітка — реченням у тексті' },
  footnoteDefinition: { problem: 'виноска [^…]', expected: 'джерело в полі source, а примітка — реченням у тексті' },
  html: { problem: 'HTML у тексті', expected: ALLOWED },
};

/**
 * Parses the body of an MDX file by the MDX grammar and lets through only what the site knows how to print. Nothing in it is
 * ever executed.
 * @param source the file after its frontmatter
 * @param firstLine the line of the file on which `source` begins, from 1
 */
export function parseBody(source: string, firstLine = 1): { body: Body; faults: BodyFault[] } {
  const body: Body = { lead: [], sections: [], projects: [] };
  const faults: BodyFault[] = [];
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;
  const refuse = (node: Nodes, problem: string, expected: string) => {
    faults.push({ line: lineOf(node), problem, expected });
  };
  const refuseUnknown = (node: Nodes) => {
    const known = REFUSED[node.type];
    const name = 'name' in node ? `<${String(node.name)}>` : node.type;
    refuse(node, known?.problem ?? `${name} тут не дозволено`, known?.expected ?? ALLOWED);
  };

  /** The value of the one attribute `id`, or undefined with a fault. */
  const idOf = (node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>) => {
    const [id, ...others] = node.attributes;
    if (others.length > 0 || id?.type !== 'mdxJsxAttribute' || id.name !== 'id' || typeof id.value !== 'string') {
      refuse(node, `<${node.name ?? ''}> має не лише id або має його не в лапках`, `<${node.name ?? ''} id="…">`);
      return undefined;
    }
    return id.value;
  };

  const figure = (node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): Inline[] => {
    const id = idOf(node);
    if (id === undefined) return [];
    if (node.children.length > 0)
      refuse(node, `<${node.name ?? ''}> має вміст`, `<${node.name ?? ''} id="…"/> без вмісту`);
    return [{ type: node.name === 'Fact' ? 'fact' : 'cost', id, line: lineOf(node) }];
  };

  let depth = 0;
  /** Walks into a node, unless that is so deep that it is no prose and would exhaust the stack. */
  const into = <T>(node: Nodes, walk: (node: Nodes) => T[]): T[] => {
    if (depth === MAX_DEPTH) {
      refuse(node, `вкладено глибше ніж на ${MAX_DEPTH} рівнів`, 'список у списку, але не глибше');
      return [];
    }
    depth++;
    const found = walk(node);
    depth--;
    return found;
  };

  const inline = (node: Nodes): Inline[] => into(node, inlineOf);
  const inlineOf = (node: Nodes): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'emphasis':
      case 'strong':
        return [{ type: node.type, children: node.children.flatMap(inline) }];
      case 'link':
        return [{ type: 'link', href: node.url, children: node.children.flatMap(inline), line: lineOf(node) }];
      case 'mdxJsxTextElement':
        if (node.name === 'Fact' || node.name === 'Cost') return figure(node);
        refuseUnknown(node);
        return [];
      default:
        refuseUnknown(node);
        return [];
    }
  };

  const block = (node: Nodes): Block[] => into(node, blockOf);
  const blockOf = (node: Nodes): Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: node.children.flatMap(inline) }];
      case 'heading':
        if (node.depth === 3) return [{ type: 'subheading', children: node.children.flatMap(inline) }];
        refuse(
          node,
          `заголовок ${'#'.repeat(node.depth)} не на своєму місці`,
          '## для розділу сторінки, ### для підзаголовка',
        );
        return [];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => item.children.flatMap(block)),
          },
        ];
      case 'blockquote':
        return [{ type: 'quote', children: node.children.flatMap(block) }];
      case 'mdxJsxFlowElement':
        // A line that begins with a figure is read as a block of its own.
        if (node.name === 'Fact' || node.name === 'Cost') return [{ type: 'paragraph', children: figure(node) }];
        if (node.name === 'Project')
          refuse(
            node,
            '<Project> усередині іншого блока',
            '<Project> на початку рядка, не в списку й не в іншому <Project>',
          );
        else refuseUnknown(node);
        return [];
      default:
        refuseUnknown(node);
        return [];
    }
  };

  // The parser's time goes with the square of a paragraph's length.
  let line = firstLine;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    if (paragraph.length > MAX_PARAGRAPH)
      faults.push({ line, problem: `абзац на ${paragraph.length} знаків`, expected: `не більше ${MAX_PARAGRAPH}` });
    line += paragraph.split('\n').length + 1;
  }
  if (faults.length > 0) return { body, faults };

  let tree;
  try {
    tree = mdxToMdast(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/(?:line |^|\()(\d+):\d+/.exec(message)?.[1] ?? 1);
    faults.push({
      line: line + firstLine - 1,
      problem: `текст не читається як MDX (${message.split('\n')[0]})`,
      expected: 'кожен <Project> закрито </Project>, а знаки < і { у тексті не вживаються',
    });
    return { body, faults };
  }

  let current = body.lead;
  for (const node of 'children' in tree ? (tree.children as Nodes[]) : []) {
    if (node.type === 'heading' && node.depth === 2) {
      const section = { title: plainText(node.children.flatMap(inline)), blocks: [], line: lineOf(node) };
      body.sections.push(section);
      current = section.blocks;
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Project') {
      const id = idOf(node);
      const blocks = node.children.flatMap(block);
      if (id !== undefined) body.projects.push({ title: id, blocks, line: lineOf(node) });
    } else {
      current.push(...block(node));
    }
  }
  return { body, faults };
}

/** The words of inline nodes; a figure counts as nothing. */
export const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');

/** Every inline node of the blocks, depth first. */
export function inlines(blocks: readonly Block[]): Inline[] {
  const deep = (node: Inline): Inline[] => ('children' in node ? [node, ...node.children.flatMap(deep)] : [node]);
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        return block.children.flatMap(deep);
      case 'list':
        return block.items.flatMap(inlines);
      case 'quote':
        return inlines(block.children);
    }
  });
}
