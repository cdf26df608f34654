import { familyOf } from '../language/keys.ts';
import type { Doc, DocSection, DocTexts, Figure, FigureAsks, KeyedFigure } from '../types.ts';
import type { RankedPage } from './rank.ts';
import { QUALITY, type ParsedQuery, type Term } from './read.ts';

/** A figure that answers a question, with its page. */
export interface FigureAnswer extends Pick<Figure, 'value' | 'text' | 'caveats'> {
  url: string;
  title: string;
  /** Empty if the page is not about one city. */
  city: string;
}

/** How many pages' figures are considered. */
const PAGES = 2;
/** If more figures than this have every word, the question is too general for a figure. */
const MOST = 3;

/** The units of a figure that tells a measure. */
const UNITS: Record<string, RegExp> = { area: /\s(?:га|[мк]?м²)$/, length: /\sк?м$/ };

/** A deputy is no answer to who the head is, though the words of the post are the same. */
const DEPUTY = /^заступни[кц]/i;

/**
 * The kinds of figure that a question asks for. «Скільки коштує» asks for a sum, so a number of things is no answer; «коли виділили»
 * asks for a date, so a sum is none. «Скільки не …» and «скільки ще …» ask for what no figure says.
 */
function askedBy(intents: readonly string[]): FigureAsks[] {
  const among = (...kinds: FigureAsks[]) => kinds.filter((kind) => intents.includes(kind));
  const other = among('dates', 'people');
  if (other.length > 0 || intents.includes('otherwise')) return other;
  if (intents.includes('costs')) return ['costs'];
  return intents.some((intent) => intent === 'amount' || intent in UNITS) ? ['amount'] : [];
}

/**
 * The figures that a question asks for, of the first page with any. Their text and titles have every word of it (of several verbs, one):
 * a wrong figure is worse than none. Several may be returned, such as sums of several years; none if they are too many.
 * @param pages answers, best first
 * @param asking words that only show what is asked for: «коштує», «директор»
 * @param textsOf loads the texts of a page
 */
export async function answeringFigures(
  { terms, intents, asksAhead }: ParsedQuery,
  pages: readonly RankedPage[],
  asking: ReadonlySet<string>,
  textsOf: (id: string) => Promise<DocTexts>,
): Promise<FigureAnswer[]> {
  const asked = askedBy(intents);
  if (asked.length === 0) return [];
  const units = intents.flatMap((intent) => UNITS[intent] ?? []);
  const verbs = terms.filter(({ part, form }) => part === 'verb' && !asking.has(form));
  const others = terms.filter(({ part, form }) => part !== 'verb' && !asking.has(form));

  const answersIn = (doc: Doc, { figures = [], names }: DocTexts[number], section: DocSection): FigureAnswer[] => {
    const [title, page, city] = [keySet(names?.title), keySet(names?.page), keySet(names?.city)];
    const named = (term: Term) => Math.max(...[title, page, city].map((words) => qualityIn(words, term)));
    // The name of the city tells nothing about which of its figures is asked for.
    const telling = others.filter((term) => qualityIn(city, term) === 0);
    const [subject] = telling.filter(({ part }) => part === 'noun');
    // A lone word must be counted itself: «жителів» are not the «громадян» whom an office serves.
    const least = telling.length + verbs.length > 1 ? QUALITY.family : QUALITY.synonym;
    const isAnswer = ({ value, text, asks, isAhead = false, keys: ownKeys, counted }: KeyedFigure) => {
      if (!asked.includes(asks)) return false;
      // What was done answers no question about a plan, nor the other way round; a sum, a date or a person may.
      if (asksAhead !== null && (asks === 'amount' ? asksAhead !== isAhead : isAhead && !asksAhead)) return false;
      // That the source states no sum answers a question about what the titles name. People and dates always have a value.
      if (value === '')
        return (
          asks === 'costs' &&
          verbs.length === 0 &&
          others.length > 0 &&
          others.every((term) => named(term) >= QUALITY.synonym) &&
          (section.kind !== 'project' || telling.some((term) => qualityIn(title, term)))
        );
      if (asks === 'amount' && !units.every((unit) => unit.test(value))) return false;
      const keys = keySet(ownKeys);
      const has = (term: Term) => qualityIn(keys, term) > 0;
      // A number in the question, such as a year, is the figure's own.
      if (!others.every((term) => has(term) || (!/^\d/.test(term.form) && named(term) > QUALITY.synonym))) return false;
      // The sums of a section are of what its title names.
      if (!telling.some((term) => has(term) || (asks === 'costs' && qualityIn(title, term) > 0))) return false;
      // «Скільки» asks for what is counted, «коли» for what was done.
      const whole = units.length > 0 ? keys : keySet(counted);
      if (asks === 'amount' && !(subject && qualityIn(whole, subject) > least)) return false;
      if (verbs.length > 0 && !verbs.some(has)) return false;
      return asks !== 'people' || !DEPUTY.test(text) || terms.some(({ form }) => DEPUTY.test(form));
    };
    return figures.filter(isAnswer).map(({ value, text, caveats }) => ({
      value,
      text,
      caveats,
      url: section.anchor ? `${doc.url}#${section.anchor}` : doc.url,
      title: section.kind === 'project' ? section.title : doc.title,
      city: doc.city,
    }));
  };

  for (const { id, doc } of pages.slice(0, PAGES)) {
    const texts = await textsOf(id);
    const all = doc.sections.flatMap((section, i) => answersIn(doc, texts[i] as DocTexts[number], section));
    const found = all.filter(({ value }) => value !== '');
    if (all.length > 0) return found.length > MOST ? [] : found.length > 0 ? found : all.slice(0, 1);
  }
  return [];
}

type Keys = ReadonlySet<string>;
/** A list of keys, with the families of its words. */
const keySet = (keys = ''): Keys => new Set(keys.split(' ').flatMap((key) => [key, familyOf(key)]));

/** How well a text with these keys has the term: 0 if it has not. */
const qualityIn = (keys: Keys, { matches }: Term): number =>
  Math.max(0, ...matches.map(({ key, quality }) => (keys.has(key) ? quality : 0)));
