import { cachedFile, type CachedFile } from '../../lib/cache.ts';
import type { SiteFile } from '../../lib/site-file.ts';
import { typst } from './typst.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { picturesOf, pictureUrl } from './pictures.ts';

const SOURCES = ['picture.typ', 'picture.ts', 'compile.ts'].map((file) => `src/outputs/pdf/${file}`);

/** The picture of every page that has its own, cached between builds. */
export const pictureFiles = (catalogue: Catalogue): SiteFile<Promise<CachedFile<null>>>[] =>
  [...picturesOf(catalogue)].map(([page, picture]) => ({
    url: pictureUrl(page),
    mediaType: 'image/png',
    make: () =>
      cachedFile('og', { inputs: picture, sources: SOURCES }, async () => ({
        bytes: await typst('picture', picture),
        about: null,
      })),
  }));
