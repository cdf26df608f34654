import type { Practice, Project } from './model.ts';
import { uk } from '../i18n/uk.ts';
import { legalActText } from '../lib/legal.ts';
import { capitalize, formatDate, formatPages, joinSentences } from '../lib/ukrainian.ts';
import { href, addressOf } from '../site.ts';
import { citedPractice, citedProject, type Cited } from './cite.ts';
import { keyOf } from './comparisons.ts';
import { figureText, headlineOf } from './figures.ts';
import { questionsFor } from './questions.ts';
import { absencesOf } from './absences.ts';

/** A practice or project on a reader's route. */
const stopOf = (item: Practice | Project, cited: Cited) => ({
  key: keyOf(item),
  title: item.title,
  url: href(item.url),
  cited,
});

function projectStopOf(project: Project) {
  const figure = headlineOf(project);
  return {
    ...stopOf(project, citedProject(project, addressOf)),
    statusWord: uk.status[project.status],
    /** The headline figure with its caveat, in one line; null if there is none. */
    figure: figure && joinSentences([figureText(figure), figure.note]),
  };
}

/** A practice as a stop of a route, with its projects: everything that a route, a visit plan and a list of citations show. Addresses include the base path. */
export const practiceStopOf = (practice: Practice) => ({
  ...stopOf(practice, citedPractice(practice, addressOf)),
  city: {
    name: practice.city.name,
    url: href(practice.city.url),
    /** What to know before reading anything about the city. */
    notes: practice.city.notes.map(({ text }) => text),
  },
  projects: practice.projects.map(projectStopOf),
  /** Whom to call, as printed. Private mailboxes are left out. */
  calls: practice.contacts.map(({ organisation, person, phones, emails }) => ({
    organisation,
    person,
    phones,
    emails: emails.filter((email) => !email.private).map(({ address }) => address),
  })),
  legal: (practice.legal ?? []).map(legalActText),
  questions: questionsFor(practice),
  /** «Сум, партнерів»; empty if the source says everything. */
  absences: capitalize(absencesOf(practice).join(', ')),
  /** «с. 11–14, станом на січень 2019» */
  source: `${formatPages(practice.source.pages)}, ${uk.asOf(formatDate(practice.source.of.asOf)).toLocaleLowerCase('uk')}`,
});

export type PracticeStop = ReturnType<typeof practiceStopOf>;
export type ProjectStop = PracticeStop['projects'][number];
