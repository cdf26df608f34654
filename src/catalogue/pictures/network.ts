import { plural } from '../../lib/ukrainian.ts';
import { uk } from '../../i18n/uk.ts';
import { ukPictures } from '../../i18n/uk-pictures.ts';
import type { Catalogue, City, Project, Topic } from '../model.ts';
import { byStatus, statusWords } from '../statuses.ts';

/** The most columns that fit a phone. */
export const MAX_PICTURE_COLUMNS = 10;
/** The latest cities, as many as fit a picture. */
export const latestCities = (cities: readonly City[]): City[] => cities.slice(-MAX_PICTURE_COLUMNS);

/** Where a city's line meets a topic: the projects of the topic in the city. */
interface NetworkStop {
  city: City;
  topic: Topic;
  projects: Project[];
  /** The page of the project, or of the practice or city that has them all. */
  url: string;
}

/** The lead of a picture of the latest cities: its words, what grey means in it if a city is sober, and how many cities it leaves out. */
export function leadOf(words: string, { cities }: Pick<Catalogue, 'cities'>): string {
  const shown = latestCities(cities);
  return [
    words,
    ...soberText(ukPictures.inGrey, shown),
    ...(shown.length < cities.length ? [latestText(shown.length, uk.countCities, cities.length)] : []),
  ].join(' ');
}

/** What a sign of sober cities means, as a list of one sentence; empty if none of the cities is sober. */
export function soberText(sign: string, cities: readonly City[]): string[] {
  const names = cities.filter(({ tone }) => tone === 'sober').map(({ name }) => name);
  return names.length > 0 ? [ukPictures.sober(sign, names)] : [];
}

/** «Показано останні 10 міст із 53.» */
export const latestText = (shown: number, forms: Parameters<typeof plural>[1], all: number): string =>
  ukPictures.latestShown(`${shown} ${plural(shown, forms)}`, all);

/** The network: the latest cities in the order of their visits, every topic with a project there, and the stops. */
export function networkOf({ cities, topics }: Pick<Catalogue, 'cities' | 'topics'>) {
  const shown = latestCities(cities);
  const stops = topics.flatMap((topic) =>
    shown.flatMap((city): NetworkStop[] => {
      const projects = byStatus(topic.projects.filter((p) => p.practice.city === city));
      const [first] = projects;
      return first ? [{ city, topic, projects, url: urlOf(city, first, projects) }] : [];
    }),
  );
  return { cities: shown, topics: topics.filter((topic) => stops.some((s) => s.topic === topic)), stops };
}

function urlOf(city: City, first: Project, projects: readonly Project[]): string {
  if (projects.length === 1) return first.url;
  return projects.every((p) => p.practice === first.practice) ? first.practice.url : city.url;
}

/** The stop in words: «Харків, Стратегічне планування: Програма підтримки, у роботі». */
export function stopName({ city, topic, projects }: NetworkStop): string {
  const [first] = projects;
  const what =
    projects.length === 1 && first
      ? `${first.shortTitle}, ${uk.status[first.status]}`
      : `${projects.length} ${plural(projects.length, uk.countProjects)} (${statusWords(projects)})`;
  return `${city.name}, ${topic.title}: ${what}`;
}
