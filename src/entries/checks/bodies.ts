import { slugOf } from '../../lib/transliterate.ts';
import { uk } from '../../i18n/uk.ts';
import { fault, oneOf, type Fault } from '../faults.ts';
import type { DraftBodyEntry, Drafts } from '../entry.ts';
import type { PracticeEntry } from '../../schemas/practice.ts';
import { inlines, plainText, type Block, type Body } from '../tree.ts';
import { sectionTitles } from '../../schemas/parts.ts';
import { Names } from './names.ts';
import { faultsOfEnd, faultsOfStart } from './texts.ts';

const PROJECTS_IN = uk.practice;

export const blocksOf = (body: Body): Block[] => [
  ...body.lead,
  ...[...body.sections, ...body.projects].flatMap((section) => section.blocks),
];

/** No paragraph or subheading stands twice, no paragraph promises a list that is not there, none is a heading in bold. */
function* paragraphsOf({ file, body }: DraftBodyEntry<unknown>): Iterable<Fault> {
  const seen = new Set<string>();
  for (const section of [{ title: 'вступ', blocks: body.lead }, ...body.sections, ...body.projects]) {
    const subheadings = new Set<string>();
    for (const [i, block] of section.blocks.entries()) {
      if (block.type !== 'paragraph' && block.type !== 'subheading') continue;
      // A figure is told by its id: two sentences about different figures are not the same.
      const ids = inlines([block]).flatMap((node) => ('id' in node ? [[node.id, node.id] as const] : []));
      const words = plainText(block.children, new Map(ids)).trim();
      const at = (problem: string, expected: string) =>
        fault(file, `текст, розділ «${section.title}»`, `${problem}: «${words.slice(0, 40)}»`, expected);
      const known = block.type === 'subheading' ? subheadings : seen;
      if (words.length > (block.type === 'subheading' ? 0 : 25) && known.has(words))
        yield at('те саме двічі', 'один раз');
      known.add(words);
      if (block.type !== 'paragraph') continue;
      const before = section.blocks[i - 1]?.type;
      // After a list a sentence may go on; a figure may end with the full stop of its unit.
      const isText = [block.children[0], block.children.at(-1)].map((node) => node?.type === 'text');
      const starts = isText[0] && before !== 'list' ? [...faultsOfStart(words)] : [];
      const ends = isText[1] ? [...faultsOfEnd(words)] : [];
      for (const { problem, expected } of [...starts, ...ends]) yield at(problem, expected);
      const next = section.blocks[i + 1]?.type;
      if (words.endsWith(':') && next !== 'list' && next !== 'quote' && next !== 'paragraph')
        yield at('двокрапка, після якої нічого немає', 'список після неї або крапка');
      if (block.children.length === 1 && block.children[0]?.type === 'strong' && next !== undefined)
        yield at('жирний абзац замість підзаголовка', '### і слова підзаголовка');
    }
  }
}

/** A body has exactly the parts that the site shows. */
export function* bodies({ practices, topics, sources, pages }: Drafts): Iterable<Fault> {
  for (const practice of practices) {
    yield* sectionsOf(practice);
    yield* projectsOf(practice);
  }
  for (const entry of [...practices, ...topics, ...sources, ...pages]) yield* paragraphsOf(entry);
  for (const { file, body } of [...topics, ...sources, ...pages]) {
    const at = fault.bind(null, file);
    for (const { line, title } of [...body.sections, ...body.projects])
      yield at(`рядок ${line}`, `розділ «${title}», якого сайт не покаже`, 'текст без заголовків ## і без <Project>');
    for (const block of body.lead) {
      if (block.type !== 'subheading') continue;
      const title = plainText(block.children);
      yield at('текст', `підзаголовок «${title}»: над ним немає розділу`, 'абзаци й списки без ###');
    }
    for (const node of inlines(blocksOf(body)))
      if (node.type === 'fact' || node.type === 'cost')
        yield at(`рядок ${node.line}`, `число «${node.id}»: тут чисел практик немає`, 'число словами в тексті');
  }
  const isEmpty = ({ body, data, isBodyWhole }: DraftBodyEntry<unknown>) =>
    isBodyWhole && data !== undefined && body.lead.length === 0 && body.sections.length === 0;
  for (const { file } of topics.filter(isEmpty))
    yield fault(file, 'текст', 'вступу до теми немає', 'хоча б один абзац після полів');
  for (const { file } of pages.filter(isEmpty))
    yield fault(file, 'текст', 'під заголовком немає тексту', 'хоча б один абзац після полів');
  for (const { file, body, data } of sources)
    if (data?.kind === 'news' && body.lead.length > 0)
      yield fault(file, 'текст', 'текст новини, якого сайт не покаже', 'порожній текст: переказ має лише збірка');
}

function* sectionsOf({ file, body, isBodyWhole }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  if (!isBodyWhole) return;
  const titles = body.sections.map(({ title }) => title);
  const wrong = body.sections.find(({ title }, i) => title !== sectionTitles[i]);
  if (wrong || titles.length < sectionTitles.length) {
    const problem = `розділи тексту: ${titles.map((title) => `«${title}»`).join(', ') || 'немає'}`;
    const expected = sectionTitles.map((title) => `## ${title}`).join(', ');
    yield fault(file, wrong ? `рядок ${wrong.line}` : 'текст', problem, expected);
  }
  if (body.lead.length > 0 && titles[0] === sectionTitles[0])
    yield fault(file, 'текст', 'текст перед першим розділом', `## ${sectionTitles[0]} на початку`);
}

/** The `<Project>`s of a body match `projects`: each once, in the same order, under «Практика». */
function* projectsOf({ file, data, body, isBodyWhole }: DraftBodyEntry<PracticeEntry>): Iterable<Fault> {
  const names = new Names(data?.projects?.map((project) => project?.slug));
  const order = data?.projects?.map((project) => project?.slug) ?? [];
  const inBody = new Set<string>();
  const titles = new Set<string>();
  let strays = 0;
  let last = -1;
  for (const { title, line, in: section } of body.projects) {
    // A project whose slug is wrong is reported elsewhere.
    const misnamed = data?.projects?.find((project) => slugOf(project?.shortTitle ?? '') === title);
    const slug = names.list.includes(title) ? title : (misnamed?.slug ?? title);
    if (inBody.has(slug) || !names.mayHave(slug)) strays++;
    const at = (problem: string, expected: string) => fault(file, `рядок ${line}`, problem, expected);
    if (!names.mayHave(slug)) yield at(`проєкту «${slug}» немає серед projects`, oneOf(names.list));
    else if (titles.has(title)) yield at(`розділ <Project id="${title}"> записано двічі`, 'один розділ на проєкт');
    else if (section !== PROJECTS_IN && body.sections.some(({ title }) => title === PROJECTS_IN))
      yield at(`<Project id="${slug}"> поза розділом «${PROJECTS_IN}»`, `усі <Project> у розділі ## ${PROJECTS_IN}`);
    else if (order.includes(slug) && order.indexOf(slug) < last)
      yield at(`<Project id="${slug}"> не в тому порядку, що в projects`, `порядок: ${names.list.join(', ')}`);
    inBody.add(slug);
    titles.add(title);
    last = Math.max(last, order.indexOf(slug));
  }
  // A section with the wrong name is not reported as missing as well.
  if (!isBodyWhole || strays > 0) return;
  for (const [i, slug] of order.entries()) {
    if (slug === undefined || inBody.has(slug) || order.indexOf(slug) !== i) continue;
    const expected = `<Project id="${slug}"> у розділі «${PROJECTS_IN}»`;
    yield fault(file, `projects[${i}].slug`, `у тексті немає розділу про «${slug}»`, expected);
  }
}
