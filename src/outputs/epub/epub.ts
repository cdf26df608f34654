import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Catalogue, Source } from '../../catalogue/model.ts';
import { coverNote, sourceTitle, termsOf } from '../../catalogue/sources.ts';
import { uk } from '../../i18n/uk.ts';
import { escapeHtml, textToHtml } from '../../lib/html.ts';
import { permalink, site } from '../../site.ts';
import { epubPages, pageBreak, type EpubPage, type EpubPart } from './xhtml.ts';

/** The date of all files in the zip, so that the same content gives the same bytes. */
const FILE_TIME = new Date(2019, 0, 1);

/**
 * The whole collection as an EPUB (https://www.w3.org/TR/epub-33/, https://www.w3.org/TR/epub-a11y-11/).
 * @param address its own on the site, which is also its identifier if the site has one
 * @param bookPages pages of the printed book by place
 */
export function makeEpub(
  catalogue: Catalogue,
  address: string,
  cover: Uint8Array,
  bookPages: Readonly<Record<string, number>>,
): Uint8Array {
  const { collection } = catalogue;
  const title = sourceTitle(collection);
  const pages = epubPages(catalogue, bookPages);
  const firstChapter = pages.find(({ file }) => file === `${catalogue.cities[0]?.slug ?? ''}.xhtml`)?.file;
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': packageDocument(title, collection, address, pages),
    'EPUB/nav.xhtml': navigation(pages, firstChapter, bookPages.contents),
    'EPUB/style.css': STYLE,
    'EPUB/cover.xhtml': coverPage(collection, catalogue),
    ...Object.fromEntries(pages.map((page) => [`EPUB/${page.file}`, xhtml(page.title, page.body)])),
  };
  const zip: Zippable = {
    // First and not compressed: section 4.2.2.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: FILE_TIME }],
  };
  for (const [name, text] of Object.entries(files)) zip[name] = [strToU8(text), { level: 9, mtime: FILE_TIME }];
  zip['EPUB/cover.png'] = [cover, { level: 0, mtime: FILE_TIME }];
  return zipSync(zip);
}

/** Its identifier if the site has no address. */
const BOOK_ID = 'marshruty-uspikhiv';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const STYLE = `body { font-family: serif; line-height: 1.45; }
h1, h2, h3, h4, h5, dt, th { font-family: sans-serif; line-height: 1.15; }
h2, h3, h4, h5 { margin: 1.3em 0 0.4em; }
h4 { font-size: 1.1em; }
h5 { font-size: 1em; }
h1, h2 { border-top: 4px solid; padding-top: 0.2em; }
h1, h2, h3, h4, h5, dt, .keep-with-next, h3 + .text-small { break-after: avoid; page-break-after: avoid; }
h1, h2, h3, h4, h5 { text-wrap: balance; }
h1, h2, h3, h4, h5, li, tr, .contact, .box { break-inside: avoid; page-break-inside: avoid; }
p { margin: 0.6em 0; }
nav ol { list-style: none; padding-left: 1em; }
.nb, .figure-inline { white-space: nowrap; }
.nb-wide { display: inline-block; text-decoration: inherit; }
.sign { width: 0.75em; height: 0.75em; fill: currentColor; }
.ring { fill: none; stroke: currentColor; }
.status, .status + .text-small { margin: 0.2em 0; break-after: avoid; page-break-after: avoid; }
dt { font-weight: bold; margin-top: 0.5em; }
dd { margin-left: 1em; }
ul, ol { margin: 0.4em 0; padding-left: 1.4em; }
dd ul { padding-left: 1em; }
.lead { font-size: 1.15em; }
.text-small { font-size: 0.85em; }
.box { border: 2px solid; padding: 0 1em; }
.note { border-left: 4px solid; padding-left: 1em; }
.figures { list-style: none; padding: 0; }
.figures li { border-top: 1px solid; padding-bottom: 0.3em; }
.figures p { margin: 0.2em 0; }
.figure { font-size: 1.6em; font-family: sans-serif; }
.figure small { font-size: 0.6em; }
@supports (-webkit-text-stroke: 1px currentcolor) {
  .planned .figure b { -webkit-text-fill-color: transparent; -webkit-text-stroke: 1px currentcolor; }
}
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100vh; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid; padding: 0.3em; text-align: left; vertical-align: baseline; }
p a, li a, dd a { overflow-wrap: anywhere; }
@media (max-width: 30em) { table { font-size: 0.7em; } th, td { padding: 0.3em 0.1em; } th .nb { white-space: normal; } }
`;

/** `lang` alone is not read by every reading system. */
const withXmlLang = (html: string): string => html.replace(/(<[^>]* )lang="([a-z]+)"/g, '$1lang="$2" xml:lang="$2"');

const xhtml = (title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="uk" xml:lang="uk">
<head><meta charset="UTF-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${withXmlLang(body)}
</body>
</html>
`;

function navigation(pages: readonly EpubPage[], firstChapter?: string, contentsPage?: number): string {
  const list = (file: string, parts: readonly EpubPart[] = []): string =>
    parts.length === 0
      ? ''
      : `<ol>${parts.map((p) => `<li><a href="${file}#${p.anchor}">${textToHtml(p.title)}</a>${list(file, p.parts)}</li>`).join('')}</ol>`;
  const entry = ({ file, title, parts }: EpubPage) =>
    `<li><a href="${file}">${textToHtml(title)}</a>${list(file, parts)}</li>`;
  const landmark = (type: string, to: string, title: string) =>
    `<li><a epub:type="${type}" href="${to}">${textToHtml(title)}</a></li>`;
  const marks = [
    { file: 'cover.xhtml', page: 1 },
    ...(contentsPage === undefined ? [] : [{ file: 'nav.xhtml', page: contentsPage }]),
    ...pages.flatMap(({ file, body }) =>
      [...body.matchAll(/ id="page-(\d+)"/g)].map(([, page]) => ({ file, page: Number(page) })),
    ),
  ].toSorted((a, b) => a.page - b.page);
  return xhtml(
    uk.bookContents,
    [
      `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${contentsPage === undefined ? '' : pageBreak(contentsPage)}${uk.bookContents}</h1><ol>${pages.map(entry).join('\n')}</ol></nav>`,
      `<nav epub:type="landmarks" hidden="hidden"><h2>${uk.epubLandmarks}</h2><ol>`,
      landmark('cover', 'cover.xhtml', uk.epubCover),
      landmark('toc', '#toc', uk.bookContents),
      firstChapter ? landmark('bodymatter', firstChapter, uk.printChapters) : '',
      landmark('backmatter', 'index.xhtml', uk.indexTitle),
      '</ol></nav>',
      `<nav epub:type="page-list" role="doc-pagelist" hidden="hidden"><h2>${uk.epubPages}</h2><ol>${marks.map(({ file, page }) => `<li><a href="${file}#page-${page}">${page}</a></li>`).join('')}</ol></nav>`,
    ].join('\n'),
  );
}

/** The page of the cover: one picture, with what it shows in words. */
function coverPage(collection: Source, { visits }: Catalogue): string {
  const { title, subtitle } = collection;
  const words = [title, subtitle, coverNote(collection), visits.map(({ city }) => city.name).join(', ')];
  const alt = escapeHtml(words.filter(Boolean).join('. '));
  return xhtml(
    uk.epubCover,
    `<section epub:type="cover" class="cover">${pageBreak(1)}<img src="cover.png" role="doc-cover" alt="${alt}"/></section>`,
  );
}

function packageDocument(title: string, collection: Source, address: string, pages: readonly EpubPage[]): string {
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeHtml(value)}</meta>`;
  const features =
    'structuralNavigation tableOfContents readingOrder index alternativeText pageNavigation pageBreakMarkers unlocked';
  const id = (page: EpubPage) => page.file.replace('.xhtml', '');
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="uk">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">${escapeHtml(site.hasAddress ? permalink(address) : `${BOOK_ID}-${site.released}`)}</dc:identifier>
    <dc:title>${escapeHtml(title)}</dc:title>
    <dc:language>uk</dc:language>
    <dc:creator>${escapeHtml(uk.printAuthor)}</dc:creator>
    <dc:source>${escapeHtml(collection.attribution)}</dc:source>
    <dc:rights>${escapeHtml(termsOf([collection]))}</dc:rights>
    <dc:date>${collection.date}</dc:date>
    <dc:publisher>${escapeHtml(uk.siteName)}</dc:publisher>
    ${meta('dcterms:modified', `${site.released}T00:00:00Z`)}
    <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
    <meta property="a11y:certifiedBy" refines="#conformance">${escapeHtml(uk.siteName)}</meta>
    ${meta('pageBreakSource', `${title}. ${uk.printBookPdf}, ${site.version}`)}
    ${meta('schema:accessMode', 'textual')}
    ${meta('schema:accessModeSufficient', 'textual')}
    ${features
      .split(' ')
      .map((feature) => meta('schema:accessibilityFeature', feature))
      .join('\n    ')}
    ${meta('schema:accessibilityHazard', 'none')}
    ${meta('schema:accessibilitySummary', `${uk.epubAccessibility} ${uk.epubPagesAndCover}`)}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
    <item id="cover-picture" href="cover.png" media-type="image/png" properties="cover-image"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${pages.map((page) => `<item id="${id(page)}" href="${page.file}" media-type="application/xhtml+xml"${page.body.includes('<svg') ? ' properties="svg"' : ''}/>`).join('\n    ')}
  </manifest>
  <spine>
    <itemref idref="cover"/>
    <itemref idref="nav"/>
    ${pages.map((page) => `<itemref idref="${id(page)}"/>`).join('\n    ')}
  </spine>
</package>
`;
}
