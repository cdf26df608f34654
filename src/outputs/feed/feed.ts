import type { Catalogue } from '../../catalogue/model.ts';
import { withCounts } from '../../catalogue/summary.ts';
import { uk } from '../../i18n/uk.ts';
import { PAGE_SIZE } from '../../lib/paging.ts';
import { escapeHtml } from '../../lib/html.ts';
import { permalink } from '../../site.ts';

/** The first moment of a date that may be only a month or a year, as Atom wants it (RFC 3339). */
const momentOf = (date: string): string => `${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`;

/** Begins every id: a tag URI (RFC 4151). A name and a date for good, whatever host the site is on. */
const TAG = 'tag:marshruty-uspikhiv.example,2019:';

/**
 * The Atom feed (RFC 4287): an entry a practice, the latest ones. `updated` is the month the text tells of, so that two builds are the same. Ids are
 * tag URIs (RFC 4151) of the practices' codes, which stay when the site moves.
 */
export function atomFeed(catalogue: Catalogue): string {
  const { practices, collection } = catalogue;
  const tag = (id: string) => TAG + id;
  const entries = practices.slice(-PAGE_SIZE).map(
    (p) => `
  <entry>
    <id>${tag(p.id)}</id>
    <title>${escapeHtml(`${p.city.name}: ${p.title}`)}</title>
    <link href="${permalink(p.url)}"/>
    <updated>${momentOf(p.source.of.asOf)}</updated>
    <summary>${escapeHtml(p.summary)}</summary>${p.topics.map((t) => `\n    <category term="${t.slug}" label="${escapeHtml(t.title)}"/>`).join('')}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk">
  <id>${tag('feed')}</id>
  <title>${escapeHtml(uk.siteTitle)}</title>
  <subtitle>${escapeHtml(withCounts(uk.homeDescription, catalogue))}</subtitle>
  <link href="${permalink('/')}"/>
  <link rel="self" type="application/atom+xml" href="${permalink('/feed.xml')}"/>
  <updated>${momentOf(collection.date)}</updated>
  <author><name>${escapeHtml(uk.editors)}</name></author>
  <rights>${escapeHtml(uk.attributionSource + uk.attributionProject)} ${escapeHtml(uk.attributionTerms.trim())}</rights>${entries.join('')}
</feed>
`;
}
