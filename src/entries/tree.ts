import type { Nodes } from 'mdast';
import { mdxToMdast } from 'satteri';
import type { FigureWords } from '../lib/figures.ts';
import { faultsOfLabel, faultsOfProse, faultsOfText } from './checks/texts.ts';

/** A node of a paragraph. `fact` and `cost` print a figure of the frontmatter. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[]; line: number }
  | { type: 'fact'; id: string; line: number }
  | { type: 'cost'; id: string; line: number };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'subheading'; children: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  /** `by`, who said it, comes from a field: a body has it in words. */
  | { type: 'quote'; children: Block[]; by?: string };

/** A `##` heading with what follows it, or a `<Project>` section. */
export interface Section {
  title: string;
  blocks: Block[];
  line: number;
  /** Of a project: the title of the `##` section around it; `undefined` before the first one. */
  in?: string | undefined;
}

/** A body of an MDX file, checked: prose before the first heading, sections, and projects by their address. */
export interface Body {
  lead: Block[];
  sections: Section[];
  projects: Section[];
}

/** A fault of a body with its line in the file. */
interface BodyFault {
  line: number;
  problem: string;
  expected: string;
}

const MAX_DEPTH = 20;
/** Of lists in lists: a deeper one has no room on paper. */
const MAX_LISTS = 4;
const MAX_PARAGRAPH = 20_000;

const ALLOWED =
  'абзаци, списки, цитати, підзаголовки ###, **жирний**, *курсив*, посилання, <Fact id="…"/>, <Cost id="…"/>';

const EXPRESSION = { problem: 'вираз у фігурних дужках { } у тексті', expected: 'звичайний текст без { }' };
const FOOTNOTE = { problem: 'виноска [^…]', expected: 'джерело в полі source, а примітка — реченням у тексті' };
const REFUSED: Partial<Record<string, { problem: string; expected: string }>> = {
  mdxFlowExpression: EXPRESSION,
  mdxTextExpression: EXPRESSION,
  mdxjsEsm: { problem: 'import або export у тексті', expected: 'лише текст і компоненти, які вже є' },
  footnoteReference: FOOTNOTE,
  footnoteDefinition: FOOTNOTE,
  html: { problem: 'HTML у тексті', expected: ALLOWED },
  thematicBreak: { problem: 'лінія з *** або ---', expected: 'підзаголовок ### або нічого' },
  break: { problem: 'розрив рядка посеред абзацу', expected: 'порожній рядок між абзацами або нічого' },
  code: { problem: 'код', expected: 'звичайний абзац без відступу й без `' },
  inlineCode: { problem: 'код у знаках `', expected: 'звичайний текст без `' },
  table: { problem: 'таблиця', expected: 'список або числа в полі facts' },
  delete: { problem: 'закреслений текст ~~…~~', expected: 'звичайний текст без ~~' },
  image: { problem: 'зображення', expected: ALLOWED },
  imageReference: { problem: 'зображення', expected: ALLOWED },
  linkReference: { problem: 'посилання з міткою [текст][мітка]', expected: '[текст](/practices/…/)' },
  definition: { problem: 'мітка посилання [мітка]: адреса', expected: '[текст](/practices/…/)' },
};

const PLACE_OF_HEADING = '## для розділу сторінки, ### для підзаголовка, не в списку й не в цитаті';
const PLACE_OF_PROJECT = '<Project> на початку рядка, не в списку й не в іншому <Project>';

/** The MDX parser's errors in the author's language. */
const MDX_PROBLEMS: [pattern: RegExp, problem: (name: string) => string, expected: string][] = [
  [/closing tag for `(<(?!(?:Project|Fact|Cost)>)\w*>)`/, (tag) => `${tag} тут не дозволено`, ALLOWED],
  [
    /closing tag for `(<\w*>)`/,
    (tag) => `${tag} не закрито`,
    'для кожного <Project> свій </Project>, а числа <Fact id="…"/>',
  ],
  [/closing tag `(<\/\w*>)`/, (tag) => `${tag} без початку`, 'для кожного </Project> свій <Project id="…">'],
  [/brace|expression/, () => 'знак { у тексті', 'звичайний текст без { }'],
  [/`<`|before name|character/, () => 'знак < не на початку компонента або хибно записаний компонент', ALLOWED],
];

/**
 * Parses the body of an MDX file, which begins on `firstLine` of it, and accepts only what the site can print. Nothing in it is ever
 * executed. `isWhole`: whether every heading and project of it was read.
 */
export function parseBody(source: string, firstLine = 1): { body: Body; isWhole: boolean; faults: BodyFault[] } {
  const body: Body = { lead: [], sections: [], projects: [] };
  const faults: BodyFault[] = [];
  let isWhole = true;
  const lines = source.split('\n');
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + firstLine - 1;
  const refuse = (node: Nodes, problem: string, expected: string) => {
    faults.push({ line: lineOf(node), problem, expected });
  };
  const refuseUnknown = (node: Nodes) => {
    const known = REFUSED[node.type];
    if (known) refuse(node, known.problem, known.expected);
    else if ('name' in node) refuse(node, `<${node.name ?? ''}> тут не дозволено`, ALLOWED);
    else refuse(node, 'текст в одному рядку з <Project>', 'порожній рядок після <Project id="…"> і перед </Project>');
    return [];
  };
  /** Refuses a heading or project, which is then missing in the body. */
  const misplaced = (node: Nodes, problem: string, expected: string) => {
    isWhole = false;
    refuse(node, problem, expected);
    return [];
  };

  /** The value of the only attribute, `id`; undefined and a fault otherwise. */
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

  /** Checks the characters of a paragraph or heading. */
  const checkText = (node: Nodes) => {
    const text = sourceText(node);
    const line = text.replaceAll('\n', ' ');
    if (/(?:^[–—−] .*|[;:])\n[–—−] /m.test(text))
      refuse(node, 'рядки з тире зіллються в один', 'рядки списку з «- » на початку');
    const label = node.type === 'heading' ? faultsOfLabel(line) : [];
    for (const { at, problem, expected } of [...faultsOfText(line, 'printed'), ...faultsOfProse(line), ...label])
      faults.push({ line: lineOf(node) + text.slice(0, at).split('\n').length - 1, problem, expected });
  };

  let depth = 0;
  /** Visits a node, unless nesting is so deep that it would exhaust the stack. */
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
        if (node.title) refuse(node, `підказка посилання «${node.title}», якої сайт не покаже`, '[текст](/адреса/)');
        if (isBlank(node)) refuse(node, 'посилання без слів', '[текст](/адреса/)');
        return [{ type: 'link', href: node.url, children: node.children.flatMap(inline), line: lineOf(node) }];
      case 'mdxJsxTextElement':
        return node.name === 'Fact' || node.name === 'Cost' ? figure(node) : refuseUnknown(node);
      default:
        return refuseUnknown(node);
    }
  };

  const block = (node: Nodes): Block[] => into(node, blockOf);
  const blocksIn = ({ children }: { children: Nodes[] }): Block[] => children.flatMap(block);
  const blockOf = (node: Nodes): Block[] => {
    switch (node.type) {
      case 'paragraph':
        if (/^(?:##+\p{L}|#\p{Lu})/u.test(sourceText(node)))
          return misplaced(node, 'заголовок без пропуску після #', '## Назва розділу, ### Підзаголовок');
        checkText(node);
        if (isBlank(node) && node.children.every(({ type }) => type === 'text'))
          refuse(node, 'порожній абзац', 'текст абзацу');
        return [{ type: 'paragraph', children: node.children.flatMap(inline) }];
      case 'heading':
        // Not in a list or quotation.
        if (node.depth === 3 && depth === 1) {
          checkText(node);
          if (isBlank(node)) refuse(node, 'порожній підзаголовок', '### і слова підзаголовка');
          const words = node.children.filter(({ type }) => type === 'text');
          if (words.length < node.children.length)
            refuse(node, 'у підзаголовку не лише слова', 'слова без посилань, чисел <Fact/> і виділення');
          return [{ type: 'subheading', children: words.flatMap(inline) }];
        }
        return misplaced(node, `заголовок ${'#'.repeat(node.depth)} не на своєму місці`, PLACE_OF_HEADING);
      case 'list':
        if (depth > MAX_LISTS)
          refuse(node, `список глибше ніж на ${MAX_LISTS} рівні`, 'список у списку, але не глибше');
        if (node.ordered && node.start !== 1)
          refuse(node, `список починається з ${node.start}, а сайт показує його від 1`, 'список від 1');
        for (const [i, item] of node.children.entries()) {
          const { line = 1, column = 1 } = item.position?.start ?? {};
          const number = Number(/^\d+/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0] ?? 1);
          if (i > 0 && number > 1 && number !== i + (node.start ?? 1))
            refuse(item, `пункт із номером ${number}, а сайт покаже ${i + 1}`, 'номери підряд');
          if (item.children.length === 0) refuse(item, 'порожній пункт списку', 'текст пункту');
          if (item.checked !== null && item.checked !== undefined)
            refuse(item, 'прапорець [ ] або [x], якого сайт не покаже', '- текст пункту');
        }
        return [{ type: 'list', ordered: node.ordered === true, items: node.children.map(blocksIn) }];
      case 'blockquote':
        if (node.children.length === 0) refuse(node, 'порожня цитата', '> і слова цитати');
        return [{ type: 'quote', children: blocksIn(node) }];
      case 'mdxJsxFlowElement':
        // MDX parses a line that begins with a figure as a block.
        if (node.name === 'Fact' || node.name === 'Cost') return [{ type: 'paragraph', children: figure(node) }];
        if (node.name === 'Project') return misplaced(node, '<Project> усередині іншого блока', PLACE_OF_PROJECT);
        return refuseUnknown(node);
      default:
        return refuseUnknown(node);
    }
  };

  // The parser's time is quadratic in the length of a paragraph.
  let line = firstLine;
  for (const paragraph of source.split(/\n[ \t]*\n/)) {
    if (paragraph.length > MAX_PARAGRAPH)
      faults.push({ line, problem: `абзац на ${paragraph.length} знаків`, expected: `не більше ${MAX_PARAGRAPH}` });
    line += paragraph.split('\n').length + 1;
  }
  if (faults.length > 0) return { body, isWhole: false, faults };

  let tree;
  try {
    tree = mdxToMdast(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
    const known = MDX_PROBLEMS.find(([pattern]) => pattern.test(message));
    const [pattern, problem, expected] = known ?? [/$/, () => 'текст не читається як MDX', ALLOWED];
    faults.push({ line: line + firstLine - 1, problem: problem(pattern.exec(message)?.[1] ?? ''), expected });
    return { body, isWhole: false, faults };
  }

  const children = 'children' in tree ? (tree.children as Nodes[]) : [];
  const isHeading = (node: Nodes | undefined) => node?.type === 'heading' && node.depth === 2;
  const isProject = (node: Nodes | undefined) => node?.type === 'mdxJsxFlowElement' && node.name === 'Project';
  /** A subheading without a text below it. */
  const checkSubheadings = (nodes: readonly Nodes[]) => {
    for (const [i, node] of nodes.entries()) {
      const next = nodes[i + 1];
      if (node.type === 'heading' && node.depth === 3 && (!next || next.type === 'heading' || isProject(next)))
        refuse(node, `під підзаголовком «${sourceText(node)}» порожньо`, 'хоча б один абзац');
    }
  };
  let section: Section | undefined;
  checkSubheadings(children);
  children.forEach((node, i) => {
    const next = children[i + 1];
    if (node.type === 'heading' && node.depth === 2) {
      checkText(node);
      section = { title: plainText(node.children.flatMap(inline)), blocks: [], line: lineOf(node) };
      body.sections.push(section);
      if (isBlank(node)) refuse(node, 'порожній заголовок', '## і назва розділу');
      else if (!next || isHeading(next) || isProject(next))
        refuse(node, `розділ «${section.title}» порожній`, 'хоча б один абзац на початку розділу');
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Project') {
      const id = idOf(node);
      checkSubheadings(node.children);
      if (id === undefined) isWhole = false;
      else body.projects.push({ title: id, blocks: blocksIn(node), line: lineOf(node), in: section?.title });
      if (node.children.length === 0) refuse(node, `розділ <Project id="${id ?? '…'}"> порожній`, 'хоча б один абзац');
    } else {
      const blocks = block(node);
      if (isProject(children[i - 1]) && blocks.length > 0)
        refuse(node, 'текст після <Project> у тому самому розділі', 'текст розділу перед першим <Project>');
      (section?.blocks ?? body.lead).push(...blocks);
    }
  });
  return { body, isWhole, faults };
}

/** The text of a node with its line ends. A figure or expression becomes a digit, so that the words around it are not joined. */
const sourceText = (node: Nodes, depth = 0): string => {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxTextElement' || depth > MAX_DEPTH) return '0';
  if (node.type.endsWith('Expression')) return '0';
  return 'children' in node ? node.children.map((child) => sourceText(child, depth + 1)).join('') : '';
};
const isBlank = (node: Nodes): boolean => !/[\p{L}\p{N}]/u.test(sourceText(node));

/** The text of inline nodes. `figures` has the words of facts and sums; without it, they are left out. */
export const plainText = (nodes: readonly Inline[], figures: FigureWords = new Map()): string =>
  inlinesOf(nodes)
    .map((node) => (node.type === 'text' ? node.value : 'id' in node ? (figures.get(node.id) ?? '') : ''))
    .join('');

/** The content of each paragraph and subheading of the blocks, in order. */
export const paragraphs = (blocks: readonly Block[]): Inline[][] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(paragraphs);
    return block.type === 'quote' ? paragraphs(block.children) : [block.children];
  });

/** Every inline node of the blocks, depth first. */
export const inlines = (blocks: readonly Block[]): Inline[] => inlinesOf(paragraphs(blocks).flat());
const inlinesOf = (nodes: readonly Inline[]): Inline[] =>
  nodes.flatMap((node) => ('children' in node ? [node, ...inlinesOf(node.children)] : [node]));
