import { familyOf } from '../language/keys.ts';
import type { DocTexts, Figure, FigureAsks } from '../types.ts';
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
/** Figures whose scores differ by less than this factor are equally good. If `TOO_MANY` are, none is the answer. Fitted on half A. */
const CLEARLY = 1.1;
const TOO_MANY = 4;

/** The page with the answering figure comes first if its score is at least this share of the best. Fitted on the judged queries. */
const ALIKE = 0.9;

/** A deputy is no answer to who the head is, though the words of the post are the same. */
const DEPUTY = /^заступни[кц]/i;

const ASKED: readonly FigureAsks[] = ['costs', 'amount', 'dates', 'people'];
/**
 * The kinds of figure that a question asks for. «Скільки коштує» asks for a sum, so a number of things is no answer; «коли виділили»
 * asks for a date, so a sum is none. «Скільки не …» and «скільки ще …» ask for what no figure says.
 */
function askedBy(intents: readonly string[]): readonly FigureAsks[] {
  const asked = ASKED.filter((kind) => intents.includes(kind));
  const other = asked.filter((kind) => kind === 'dates' || kind === 'people');
  if (other.length > 0) return other;
  if (intents.includes('otherwise')) return [];
  return asked.includes('costs') ? ['costs'] : asked;
}

/**
 * The figures that a question asks for. Their text and titles have every word of it (of several verbs, one): a wrong figure is worse than
 * none. Several are returned if they are equally good and on one page, such as sums of several years; none if too many are.
 * @param pages answers, best first
 * @param asking words that only show what is asked for: «коштує», «директор»
 * @param textsOf loads the texts of a page
 */
export async function answeringFigures(
  { terms, intents }: ParsedQuery,
  pages: readonly RankedPage[],
  asking: ReadonlySet<string>,
  textsOf: (id: string) => Promise<DocTexts>,
): Promise<FigureAnswer[]> {
  const asked = askedBy(intents);
  if (asked.length === 0) return [];
  const verbs = terms.filter(({ part, form }) => part === 'verb' && !asking.has(form));
  const others = terms.filter(({ part, form }) => part !== 'verb' && !asking.has(form));
  const found: { answer: FigureAnswer; id: string; score: number }[] = [];
  for (const [rank, { id, doc }] of pages.slice(0, PAGES).entries()) {
    for (const [number, { figures = [], names }] of (await textsOf(id)).entries()) {
      const section = doc.sections[number];
      if (!section || !names) continue;
      const [title, page, city] = [keySet(names.title), keySet(names.page), keySet(names.city)];
      // The name of the city tells nothing about which of its figures is asked for.
      const telling = others.filter((term) => qualityIn(city, term) === 0);
      const [subject] = telling.filter(({ part }) => part === 'noun');
      // A lone word must be counted itself: «жителів» are not the «громадян» whom an office serves.
      const least = telling.length + verbs.length > 1 ? QUALITY.family : QUALITY.synonym;
      for (const { value, text, caveats, asks, keys: ownKeys, counted } of figures) {
        if (!asked.includes(asks) || value === '') continue;
        const keys = keySet(ownKeys);
        const own = sum(telling, (term) => qualityIn(keys, term));
        const named = sum(telling, (term) => qualityIn(title, term));
        const isNamed = (term: Term) => [title, page, city].some((words) => qualityIn(words, term) > QUALITY.synonym);
        // A number in the question, such as a year, is the figure's own.
        if (!others.every((term) => qualityIn(keys, term) > 0 || (!/^\d/.test(term.form) && isNamed(term)))) continue;
        // The sums of a section are of what its title names.
        if (own === 0 && (asks !== 'costs' || named === 0)) continue;
        // «Скільки» asks for what is counted, «коли» for what was done.
        if (asks === 'amount' && !(subject && qualityIn(keySet(counted), subject) > least)) continue;
        if (verbs.length > 0 && !verbs.some((verb) => qualityIn(keys, verb) > 0)) continue;
        if (asks === 'people' && DEPUTY.test(text) && !terms.some(({ form }) => DEPUTY.test(form))) continue;
        const url = section.anchor ? `${doc.url}#${section.anchor}` : doc.url;
        found.push({
          answer: {
            value,
            text,
            caveats,
            url,
            title: section.kind === 'project' ? section.title : doc.title,
            city: doc.city,
          },
          id,
          score: (own + named / 2 + sum(verbs, (verb) => qualityIn(keys, verb))) / (1 + rank),
        });
      }
    }
  }
  const best = Math.max(...found.map(({ score }) => score));
  const good = found.filter(({ score }) => score * CLEARLY > best);
  const isOfOnePage = good.every(({ id }) => id === good[0]?.id);
  return isOfOnePage && good.length < TOO_MANY ? good.map(({ answer }) => answer) : [];
}

type Keys = ReadonlySet<string>;
/** A list of keys, with the families of its words. */
const keySet = (keys: string): Keys => new Set(keys.split(' ').flatMap((key) => [key, familyOf(key)]));

/** How well a text with these keys has the term: 0 if it has not. */
const qualityIn = (keys: Keys, { matches }: Term): number =>
  Math.max(0, ...matches.map(({ key, quality }) => (keys.has(key) ? quality : 0)));

const sum = (terms: readonly Term[], of: (term: Term) => number): number =>
  terms.reduce((total, term) => total + of(term), 0);

/** Ranked pages; of those that are nearly alike, the one with the answering figure comes first. */
export function figureFirst(pages: readonly RankedPage[], [figure]: readonly FigureAnswer[]): RankedPage[] {
  const holder = pages.find(({ doc }) => figure?.url.split('#')[0] === doc.url);
  return holder && holder.score >= ALIKE * (pages[0]?.score ?? 0)
    ? [holder, ...pages.filter((page) => page !== holder)]
    : [...pages];
}
