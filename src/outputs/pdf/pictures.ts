import { commonHeadline, headlineOf, type Figure } from '../../catalogue/figures.ts';
import type { Catalogue, City, Project } from '../../catalogue/model.ts';
import { byStatus, statusPhrases } from '../../catalogue/statuses.ts';
import { withCounts } from '../../catalogue/counts.ts';
import { topicSummary } from '../../catalogue/pictures/topic.ts';
import { asOfText } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { formatDays, plural, typesetTitle, unbroken } from '../../lib/ukrainian.ts';
import type { Picture, PictureFact } from './picture.ts';

/** Pictures by the address of their page; other pages use that of `/`. */
export function picturesOf(catalogue: Catalogue): Map<string, Picture> {
  const { cities, collection, practices, projects } = catalogue;
  const count = { digits: String(projects.length), unit: plural(projects.length, uk.countProjects) };
  const pictures = new Map<string, Picture>();
  const add = (url: string, title: string, about: About) => pictures.set(url, picture(title, about));
  add('/', withCounts(uk.homeTitle, catalogue), {
    over: uk.siteName,
    fact: { ...wordsOnly(uk.bookCoverNote), ...count, word: asOfText([collection]) },
    projects,
    count: '',
  });
  for (const { url, name, visits, practices: own, tone } of cities)
    add(url, name, {
      over: [uk.siteName, ...visits.map((v) => uk.visitDays(formatDays(v.start, v.end, true)))].join(' · '),
      under: withSoberNote(tone, own.map((p) => p.title).join('. ')),
      fact: factOf(commonHeadline(own)),
      projects: own.flatMap((p) => p.projects),
      tone,
    });
  for (const practice of practices)
    add(practice.url, practice.title, {
      over: `${uk.siteName} · ${practice.city.name}`,
      under: withSoberNote(practice.city.tone),
      fact: factOf(headlineOf(practice)) ?? wordsOnly(practice.result ?? practice.oneLine),
      projects: practice.projects,
      tone: practice.city.tone,
    });
  for (const topic of catalogue.topics.filter((t) => t.projects.length > 0)) {
    const { cities: places, figure, sum } = topicSummary(topic, catalogue);
    const told = figure ?? sum;
    const fact = factOf(told?.figure ?? null);
    const word = [told?.practice.city.name, fact?.word].filter(Boolean).join(' · ');
    add(topic.url, topic.title, {
      over: uk.siteName,
      under: places.map(({ name }) => name).join(', '),
      fact: fact ? { ...fact, word } : wordsOnly(topic.oneLine),
      projects: topic.projects,
      // Yellow where the topic is of other cities too.
      tone: places.every(({ tone }) => tone === 'sober') ? 'sober' : 'plain',
    });
  }
  return pictures;
}

/** The line below a title; for a sober city it says which time the page describes. */
const withSoberNote = (tone: City['tone'], line = ''): string =>
  [line, ...(tone === 'sober' ? [uk.soberNote] : [])].filter(Boolean).join('. ');

/** What a picture shows besides its title. */
interface About {
  over: string;
  under?: string;
  fact: PictureFact | null;
  projects: readonly Project[];
  /** How many they are in words. */
  count?: string;
  tone?: City['tone'] | undefined;
}

/** A picture with no-break spaces and word joiners in all its texts. */
function picture(title: string, { over, under = '', fact, projects, count, tone }: About): Picture {
  const { count: total, parts } = statusPhrases(projects);
  return {
    over: joined(over),
    title: joined(title),
    under: joined(under),
    // A date in brackets at the end is not alone on a line.
    fact: fact && { ...fact, text: joined(fact.text.replace(/ (?=\([^()]*\)$)/, NBSP)), word: joined(fact.word) },
    stops: byStatus(projects).map(({ status }) => status),
    count: count ?? total,
    key: parts.map(({ status, text }) => ({ status, text })),
    sober: tone === 'sober',
  };
}

const factOf = (figure: Figure | null): PictureFact | null =>
  figure && { ...figure, word: [figure.word, figure.note].filter(Boolean).join(' · ') };

const wordsOnly = (text: string): PictureFact => ({
  qualifier: '',
  digits: '',
  unit: '',
  status: 'stated',
  text,
  word: '',
});

const WORD_JOINER = '\u2060';
const NBSP = '\u00A0';

/** Text with no-break spaces and word joiners where a line must not break: a picture has room for the longest name. */
const joined = (text: string): string =>
  unbroken(typesetTitle(text))
    .map(({ value, whole }) => (whole ? value.replace(/[–-]/g, `${WORD_JOINER}$&${WORD_JOINER}`) : value))
    .join('');

/** The address of a page's picture, from the root. */
export const pictureUrl = (page: string): string => `/og/${page === '/' ? 'site' : page.slice(1, -1)}.png`;
