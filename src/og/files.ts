import { readFileSync } from 'node:fs';
import { keptFile, type KeptFile } from '../build/cache.ts';
import type { SiteFile } from '../build/files.ts';
import { typst } from '../build/typst.ts';
import type { Catalogue } from '../data/model.ts';
import { picturesOf, pictureUrl } from './pictures.ts';

/** The picture of every page that has one of its own, kept from build to build. */
export function pictureFiles(catalogue: Catalogue): SiteFile<Promise<KeptFile<null>>>[] {
  const template = readFileSync('src/og/picture.typ', 'utf8');
  return [...picturesOf(catalogue)].map(([page, picture]) => ({
    url: pictureUrl(page),
    mediaType: 'image/png',
    make: () =>
      keptFile('og', [picture, template], async () => ({ bytes: await typst('picture', picture), about: null })),
  }));
}
