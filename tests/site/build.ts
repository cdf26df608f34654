import { execFileSync } from 'node:child_process';

const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Builds the site into a folder of its own.
 * @param environment e.g. `CONTENT_DIR`, `BASE_PATH`
 * @returns what it printed
 * @throws Error with `stdout` and `stderr` of a build that failed
 */
export const build = (dist: string, environment: Record<string, string> = {}): string =>
  execFileSync(process.execPath, ['src/scripts/build.ts', '--outDir', dist], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: 'pipe',
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
