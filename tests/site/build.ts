import { execFileSync } from 'node:child_process';

const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Builds the site into a folder of its own.
 * @param environment e.g. `CONTENT_DIR`, `BASE_PATH`
 * @throws Error with `stdout` and `stderr` of a build that failed
 */
export function build(dist: string, environment: Record<string, string> = {}): void {
  execFileSync('astro', ['build', '--outDir', dist], {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: 'pipe',
    maxBuffer: 100_000_000,
  });
}
