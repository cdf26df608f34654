import { uk } from '../i18n/uk.ts';
import { sectionAnchors } from '../lib/anchors.ts';
import type { ProjectStatus } from '../schemas/project.ts';
import type { City, Practice } from './model.ts';

/** A stop of the line: a section of the page, with the status of its project. */
export interface Stop {
  title: string;
  anchor: string;
  status?: ProjectStatus;
}

/** The stops of a practice's page. */
export function stopsOfPractice(practice: Practice, inChapter = false): Stop[] {
  const anchors = sectionAnchors(practice, inChapter);
  return [
    { title: uk.background, anchor: anchors.background },
    ...practice.projects.map((p) => ({ title: p.shortTitle, anchor: p.slug, status: p.status })),
    { title: uk.results, anchor: anchors.results },
    { title: uk.askTitle, anchor: anchors.ask },
    { title: uk.contacts, anchor: anchors.contacts },
  ];
}

/** The stops of a city's chapter: the visit, then each practice with its stops. */
export function stopsOfChapter(city: City): Stop[] {
  const several = city.practices.length > 1;
  return [
    { title: uk.visitOf, anchor: 'vizyt' },
    ...city.practices.flatMap((practice) => [
      ...(several ? [{ title: practice.title, anchor: practice.slug }] : []),
      ...stopsOfPractice(practice, true),
    ]),
  ];
}
