import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Adds the script of «Мій маршрут» to the script that every page loads, without another tag. */
export function tray(): AstroIntegration {
  const script = fileURLToPath(new URL('../components/route/tray.ts', import.meta.url));
  return {
    name: 'tray',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', `import ${JSON.stringify(script)};`),
    },
  };
}
