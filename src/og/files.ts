import { keptFile, type KeptFile } from '../build/cache.ts';
import type { SiteFile } from '../build/site-file.ts';
import { typst } from '../build/typst.ts';
import type { Catalogue } from '../data/model.ts';
import { picturesOf, pictureUrl } from './pictures.ts';

/** The picture of every page that has one of its own, kept from build to build. */
export const pictureFiles = (catalogue: Catalogue): SiteFile<Promise<KeptFile<null>>>[] =>
  [...picturesOf(catalogue)].map(([page, picture]) => ({
    url: pictureUrl(page),
    mediaType: 'image/png',
    make: () =>
      keptFile('og', { from: picture, by: ['src/og/picture.typ', 'src/og/picture.ts'] }, async () => ({
        bytes: await typst('picture', picture),
        about: null,
      })),
  }));
