import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Scripts of every page, in one file: «Мій маршрут», «/» for the search, and in a build the service worker's registration. */
export const pageScripts = (): AstroIntegration => ({
  name: 'page-scripts',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      const scripts = ['components/route/tray.ts', 'search/ui/slash.ts'];
      if (command === 'build') scripts.push('outputs/offline/register.ts');
      for (const script of scripts)
        injectScript('page', `import ${JSON.stringify(fileURLToPath(new URL(`../${script}`, import.meta.url)))};`);
    },
  },
});
