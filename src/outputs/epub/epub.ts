import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Catalogue, Source, Visit } from '../../catalogue/model.ts';
import { sourceTitle } from '../../catalogue/rows.ts';
import { uk } from '../../i18n/uk.ts';
import { escapeHtml, textToHtml } from '../../lib/html.ts';
import { permalink, site } from '../../site.ts';
import { epubPages, type EpubPage } from './xhtml.ts';

/** Files of a zip all carry this day, in no zone: the same content gives the same bytes. */
const FILE_TIME = new Date(2019, 0, 1);

/**
 * The whole collection as an EPUB 3.3 publication (https://www.w3.org/TR/epub-33/).
 * @param address where it can be had, which is its identifier too if the site has an address
 */
export function makeEpub(catalogue: Catalogue, address: string): Uint8Array {
  const { collection } = catalogue;
  const title = sourceTitle(collection);
  const pages = epubPages(catalogue);
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': packageDocument(title, collection, address, pages),
    'EPUB/nav.xhtml': navigation(pages),
    'EPUB/style.css': STYLE,
    'EPUB/cover.svg': cover(collection, catalogue.visits),
    ...Object.fromEntries(pages.map((page) => [`EPUB/${page.file}`, xhtml(page.title, page.body)])),
  };
  const zip: Zippable = {
    // First and not compressed: section 4.2.2.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: FILE_TIME }],
  };
  for (const [name, text] of Object.entries(files)) zip[name] = [strToU8(text), { level: 9, mtime: FILE_TIME }];
  return zipSync(zip);
}

/** Its identifier where the site has no address. */
const BOOK_ID = 'marshruty-uspikhiv';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const STYLE = `body { font-family: serif; line-height: 1.45; }
h1, h2, h3, h4, h5, dt, th { font-family: sans-serif; line-height: 1.15; }
h1, h2 { border-top: 4px solid; padding-top: 0.2em; }
h1, h2, h3, h4, h5, dt { break-after: avoid; page-break-after: avoid; }
dt { font-weight: bold; margin-top: 0.5em; }
dd { margin-left: 1em; }
.lead { font-size: 1.15em; }
.small { font-size: 0.85em; }
.box { border: 2px solid; padding: 0 1em; }
.note { border-left: 4px solid; padding-left: 1em; }
.figures { list-style: none; padding: 0; }
.figures li { border-top: 1px solid; break-inside: avoid; page-break-inside: avoid; }
.figures p { margin: 0.2em 0; }
.figure { font-size: 1.6em; font-family: sans-serif; }
.figure small { font-size: 0.6em; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid; padding: 0.3em; text-align: left; vertical-align: top; }
`;

const xhtml = (title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="uk" xml:lang="uk">
<head><meta charset="UTF-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;

function navigation(pages: readonly EpubPage[]): string {
  const part = (page: EpubPage) => (p: EpubPage['parts'][number]) =>
    `<li><a href="${page.file}#${p.anchor}">${textToHtml(p.title)}</a></li>`;
  const entry = (page: EpubPage) =>
    `<li><a href="${page.file}">${textToHtml(page.title)}</a>${page.parts.length > 0 ? `<ol>${page.parts.map(part(page)).join('')}</ol>` : ''}</li>`;
  return xhtml(
    uk.bookContents,
    `<nav epub:type="toc" role="doc-toc"><h1>${uk.bookContents}</h1><ol>${pages.map(entry).join('\n')}</ol></nav>`,
  );
}

function packageDocument(title: string, collection: Source, address: string, pages: readonly EpubPage[]): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeHtml(value)}</meta>`;
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'index', 'unlocked'];
  const id = (page: EpubPage) => page.file.replace('.xhtml', '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="uk">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeHtml(site.hasAddress ? permalink(address) : `${BOOK_ID}-${site.released}`)}</dc:identifier>
    <dc:title>${escapeHtml(title)}</dc:title>
    <dc:language>uk</dc:language>
    <dc:creator>${escapeHtml(uk.printAuthor)}</dc:creator>
    <dc:source>${escapeHtml(uk.attributionSource)}</dc:source>
    <dc:rights>${escapeHtml(uk.attributionTerms.trim())}</dc:rights>
    <dc:date>${collection.date}</dc:date>
    <dc:publisher>${escapeHtml(uk.siteName)}</dc:publisher>
    ${meta('dcterms:modified', `${site.released}T00:00:00Z`)}
    ${meta('schema:accessMode', 'textual')}
    ${meta('schema:accessModeSufficient', 'textual')}
    ${features.map((feature) => meta('schema:accessibilityFeature', feature)).join('\n    ')}
    ${meta('schema:accessibilityHazard', 'none')}
    ${meta('schema:accessibilitySummary', uk.epubAccessibility)}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="cover" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${pages.map((page) => `<item id="${id(page)}" href="${page.file}" media-type="application/xhtml+xml"/>`).join('\n    ')}
  </manifest>
  <spine>
    <itemref idref="nav"/>
    ${pages.map((page) => `<itemref idref="${id(page)}"/>`).join('\n    ')}
  </spine>
</package>
`;
}

/** The board with the line of eight stops. */
function cover(collection: Source, visits: readonly Visit[]): string {
  const stop = ({ city }: Visit, i: number) =>
    `<circle cx="110" cy="${620 + i * 90}" r="18" fill="#fff" stroke="#14181f" stroke-width="9"/><text x="160" y="${634 + i * 90}" font-size="44">${escapeHtml(city.name)}</text>`;
  const words = collection.title
    .split(' ')
    .map((word, i) => `<text x="80" y="${230 + i * 140}" font-size="140">${escapeHtml(word)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1500" role="img" aria-label="${escapeHtml(collection.title)}"><rect width="1000" height="1500" fill="#ffd60a"/><g fill="#14181f" font-family="sans-serif" font-weight="bold">${words.join('')}<text x="84" y="450" font-size="36">${escapeHtml(collection.subtitle ?? '')}</text><path d="M110 560V1400" stroke="#14181f" stroke-width="14"/>${visits.map(stop).join('')}</g></svg>`;
}
