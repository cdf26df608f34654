import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getCatalogue } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { columnOf } from '../catalogue/comparisons.ts';
import { practiceStopOf } from '../catalogue/route-stops.ts';
import { dataFiles } from '../outputs/data/files.ts';
import { bookEpub, bookUrl, hasBook, pdfFiles, pictureFiles } from '../outputs/pdf/downloads.ts';
import { endTypst, typstSeconds } from '../outputs/pdf/typst.ts';
import { writeWhole } from '../lib/cache.ts';
import type { SiteFile } from '../lib/site-file.ts';

const cachedFiles = (catalogue: Catalogue) => [...pdfFiles(catalogue), ...pictureFiles(catalogue)];
/** Open data and the e-book, made once per catalogue: pages show their sizes. */
async function catalogueFiles(catalogue: Catalogue): Promise<SiteFile<Content | Promise<Content>>[]> {
  const epub = { url: bookUrl('epub'), mediaType: 'application/epub+zip', make: () => bookEpub(catalogue) };
  return [...(await dataFiles(catalogue)), ...(hasBook(catalogue) ? [epub] : [])];
}
type Content = string | Uint8Array;
/** Small files of each practice, for scripts: its columns of a comparison with its projects', and its stop of a route. */
export const practiceFiles = ({ practices }: Pick<Catalogue, 'practices'>): SiteFile<string>[] =>
  practices.flatMap((practice) => [
    jsonFile(`/compare/${practice.slug}.json`, () => [practice, ...practice.projects].map(columnOf)),
    jsonFile(`/route/${practice.slug}.json`, () => practiceStopOf(practice)),
  ]);
const jsonFile = (url: string, content: () => unknown): SiteFile<string> => ({
  url,
  mediaType: 'application/json',
  make: () => JSON.stringify(content()),
});

/** Writes files that are not pages, past Astro's slow page pipeline. Pages show the sizes of most, so these are made before them. */
export function files(): AstroIntegration {
  const kept: { url: string; path: string }[] = [];
  const made: { url: string; content: Content }[] = [];
  let seconds = 0;
  const timed = async (work: () => void | Promise<void>): Promise<void> => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    seconds += (user + system) / 1e6;
  };
  return {
    name: 'files',
    hooks: {
      'astro:build:start': async () => {
        const catalogue = getCatalogue();
        await timed(async () => {
          for (const { url, make } of cachedFiles(catalogue)) kept.push({ url, path: (await make()).path });
          for (const { url, make } of await catalogueFiles(catalogue)) made.push({ url, content: await make() });
          await endTypst();
        });
        seconds += typstSeconds();
      },
      'astro:build:done': async ({ dir, logger }) => {
        const place = (url: string) => join(fileURLToPath(dir), url);
        await timed(() => {
          for (const { url, path } of kept) cpSync(path, place(url));
          for (const { url, content } of made) writeWhole(place(url), content);
        });
        for (const { url, make } of practiceFiles(getCatalogue())) writeWhole(place(url), make());
        logger.info(`${kept.length + made.length} PDFs, pictures and data files: ${seconds.toFixed(2)} CPU s`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://site');
          contentOf(pathname).then((found) => {
            if (!found) return next();
            response.setHeader('content-type', found.mediaType).end(found.content);
          }, next);
        });
      },
    },
  };
}

/** The file at an address, for `astro dev`. */
async function contentOf(pathname: string): Promise<{ mediaType: string; content: Content } | undefined> {
  const catalogue = getCatalogue();
  const files = [
    ...cachedFiles(catalogue),
    ...practiceFiles(catalogue),
    // To list the data files is to make them.
    ...(/^\/(?:data|print)\/./.test(pathname) ? await catalogueFiles(catalogue) : []),
  ];
  const file = files.find(({ url }) => url === pathname);
  if (!file) return undefined;
  const made = await file.make();
  const isContent = typeof made === 'string' || made instanceof Uint8Array;
  return { mediaType: file.mediaType, content: isContent ? made : readFileSync(made.path) };
}
