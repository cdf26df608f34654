import { withCounts } from '../../catalogue/counts.ts';
import { networkFinding } from '../../catalogue/pictures/findings.ts';
import { leadOf, networkOf } from '../../catalogue/pictures/network.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { termsOf } from '../../catalogue/sources.ts';
import { statusCounts } from '../../catalogue/statuses.ts';
import { typstString } from '../../document/typst.ts';
import { uk } from '../../i18n/uk.ts';
import { ukPictures } from '../../i18n/uk-pictures.ts';
import { typeset, typesetTitle } from '../../lib/ukrainian.ts';
import { permalink, site } from '../../site.ts';
import type { DocumentSource } from './compile.ts';

/** The address of the poster. */
export const posterUrl = '/print/plakat.pdf';

/** The network of topics and cities as a Typst document: a poster on one sheet of A3. */
export function posterDocument(catalogue: Catalogue): DocumentSource {
  const { cities, topics, stops } = networkOf(catalogue);
  const data = {
    title: typesetTitle(withCounts(uk.homeTitle, catalogue)),
    author: uk.siteName,
    finding: typesetTitle(networkFinding(catalogue)),
    lead: typesetTitle(leadOf(ukPictures.networkLead, catalogue)),
    statuses: statusCounts(stops.flatMap(({ projects }) => projects)).map(({ status: name }) => ({
      name,
      word: uk.status[name],
    })),
    cities: cities.map(({ name, tone }) => ({ name, sober: tone === 'sober' })),
    topics: topics.map(({ title }) => typeset(title)),
    stops: stops.map((stop) => ({
      city: cities.indexOf(stop.city),
      topic: topics.indexOf(stop.topic),
      statuses: stop.projects.map(({ status }) => status),
    })),
    source: typeset(
      `${catalogue.collection.attribution} ${uk.footerTerms} ${site.hasAddress ? permalink('/pictures/') : uk.noAddress}`,
    ),
  };
  return {
    name: 'plakat',
    source: `#import "/src/outputs/pdf/poster.typ": poster\n#poster(json(bytes(${typstString(JSON.stringify(data))})))\n`,
    rights: termsOf([catalogue.collection]),
  };
}
