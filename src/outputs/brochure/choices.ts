import type { Catalogue, Topic } from '../../catalogue/model.ts';
import { href } from '../../site.ts';
import type { Choice, Choices } from './choice.ts';

/** Everything that a brochure of this site can contain. */
export function getChoices({ cities, topics }: Catalogue): Choices {
  const items: Record<string, Choice> = {};
  for (const city of cities) {
    const titles = city.practices.map((p) => p.title).join('; ');
    items[city.slug] = { page: href(city.url), head: `${city.name} · ${titles}` };
    for (const practice of city.practices) {
      const head = `${city.name} · ${practice.title}`;
      const page = href(practice.url);
      items[practice.slug] = { page, head };
      for (const project of practice.projects)
        items[`${practice.slug}#${project.slug}`] = { page, section: project.slug, head };
    }
  }
  return {
    items,
    topics: Object.fromEntries(
      topics.map((t) => [topicValue(t), t.projects.map((p) => `${p.practice.slug}#${p.slug}`)]),
    ),
  };
}

const topicValue = (topic: Topic): string => `topic-${topic.slug}`;

/** The address of a brochure of all projects of a topic. */
export const topicBrochureUrl = (topic: Topic): string =>
  `/print/brochure/?${new URLSearchParams({ t: topic.title, p: topicValue(topic) })}`;
