import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'offline-worker',
                applyToEnvironment: (e) => e.name === 'client',
                buildStart() {
                  this.emitFile({
                    type: 'chunk',
                    id: fileURLToPath(new URL('./sw.ts', import.meta.url)),
                    fileName: 'sw.js',
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}
