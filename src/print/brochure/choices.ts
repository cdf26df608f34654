import type { Catalogue, Topic } from '../../data/model.ts';
import { href } from '../../site.ts';
import type { Choice } from './choice.ts';

/** Everything that can go into a brochure: cities, practices and projects by their value in the address. */
export function getChoices({ cities }: Catalogue): Record<string, Choice> {
  const choices: Record<string, Choice> = {};
  for (const city of cities) {
    const titles = city.practices.map((p) => p.title).join('; ');
    choices[city.slug] = { page: href(city.url), head: `${city.name} · ${titles}`, title: `${city.name}: ${titles}` };
    for (const practice of city.practices) {
      const head = `${city.name} · ${practice.title}`;
      const page = href(practice.url);
      choices[practice.slug] = { page, head, title: practice.title };
      for (const project of practice.projects)
        choices[`${practice.slug}#${project.slug}`] = { page, section: project.slug, head, title: project.title };
    }
  }
  return choices;
}

/** The address of a brochure of all projects of a topic. */
export const topicBrochureUrl = (topic: Topic): string =>
  `/print/brochure/?${new URLSearchParams([
    ['t', topic.title],
    ...topic.projects.map((p) => ['p', `${p.practice.slug}#${p.slug}`]),
  ])}`;
