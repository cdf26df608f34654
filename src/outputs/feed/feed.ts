import type { Catalogue } from '../../catalogue/model.ts';
import { attributionOf } from '../../catalogue/sources.ts';
import { withCounts } from '../../catalogue/counts.ts';
import { uk } from '../../i18n/uk.ts';
import { PAGE_SIZE } from '../../lib/paging.ts';
import { escapeHtml } from '../../lib/html.ts';
import { permalink } from '../../site.ts';

/** The first moment of a date, month or year, in Atom's format (RFC 3339). */
const momentOf = (date: string): string => `${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`;

/** Prefix of every id: a tag URI (RFC 4151), independent of the host. */
const TAG = 'tag:marshruty-uspikhiv.example,2019:';

/**
 * The Atom feed (RFC 4287) of the latest practices. `updated` is the date of the source, so builds are reproducible. Ids are made from
 * the practices' codes and stay the same if the site moves.
 */
export function atomFeed(catalogue: Catalogue): string {
  const { practices, collection } = catalogue;
  const entries = practices.slice(-PAGE_SIZE).map(
    (p) => `
  <entry>
    <id>${TAG}${p.id}</id>
    <title>${escapeHtml(`${p.city.name}: ${p.title}`)}</title>
    <link href="${permalink(p.url)}"/>
    <updated>${momentOf(p.source.of.asOf)}</updated>
    <summary>${escapeHtml(p.summary)}</summary>${p.topics.map((t) => `\n    <category term="${t.slug}" label="${escapeHtml(t.title)}"/>`).join('')}
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk">
  <id>${TAG}feed</id>
  <title>${escapeHtml(uk.siteTitle)}</title>
  <subtitle>${escapeHtml(withCounts(uk.homeDescription, catalogue))}</subtitle>
  <link href="${permalink('/')}"/>
  <link rel="self" type="application/atom+xml" href="${permalink('/feed.xml')}"/>
  <updated>${momentOf(collection.date)}</updated>
  <author><name>${escapeHtml(uk.editors)}</name></author>
  <rights>${escapeHtml(attributionOf([collection]).join(' '))}</rights>${entries.join('')}
</feed>
`;
}
