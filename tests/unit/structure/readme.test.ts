import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = new URL('../../..', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');
const { scripts, devDependencies, dependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'devDependencies' | 'dependencies',
  Record<string, string> | undefined
>;

test('README says why each package is there; types and ESLint’s own rules go with theirs', () => {
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  const unnamed = packages.filter((name) => !/^@types\/|^@eslint\/js$/.test(name) && !readme.includes(name));
  assert.deepEqual(unnamed, []);
});

test('README and CONTRIBUTING name each command', () => {
  const text = readme + read('CONTRIBUTING.md');
  assert.deepEqual(
    Object.keys(scripts ?? {}).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(text)),
    [],
  );
});

test('README says what each folder of src is for', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  assert.deepEqual(
    folders.filter(({ name }) => !readme.includes(`src/${name}/ `)).map(({ name }) => name),
    [],
  );
});
