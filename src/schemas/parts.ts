import { uk } from '../i18n/uk.ts';

/** A part of every practice. */
interface PartDefinition {
  kind: string;
  title: string;
  /** Its anchor on the practice's page; in a chapter it is prefixed with the practice's slug. */
  anchor: string;
  /** A `##` section of the entry's body. */
  inBody: boolean;
}

/** The parts of a practice in reading order, for page, PDF, EPUB and search. The projects follow «Практика», each a part of its own. */
export const practiceParts = [
  { kind: 'background', title: uk.background, anchor: 'peredumovy', inBody: true },
  { kind: 'practice', title: uk.practice, anchor: 'praktyka', inBody: true },
  { kind: 'results', title: uk.results, anchor: 'rezultaty', inBody: true },
  { kind: 'details', title: uk.details, anchor: 'podrobytsi', inBody: false },
  { kind: 'ask', title: uk.askTitle, anchor: 'zapytaite', inBody: false },
  { kind: 'contacts', title: uk.contacts, anchor: 'kontakty', inBody: false },
  { kind: 'source', title: uk.source, anchor: 'dzherelo', inBody: false },
] as const satisfies readonly PartDefinition[];
export type PartKind = (typeof practiceParts)[number]['kind'];

type BodyPart = Extract<(typeof practiceParts)[number], { inBody: true }>;
/** A part that is a section of the entry's body. */
export type BodyKind = BodyPart['kind'];
/** The parts of an entry's body, in order. */
export const bodyParts: readonly BodyPart[] = practiceParts.filter((part): part is BodyPart => part.inBody);

/** The headings of a practice's body, in order. */
export const sectionTitles: readonly string[] = bodyParts.map(({ title }) => title);

/** Other anchors of a page, besides those of parts, projects and figures. */
export const pageAnchors = ['zmist', 'vizyt', 'tsytuvaty', 'dali', 'q', 'header-q', 'search-hint'] as const;

/** The anchor of a part. In a chapter, which may have several practices, it is prefixed with the practice's slug. */
export const partAnchor = (anchor: string, { slug }: { slug: string }, inChapter: boolean): string =>
  inChapter ? `${slug}-${anchor}` : anchor;

/** The anchors of all parts of a practice. */
export const partAnchors = (practice: { slug: string }, inChapter: boolean): string[] =>
  practiceParts.map(({ anchor }) => partAnchor(anchor, practice, inChapter));
