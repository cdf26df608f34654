import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Puts the script of «Мій маршрут» into the one script that every page loads: no page spends a tag on it. */
export function tray(): AstroIntegration {
  const script = fileURLToPath(new URL('../components/route/tray.ts', import.meta.url));
  return {
    name: 'tray',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', `import ${JSON.stringify(script)};`),
    },
  };
}
