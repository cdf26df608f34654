import { cachedFile, type CachedFile } from '../../lib/cache.ts';
import type { SiteFile } from '../../lib/site-file.ts';
import type { Icon } from './icon.ts';

/** Icons of the manifest. */
export const ICONS: readonly Icon[] = [
  { size: 192, purpose: 'any' },
  { size: 512, purpose: 'any' },
  { size: 512, purpose: 'maskable' },
];

/** Address of an icon from the site's root. */
export const iconUrl = ({ size, purpose }: Icon): string => `/icons/${purpose}-${size}.png`;

/** The icons, cached between builds. sharp is loaded only if one has to be drawn. */
export const iconFiles = (): SiteFile<Promise<CachedFile<null>>>[] =>
  ICONS.map((icon) => ({
    url: iconUrl(icon),
    mediaType: 'image/png',
    make: () =>
      cachedFile(
        'icons',
        { inputs: icon, sources: ['public/favicon.svg', 'src/outputs/offline/icon.ts'] },
        async () => {
          const { drawIcon } = await import('./icon.ts');
          return { bytes: await drawIcon(icon), about: null };
        },
      ),
  }));
