import { keyOf, familyKeyOf, type Lexicon } from '../language/lexicon.ts';
import { cut } from '../language/words.ts';
import type { DocTexts, Figure } from '../types.ts';
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
/** How much better than the next the figure must be: of two equally good ones neither is the answer. */
const CLEARLY = 1.1;

const ASKED: readonly Figure['asks'][] = ['costs', 'amount', 'dates', 'people'];
/** The kinds of figure that a question asks for. «Скільки коштує» asks for a sum, so a number of things is no answer. */
const askedBy = (intents: readonly string[]): readonly Figure['asks'][] =>
  intents.includes('costs') ? ['costs'] : ASKED.filter((kind) => intents.includes(kind));

/**
 * The figure that a question asks for: its text and titles have nearly all words of the question. None if several have.
 * @param pages answers, best first
 * @param textsOf loads the texts of a page
 */
export async function answeringFigure(
  { terms, intents }: ParsedQuery,
  pages: readonly RankedPage[],
  lexicon: Lexicon,
  textsOf: (id: string) => Promise<DocTexts>,
): Promise<FigureAnswer | null> {
  const asked = askedBy(intents);
  const practices = pages
    .filter(({ doc }) => doc.sections.some((s) => s.has.some((h) => asked.includes(h as never))))
    .slice(0, PAGES);
  if (asked.length === 0 || practices.length === 0) return null;
  const candidates: { answer: FigureAnswer; score: number }[] = [];
  for (const [rank, { id, doc }] of practices.entries()) {
    (await textsOf(id)).forEach(({ figures = [] }, number) => {
      const section = doc.sections[number];
      if (!section) return;
      for (const { asks, ...figure } of figures) {
        if (!asked.includes(asks) || figure.value === '') continue;
        const text = [figure.text, ...figure.caveats].join(' ');
        const own = shareOf(text, terms, lexicon);
        const all = shareOf([text, section.title, doc.title, doc.city].join(' '), terms, lexicon);
        if (own === 0 || all < ENOUGH) continue;
        const url = section.anchor ? `${doc.url}#${section.anchor}` : doc.url;
        candidates.push({
          answer: { ...figure, url, title: section.anchor ? section.title : doc.title },
          score: (all + own) / (1 + rank),
        });
      }
    });
  }
  const [best, next] = candidates.sort((a, b) => b.score - a.score);
  return best && (!next || best.score >= CLEARLY * next.score) ? best.answer : null;
}

/** Share of the terms that a text has; question words and verbs count little. */
function shareOf(text: string, terms: readonly Term[], lexicon: Lexicon): number {
  const keys = new Set(
    cut(text).flatMap(({ forms }) =>
      forms.flatMap((form) => lexicon.lookup(form).flatMap((e) => [keyOf(e), familyKeyOf(e)])),
    ),
  );
  const asking = new Set([...lexicon.intents.values()].flat());
  let [found, all] = [0, 0];
  for (const { matches, form, part } of terms) {
    const weight = asking.has(form) || part === 'verb' ? LITTLE : 1;
    all += weight;
    found += weight * Math.max(0, ...matches.map(({ key, quality }) => (keys.has(key) ? quality : 0)));
  }
  return found / (all || 1);
}
