import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { href } from '../site.ts';
import { releaseOf } from '../outputs/offline/release.ts';

/**
 * Builds the service worker with its precache list. Runs after every integration that writes files, and before
 * compression.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'offline-worker',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  const id = fileURLToPath(new URL('../outputs/offline/sw.ts', import.meta.url));
                  this.emitFile({ type: 'chunk', id, fileName: 'sw.js' });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = globSync('**/*', { cwd: root, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => `${entry.parentPath}/${entry.name}`)
          .map((path) => ({ path: path.slice(root.length).replaceAll('\\', '/'), read: () => readFileSync(path) }));
        const { bytes, leftOut, ...release } = releaseOf(files, href('/'));
        const worker = `${root}sw.js`;
        writeFileSync(worker, `const RELEASE=${JSON.stringify(release)};\n${readFileSync(worker, 'utf8')}`);
        const message = `${release.files.length} files, ${Math.round(bytes / 1000)} kB compressed, version ${release.version}`;
        logger.info(
          leftOut > 0 ? `${message}; ${leftOut} pages and files do not fit and are read only with a network` : message,
        );
      },
    },
  };
}
