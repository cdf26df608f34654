import { keptFile, type KeptFile } from '../../lib/cache.ts';
import type { SiteFile } from '../../lib/site-file.ts';
import type { Icon } from './icon.ts';

/** Every icon that the manifest names. */
export const ICONS: readonly Icon[] = [
  { size: 192, purpose: 'any' },
  { size: 512, purpose: 'any' },
  { size: 512, purpose: 'maskable' },
];

/** Address of an icon from the site's root. */
export const iconUrl = ({ size, purpose }: Icon): string => `/icons/${purpose}-${size}.png`;

/** The icons, kept from build to build: what draws them is loaded only when one is drawn. */
export const iconFiles = (): SiteFile<Promise<KeptFile<null>>>[] =>
  ICONS.map((icon) => ({
    url: iconUrl(icon),
    mediaType: 'image/png',
    make: () =>
      keptFile('icons', { from: icon, by: ['public/favicon.svg', 'src/outputs/offline/icon.ts'] }, async () => {
        const { drawIcon } = await import('./icon.ts');
        return { bytes: await drawIcon(icon), about: null };
      }),
  }));
