import { absenceText } from '../catalogue/absences.ts';
import { figuresOf, sectionFigures, type Figure } from '../catalogue/figures.ts';
import type { Practice, Source, Visit } from '../catalogue/model.ts';
import { questionsFor } from '../catalogue/questions.ts';
import { detailRows, imprintRows, sourceText, type DetailRow } from '../catalogue/rows.ts';
import { yearOf } from '../catalogue/sources.ts';
import type { Block, Inline } from '../entries/tree.ts';
import { uk } from '../i18n/uk.ts';
import { mailboxesOf, personText } from '../lib/contact.ts';
import { formatDate, innerQuotes } from '../lib/ukrainian.ts';
import type { Contact } from '../schemas/contact.ts';
import type { DiscrepancyEntry } from '../schemas/discrepancy.ts';
import type { Link } from '../schemas/text.ts';
import type { Part } from './outline.ts';

/** A block of a document: prose, or what `html.ts` and `typst.ts` each set in their own way. */
export type PartBlock =
  | Block
  | { type: 'remark'; text: string }
  /** The name of the list that follows. */
  | { type: 'label'; text: string }
  | { type: 'rows'; rows: readonly DetailRow[] }
  | { type: 'figures'; figures: readonly Figure[] }
  | { type: 'contact'; lines: readonly Inline[][] }
  /** Places where the source contradicts itself. */
  | { type: 'discrepancies'; remarks: readonly DiscrepancyEntry[] };

/** What a part of a practice consists of below its heading. @param hasAppendix whether discrepancies are printed elsewhere */
export function partBlocks({ kind, project }: Part, practice: Practice, hasAppendix = false): PartBlock[] {
  const { contacts, discrepancies, laterNotes, links, prose, source } = practice;
  switch (kind) {
    case 'project':
      return [figures(figuresOf(project)), ...project.prose, ...linkBlocks(project.links, source.of)];
    case 'details':
      return [{ type: 'rows', rows: detailRows(practice) }];
    case 'ask':
      return [
        { type: 'remark', text: [absenceText(practice), uk.askedByEditors].filter(Boolean).join(' ') },
        list(questionsFor(practice).map(text), true),
      ];
    case 'contacts':
      return [{ type: 'remark', text: uk.contactsNote }, ...contacts.map(contactBlock)];
    case 'source':
      return [
        paragraph(text(sourceText(practice))),
        ...(laterNotes ? [subheading(uk.notes), list(laterNotes.map(noteLine))] : []),
        ...(hasAppendix || discrepancies.length === 0
          ? []
          : [subheading(uk.discrepancies), { type: 'discrepancies' as const, remarks: discrepancies }]),
      ];
    default:
      return [
        figures(sectionFigures(practice, kind)),
        ...prose[kind],
        ...(kind === 'results' ? linkBlocks(links, source.of) : []),
      ];
  }
}

/** What a visit's story tells, without its programme. */
export const tellingBlocks = ({ summary, quote }: Visit): Block[] => [
  ...summary.map((words) => paragraph(text(words))),
  ...(quote ? [{ type: 'quote' as const, children: [quotation(quote.text)], by: personText(quote) }] : []),
];

/** One day of a visit's programme, with the people who spoke. */
export const dayBlocks = (day: NonNullable<Visit['programme']>[number]): Block[] => [
  subheading(`${uk.programme}, ${formatDate(day.date)}`),
  {
    type: 'list',
    ordered: true,
    items: day.items.map((item) => [
      paragraph(text(item.text)),
      ...(item.people.length > 0
        ? [list(item.people.map(({ name, post }) => [strong(name), ...text(` — ${post}`)]))]
        : []),
    ]),
  },
];

/** The story and programme of a visit. */
export const storyBlocks = (visit: Visit): Block[] => [
  ...tellingBlocks(visit),
  ...(visit.programme ?? []).flatMap(dayBlocks),
];

/** Words of a person in quotation marks; the full stop would stand outside, where the name follows. */
const quotation = (words: string): Block => paragraph(text(`«${innerQuotes(words).replace(/\.$/, '')}»`));

/** Whether a visit has more than its rows. */
export const hasStory = (visit: Visit): boolean => storyBlocks(visit).length > 0;

export const imprintBlocks = (source: Source): PartBlock[] => [
  { type: 'rows', rows: imprintRows(source) },
  ...(source.contact ? [contactBlock(source.contact)] : []),
];

const linkBlocks = (links: readonly Link[], source: Source): PartBlock[] =>
  links.length === 0
    ? []
    : [
        { type: 'label', text: uk.links(yearOf(source)) },
        list(links.map(({ url, label }) => [...text(`${label}: `), link(url)])),
      ];

function contactBlock(contact: Contact): PartBlock {
  const mailboxes = mailboxesOf(contact).map(({ address, url }) => (url ? [link(url, address)] : text(address)));
  const ways = [...contact.phones.map(text), ...mailboxes];
  const lines = [
    [strong(contact.organisation)],
    text(personText(contact)),
    text(contact.address ?? ''),
    ways.flatMap((way, i) => (i > 0 ? [...text(', '), ...way] : way)),
    ...contact.links.map((to) => [link(to)]),
  ];
  return { type: 'contact', lines: lines.filter((line) => line.length > 0) };
}

const noteLine = ({ date, text: words, sourceUrl }: NonNullable<Practice['laterNotes']>[number]): Inline[] => [
  ...text(`${formatDate(date)}: ${words} `),
  link(sourceUrl),
];

const text = (value: string): Inline[] => (value ? [{ type: 'text', value }] : []);
const strong = (words: string): Inline => ({ type: 'strong', children: text(words) });
const link = (href: string, words = href): Inline => ({ type: 'link', href, children: text(words), line: 0 });
const paragraph = (children: Inline[]): Block => ({ type: 'paragraph', children });
const subheading = (words: string): Block => ({ type: 'subheading', children: text(words) });
const list = (items: readonly Inline[][], ordered = false): Block => ({
  type: 'list',
  ordered,
  items: items.map((item) => [paragraph(item)]),
});
const figures = (of: readonly Figure[]): PartBlock => ({ type: 'figures', figures: of });
