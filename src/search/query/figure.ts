import { numberKey } from '../language/keys.ts';
import { keyOf, familyKeyOf, type Lexicon } from '../language/lexicon.ts';
import { matchPhrase } from '../language/phrases.ts';
import { cut } from '../language/words.ts';
import { isNote, type DocTexts, type Figure } from '../types.ts';
import type { RankedPage } from './rank.ts';
import type { ParsedQuery, Term } from './read.ts';

/** A figure that answers a question, with its page. */
export interface FigureAnswer extends Omit<Figure, 'asks'> {
  url: string;
  title: string;
}

/** How many pages' figures are considered, and the share of the question's words that a figure with its titles must have. */
const PAGES = 2;
const ENOUGH = 0.75;
/** Weight of a verb or question word, relative to a noun. */
const LITTLE = 0.1;
/** Figures that are less than this better than the next are equally good. Of so many none is the answer. */
const CLEARLY = 1.1;
const TOO_MANY = 4;
/** The words at the beginning of a figure's text that say what is counted: «нових низькопідлогових тролейбусів». */
const COUNTED = 3;

/** A deputy is no answer to who the head is, though the words of the post are the same. */
const DEPUTY = /^заступни[кц]/i;

const ASKED: readonly Figure['asks'][] = ['costs', 'amount', 'dates', 'people'];
/**
 * The kinds of figure that a question asks for. «Скільки коштує» asks for a sum, so a number of things is no answer; «коли виділили»
 * asks for a date, so a sum is none.
 */
function askedBy(intents: readonly string[]): readonly Figure['asks'][] {
  const asked = ASKED.filter((kind) => intents.includes(kind));
  const other = asked.filter((kind) => kind === 'dates' || kind === 'people');
  if (other.length > 0) return other;
  return asked.includes('costs') ? ['costs'] : asked;
}

/**
 * The figures that a question asks for: their text and titles have nearly all its words. More than one if they are equally good and of
 * one page, such as sums of several years; none if too many are.
 * @param pages answers, best first
 * @param textsOf loads the texts of a page
 */
export async function answeringFigures(
  { terms, intents }: ParsedQuery,
  pages: readonly RankedPage[],
  lexicon: Lexicon,
  textsOf: (id: string) => Promise<DocTexts>,
): Promise<FigureAnswer[]> {
  const asked = askedBy(intents);
  const practices = pages
    .filter(({ doc }) => doc.sections.some((s) => s.has.some((h) => asked.includes(h as never))))
    .slice(0, PAGES);
  if (asked.length === 0 || practices.length === 0) return [];
  const weighed = weightsOf(terms, lexicon);
  // A year in the question is the year of the figure.
  const numbers = weighed.filter(({ term }) => /^\d/.test(term.form));
  const verbs = weighed.filter(({ term: { part, vague } }) => part === 'verb' && !vague);
  const candidates: { answer: FigureAnswer; page: string; score: number }[] = [];
  for (const [rank, { id, doc }] of practices.entries()) {
    const city = keysOf(doc.city, lexicon);
    // The name of the city tells nothing about which of its figures is asked for.
    const telling = weighed.filter(({ term }) => qualityIn(city, term) === 0);
    (await textsOf(id)).forEach(({ figures = [] }, number) => {
      const section = doc.sections[number];
      if (!section) return;
      for (const { asks, ...figure } of figures) {
        if (!asked.includes(asks) || figure.value === '') continue;
        // A date is the value; notes and, last, the source are not words of the figure.
        const caveats = figure.caveats.slice(0, -1).filter((caveat) => !isNote(caveat));
        const text = [asks === 'dates' ? figure.value : '', figure.text, ...caveats].join(' ');
        const around = [section.title, doc.title, doc.city].join(' ');
        const keys = keysOf(text, lexicon);
        if (numbers.some(({ term }) => qualityIn(keys, term) === 0)) continue;
        const own = shareOf(keys, telling);
        const all = shareOf(keysOf(`${text} ${around}`, lexicon), weighed);
        // The sums of a section are of what its title names; its numbers of things may be of anything.
        const named = asks === 'costs' ? shareOf(keysOf(section.title, lexicon), telling) : 0;
        if (all < ENOUGH || (own === 0 && named < ENOUGH)) continue;
        // «Скільки» asks for what is counted, «коли» for what was done.
        const counted = asks === 'amount' ? shareOf(keysOf(figure.text, lexicon, COUNTED), telling) : 0;
        if (asks === 'amount' && counted === 0) continue;
        if (asks === 'people' && DEPUTY.test(figure.text) && !terms.some(({ form }) => DEPUTY.test(form))) continue;
        if (asks === 'dates' && verbs.length > 0 && shareOf(keys, verbs) === 0) continue;
        const url = section.anchor ? `${doc.url}#${section.anchor}` : doc.url;
        candidates.push({
          answer: { ...figure, url, title: section.anchor ? section.title : doc.title },
          page: id,
          score: (all + own + counted) / (1 + rank),
        });
      }
    });
  }
  const best = Math.max(...candidates.map(({ score }) => score));
  const good = candidates.filter(({ score }) => score * CLEARLY > best);
  const isOfOnePage = good.every(({ page }) => page === good[0]?.page);
  return isOfOnePage && good.length < TOO_MANY ? good.map(({ answer }) => answer) : [];
}

const UNKNOWN = '?';
/** The keys of the words of a text, or of its first words, and of the phrases in it. */
function keysOf(text: string, lexicon: Lexicon, words?: number): ReadonlySet<string> {
  const keys = cut(text)
    .filter(({ forms }) => !forms.some((form) => lexicon.stopwords.has(form)))
    .slice(0, words)
    .map(({ forms }) =>
      forms.flatMap((form) => {
        if (form.startsWith('#')) return numberKey(form);
        const found = lexicon.lookup(form).flatMap((e) => [keyOf(e), familyKeyOf(e)]);
        // In a phrase a place without keys is a function word; a word whose shard is not loaded is none.
        return found.length > 0 ? found : UNKNOWN;
      }),
    );
  const phrases = lexicon.phrases.filter(({ places }) => matchPhrase(places, keys).length > 0);
  return new Set([...keys.flat(), ...phrases.flatMap(({ own }) => own ?? [])]);
}

interface Weighed {
  term: Term;
  weight: number;
}
function weightsOf(terms: readonly Term[], lexicon: Lexicon): Weighed[] {
  const asking = new Set([...lexicon.intents.values()].flat());
  return terms.map((term) => ({ term, weight: asking.has(term.form) || term.part === 'verb' ? LITTLE : 1 }));
}

/** How well a text with these keys has the term: 0 if it has not. */
const qualityIn = (keys: ReadonlySet<string>, { matches }: Term): number =>
  Math.max(0, ...matches.map(({ key, quality }) => (keys.has(key) ? quality : 0)));

/** The share of the terms that a text with these keys has, by weight. */
function shareOf(keys: ReadonlySet<string>, weighed: readonly Weighed[]): number {
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.reduce((sum, { term, weight }) => sum + weight * qualityIn(keys, term), 0) / (all || 1);
}
