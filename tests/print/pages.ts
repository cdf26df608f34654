import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/** A line of a page: its words, its position in points from the lower left corner, and whether all of it is in the heading font. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  /** Size of its smallest word. */
  smallest: number;
  isHeading: boolean;
}

export interface Page {
  /** The words over the page, and its number below. */
  head: string;
  foot: string;
  /** Its lines by columns, each from above. */
  columns: Line[][];
  text: string;
  /** Its words in reading order, across cells, without head and foot. */
  running: string;
  /** Where its text begins and ends, in points from below. */
  room: { top: number; bottom: number };
}

interface Item {
  str: string;
  fontName: string;
  height: number;
  width: number;
  transform: number[];
  hasEOL: boolean;
}

/** The margins of `template.typ`, in points, with the number of columns. */
const EDITIONS = {
  economy: { columns: 2, top: 48, bottom: 39 },
  reading: { columns: 1, top: 62, bottom: 56 },
  book: { columns: 1, top: 41, bottom: 34 },
  index: { columns: 2, top: 41, bottom: 34 },
};

const known = new Map<string, Promise<Page[]>>();

/** Reads the pages of a PDF of `template.typ` as a reader sees them: lines in columns. A file is read once: a book takes seconds. */
export function readPages(path: string, edition: keyof typeof EDITIONS): Promise<readonly Page[]> {
  const key = `${edition} ${path}`;
  const pages = known.get(key) ?? readOnce(path, edition);
  known.set(key, pages);
  return pages;
}

async function readOnce(path: string, edition: keyof typeof EDITIONS): Promise<Page[]> {
  const { columns, top, bottom } = EDITIONS[edition];
  const reader = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const pages: Page[] = [];
  for (let number = 1; number <= reader.numPages; number += 1) {
    const page = await reader.getPage(number);
    await page.getOperatorList();
    const [, , width = 0, height = 0] = page.view;
    const items = (await page.getTextContent()).items.filter((item) => 'str' in item) as unknown as Item[];
    const fonts = new Map<string, boolean>();
    const isSans = (name: string): boolean => {
      const known = fonts.get(name) ?? /Arsenal/.test((page.commonObjs.get(name) as { name: string }).name);
      fonts.set(name, known);
      return known;
    };
    const words = items
      .filter(({ str, hasEOL }) => str !== '' || hasEOL)
      .map(({ str, hasEOL, fontName, height: size, transform: [, , , , x = 0, y = 0] }) => ({
        str,
        ends: hasEOL,
        x,
        y,
        size,
        sans: isSans(fontName),
      }));
    const inHead = words.filter(({ y }) => y > height - top);
    const inFoot = words.filter(({ y }) => y < bottom);
    const inBody = words.filter((word) => !inHead.includes(word) && !inFoot.includes(word));
    const body = inBody.filter(({ str }) => str !== '');
    const middle = width / 2;
    const side = (index: number) => body.filter(({ x }) => columns === 1 || (index === 0) === x < middle);
    const join = (list: readonly { str: string }[]) => list.map(({ str }) => str).join('');
    pages.push({
      head: join(inHead),
      foot: join(inFoot),
      columns: Array.from({ length: columns }, (_, index) => linesOf(side(index))),
      text: items.map(({ str }) => str).join(''),
      running: inBody.map(({ str, ends }) => (ends ? `${str} ` : str)).join(''),
      room: { top: height - top, bottom },
    });
  }
  return pages;
}

function linesOf(words: readonly { str: string; x: number; y: number; size: number; sans: boolean }[]): Line[] {
  const lines: { words: (typeof words)[number][]; y: number }[] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - word.y) < 3.5) line.words.push(word);
    else lines.push({ words: [word], y: word.y });
  }
  return lines.map(({ words, y }) => ({
    text: words
      .toSorted((a, b) => a.x - b.x)
      .map(({ str }) => str)
      .join(''),
    x: Math.min(...words.map(({ x }) => x)),
    y,
    size: Math.max(...words.map(({ size }) => size)),
    smallest: Math.min(...words.flatMap(({ size, str }) => (str.trim() === '' ? [] : [size]))),
    isHeading: words.every(({ sans, str }) => sans || str.trim() === ''),
  }));
}

/** How far down each column of a page is filled. */
export const filledColumns = ({ columns, room }: Page): number[] =>
  columns.map((lines) => (room.top - (lines.at(-1)?.y ?? room.top)) / (room.top - room.bottom));

/** How much of a page is filled: the mean of its columns, each down to its last line. */
export const filled = (page: Page): number =>
  filledColumns(page).reduce((sum, part) => sum + part, 0) / page.columns.length;

/** A line that begins an item of a list. */
const isItem = ({ text }: Line): boolean => /^(?:–|\d+\.)/.test(text);

/** How far a line of a column is from its left. */
const depthIn = (column: readonly Line[], line: Line): number => line.x - Math.min(...column.map(({ x }) => x));

/** Whether a page begins with the rest of an item: the lines before it are as far from the left, back to the one with the bullet. */
function isRestOfItem(column: readonly Line[], before: readonly Line[]): boolean {
  const [first] = column;
  if (!first || first.isHeading || isItem(first)) return false;
  const depth = depthIn(column, first);
  const start = before.findLast((line) => Math.abs(depthIn(before, line) - depth) > 2);
  return (
    start !== undefined && isItem(start) && depth - depthIn(before, start) > 2 && depth - depthIn(before, start) < 16
  );
}

/** Whether a column ends with the first item of a list, of a few lines, and the next goes on with another. */
function isFirstAlone(lines: readonly Line[], next: readonly Line[]): boolean {
  const at = lines.findLastIndex(isItem);
  const first = lines[at];
  const [then] = next;
  const above = lines[at - 1];
  if (!first || !then || !isItem(then) || lines.length - at > 3) return false;
  const isOwn = lines.slice(at + 1).every(({ x }) => x - first.x > 2);
  const goesOn = Math.abs(depthIn(next, then) - depthIn(lines, first)) < 2;
  return isOwn && goesOn && (above === undefined || (!isItem(above) && above.x - first.x < 2));
}

/** Whether a column begins with the last item of a list, of a few lines, and the item before it has no list of its own. */
function isLastAlone(lines: readonly Line[], before: readonly Line[]): boolean {
  const [first, ...rest] = lines;
  const at = before.findLastIndex(isItem);
  const previous = before[at];
  if (!first || !previous || !isItem(first) || first.text.startsWith('1.')) return false;
  const isSame = first.text.startsWith('–') === previous.text.startsWith('–');
  const goesOn = isSame && before.slice(at + 1).every(({ x }) => x - previous.x > 2);
  const own = rest.findIndex(({ x }) => x - first.x < 2);
  const then = rest[own];
  return goesOn && own >= 0 && own < 3 && then !== undefined && !isItem(then);
}

/** Faults of page make-up that a reader stumbles over, in words. */
export function makeUpFaults(pages: readonly Page[]): string[] {
  return pages.flatMap(({ columns, room }, i) =>
    columns.flatMap((lines, column) => {
      const where = `page ${i + 1}, column ${column + 1}`;
      const last = lines.at(-1);
      // A column that ends long before its foot ends a chapter.
      const stranded =
        last?.isHeading && last.y < room.bottom + 100 ? [`${where}: «${last.text}» is parted from its text`] : [];
      const [first] = lines;
      const before = columns[column - 1] ?? pages[i - 1]?.columns.at(-1);
      const above = before?.at(-1);
      // A list within an item is further from the left than a list of its own; so are the lines of its own items.
      const parted =
        first?.text.startsWith('–') && before && above && !above.text.startsWith('–') && depthIn(lines, first) > 5
          ? depthIn(before, above) < depthIn(lines, first) + 2
          : false;
      const lists = parted ? [`${where}: «${first?.text}» is parted from what it belongs to`] : [];
      const next = columns[column + 1] ?? pages[i + 1]?.columns[0] ?? [];
      const [follows] = next;
      const opened =
        last?.text.trimEnd().endsWith(':') && follows && isItem(follows)
          ? [`${where}: «${last.text}» is parted from its list`]
          : [];
      // In two columns only numbered lists are held together.
      const alone =
        isFirstAlone(lines, next) && (columns.length === 1 || follows?.text.startsWith('2.'))
          ? [`${where}: «${last?.text}» is the only item there`]
          : [];
      const ended =
        columns.length === 1 && isLastAlone(lines, pages[i - 1]?.columns.at(-1) ?? [])
          ? [`${where}: «${first?.text}» is the last item, alone there`]
          : [];
      const broken = lines
        .filter(({ text }) => /\d–$|(?:вул|пл|пр-т|просп|бул)\.?\s[\p{L}’\s]+,$/u.test(text.trim()))
        .map(({ text }) => `${where}: a range or an address is broken: «${text}»`);
      const rest =
        column === 0 && isRestOfItem(lines, pages[i - 1]?.columns.at(-1) ?? [])
          ? [`${where}: «${first?.text}» is parted from its bullet`]
          : [];
      return [...stranded, ...lists, ...opened, ...alone, ...ended, ...broken, ...rest];
    }),
  );
}
