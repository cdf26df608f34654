import { headlineOf, type Figure } from '../../catalogue/figures.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { withCounts } from '../../catalogue/counts.ts';
import { coverNote } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { formatDays, plural, typesetTitle, unbroken } from '../../lib/ukrainian.ts';
import type { Picture, PictureFact } from './picture.ts';

/** Pictures by the address of their page; other pages use that of `/`. */
export function picturesOf(catalogue: Catalogue): Map<string, Picture> {
  const { cities, collection, practices, projects } = catalogue;
  const pictures: [string, Picture][] = [
    [
      '/',
      {
        over: uk.siteName,
        title: withCounts(uk.homeTitle, catalogue),
        under: '',
        fact: {
          qualifier: '',
          digits: String(projects.length),
          unit: plural(projects.length, uk.countProjects),
          status: 'stated',
          text: coverNote(collection),
          word: '',
        },
        stops: projects.map((project) => project.status),
        sober: false,
      },
    ],
    ...cities.map((city): [string, Picture] => [
      city.url,
      {
        over: [uk.siteName, ...city.visits.map((v) => formatDays(v.start, v.end, true))].join(' · '),
        title: city.name,
        under: city.practices.map((p) => p.title).join('; '),
        fact: factOf(city.practices.map(headlineOf).find((figure) => figure !== null) ?? null),
        stops: city.practices.flatMap((p) => p.projects.map((project) => project.status)),
        sober: city.tone === 'sober',
      },
    ]),
    ...practices.map((practice): [string, Picture] => [
      practice.url,
      {
        over: `${uk.siteName} · ${practice.city.name}`,
        title: practice.title,
        under: '',
        fact: factOf(headlineOf(practice)) ?? wordsOnly(practice.result ?? practice.oneLine),
        stops: practice.projects.map((project) => project.status),
        sober: practice.city.tone === 'sober',
      },
    ]),
  ];
  return new Map(pictures.map(([page, picture]) => [page, typesetPicture(picture)]));
}

/** A figure with its certainty and caveat. */
const factOf = (figure: Figure | null): PictureFact | null =>
  figure && {
    qualifier: figure.qualifier,
    digits: figure.digits,
    unit: figure.unit,
    status: figure.status,
    text: figure.text,
    word: [figure.word, figure.note].filter(Boolean).join(' · '),
  };

const wordsOnly = (text: string): PictureFact => ({
  qualifier: '',
  digits: '',
  unit: '',
  status: 'stated',
  text,
  word: '',
});

const WORD_JOINER = '\u2060';

/** Text with no-break spaces and word joiners where a line must not break: a picture has only titles and lines beneath them. */
const joined = (text: string): string =>
  unbroken(typesetTitle(text))
    .map(({ value, whole }) => (whole ? value.replace(/[–-]/g, `${WORD_JOINER}$&${WORD_JOINER}`) : value))
    .join('');

/** Sets no-break spaces and word joiners in all texts of a picture. */
const typesetPicture = ({ over, title, under, fact, ...rest }: Picture): Picture => ({
  ...rest,
  over: joined(over),
  title: joined(title),
  under: joined(under),
  fact: fact && { ...fact, text: joined(fact.text), word: joined(fact.word) },
});

/** The address of a page's picture, from the root. */
export const pictureUrl = (page: string): string => `/og/${page === '/' ? 'site' : page.slice(1, -1)}.png`;
