import type { Practice, Project } from './model.ts';
import { uk } from '../i18n/uk.ts';
import { legalActText } from '../lib/legal.ts';
import { formatDate, formatPages, joinSentences } from '../lib/ukrainian.ts';
import { href, addressOf } from '../site.ts';
import { citedPractice, citedProject, type Cited } from './cite.ts';
import { keyOf } from './comparisons.ts';
import { figureText, headlineOf } from './figures.ts';
import { questionsFor } from './questions.ts';
import { absencesOf } from './absences.ts';

/** A practice or project on a reader's route. */
interface RouteStop {
  key: string;
  title: string;
  url: string;
  cited: Cited;
}
export interface ProjectStop extends RouteStop {
  statusWord: string;
  /** The headline figure with its caveat, in one line; null if there is none. */
  figure: string | null;
}
/** Whom to call, as printed. Private mailboxes are left out. */
export interface Call {
  organisation: string;
  person: string | null;
  phones: string[];
  emails: string[];
}
/** Everything about a practice that a route, a visit plan and a list of citations show. Addresses include the base path. */
export interface PracticeStop extends RouteStop {
  /** `notes`: what to know before reading anything about the city. */
  city: { name: string; url: string; notes: string[] };
  projects: ProjectStop[];
  calls: Call[];
  legal: string[];
  questions: string[];
  absences: string[];
  /** «с. 11–14, станом на січень 2019» */
  source: string;
}

const stopOf = (item: Practice | Project, cited: Cited): RouteStop => ({
  key: keyOf(item),
  title: item.title,
  url: href(item.url),
  cited,
});

function projectStopOf(project: Project): ProjectStop {
  const figure = headlineOf(project);
  return {
    ...stopOf(project, citedProject(project, addressOf)),
    statusWord: uk.status[project.status],
    figure: figure && joinSentences([figureText(figure), figure.note]),
  };
}

/** A practice as a stop of a route, with its projects. */
export const practiceStopOf = (practice: Practice): PracticeStop => ({
  ...stopOf(practice, citedPractice(practice, addressOf)),
  city: {
    name: practice.city.name,
    url: href(practice.city.url),
    notes: practice.city.notes.map(({ text }) => text),
  },
  projects: practice.projects.map(projectStopOf),
  calls: practice.contacts.map(({ organisation, person, phones, emails }) => ({
    organisation,
    person,
    phones,
    emails: emails.filter((email) => !email.private).map(({ address }) => address),
  })),
  legal: (practice.legal ?? []).map(legalActText),
  questions: questionsFor(practice),
  absences: absencesOf(practice),
  source: `${formatPages(practice.source.pages)}, ${uk.asOf(formatDate(practice.source.of.asOf)).toLocaleLowerCase('uk')}`,
});
