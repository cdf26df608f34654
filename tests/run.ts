/**
 * `npm test`: the checks and a build, then every test, while the lint goes on. What does not depend on one another runs at the same
 * time; tests of the files that take longest begin first, so that none of them is left alone at the end.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { LONGEST } from './longest.ts';

const TESTS = import.meta.dirname;
const ROOT = join(TESTS, '..');

/** More than a small machine has cores: tests wait for a browser, for printing, or for another's build to end. */
const AT_ONCE = 5;

// Compiled code of packages and of our TypeScript, for the hundred processes of one run.
const code = mkdtempSync(join(tmpdir(), 'code-'));
process.env.NODE_COMPILE_CACHE = code;
process.on('exit', () => rmSync(code, { recursive: true, force: true, maxRetries: 3 }));

/** Runs commands one after another. @returns whether all succeeded */
async function succeeds(commands: readonly string[]): Promise<boolean> {
  for (const command of commands) {
    const status = await new Promise((done, failed) => {
      spawn(command, { cwd: ROOT, shell: true, stdio: 'inherit' }).on('error', failed).on('close', done);
    });
    if (status !== 0) return false;
  }
  return true;
}

// No test waits for it, so it yields to them.
const lint = succeeds(['nice npm run lint']).catch(() => false);
// Astro's check and its build use the same folder, so they do not run at once.
if (!(await succeeds(['npm run check:content', 'npm run check:types', 'npm run build']))) {
  await lint;
  process.exit(1);
}

const options = {
  files: [...LONGEST.slice(0, 2), 'short.ts', ...LONGEST.slice(2), 'unit-and-content.ts'].map((file) =>
    join(TESTS, file),
  ),
  cwd: ROOT,
  concurrency: AT_ONCE,
  // @types/node does not know it yet.
  globalSetupPath: join(TESTS, 'setup.ts'),
};
run(options)
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(spec)
  .pipe(process.stdout);
if (!(await lint)) {
  process.exitCode = 1;
  process.on('exit', () => console.log('npm run lint failed: see above.'));
}
