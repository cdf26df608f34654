import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `NODE_OPTIONS` for a build that leaves out slow parts which a test does not look at. */
export const without = (...parts: ('typst' | 'filters')[]): string =>
  parts.map((part) => `--import ${import.meta.resolve(`./without-${part}.ts`)}`).join(' ');

const ROOT = new URL('../..', import.meta.url).pathname;
const command = (dist: string) => ['src/scripts/build.ts', '--outDir', dist];

/**
 * Builds the site into a separate folder.
 * @param environment e.g. `CONTENT_DIR`, `BASE_PATH`
 * @returns what it printed
 * @throws Error with `stdout` and `stderr` of a build that failed
 */
export const build = (dist: string, environment: Record<string, string> = {}): string =>
  execFileSync(process.execPath, command(dist), {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: 'pipe',
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });

/**
 * Starts a build and does not wait for it.
 * @param killAt kills the process at once, as a power cut would, when it prints this
 * @returns what it printed until its end
 */
export const startBuild = (dist: string, environment: Record<string, string>, killAt?: RegExp): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, command(dist), { cwd: ROOT, env: { ...process.env, ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (killAt?.test(output)) child.kill('SIGKILL');
      });
    child.on('error', failed).on('close', () => done(output));
  });

/** Every file below a folder with a hash of its bytes. */
export const filesOf = (folder: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
