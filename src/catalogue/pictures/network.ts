import { countInWords } from '../../lib/ukrainian.ts';
import { uk } from '../../i18n/uk.ts';
import type { Catalogue, City, Project, Topic } from '../model.ts';
import { byStatus, statusWords } from '../statuses.ts';

/** More columns than these do not fit a phone. */
export const MAX_PICTURE_COLUMNS = 10;

/** Where a city's line meets a topic: the projects of the topic in the city. */
export interface NetworkStop {
  city: City;
  topic: Topic;
  projects: Project[];
  /** Where it leads: to the project, or to what holds all of them. */
  url: string;
}

/** Topics by cities: the latest cities where there are many, in the order of the visits, and every topic with a project there. */
export interface Network {
  cities: City[];
  topics: Topic[];
  stops: NetworkStop[];
}

export function networkOf({ cities, topics }: Pick<Catalogue, 'cities' | 'topics'>): Network {
  const shown = cities.slice(-MAX_PICTURE_COLUMNS);
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
      : `${countInWords(projects.length, uk.countProjects)}: ${statusWords(projects)}`;
  return `${city.name}, ${topic.title}: ${what}`;
}
