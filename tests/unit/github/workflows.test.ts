import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'js-yaml';

const ROOT = new URL('../../../', import.meta.url).pathname;

interface Step {
  uses?: string;
  run?: string;
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    { uses?: string; needs?: string; permissions?: Record<string, string>; steps?: Step[]; 'timeout-minutes'?: number }
  >;
}

const workflows = globSync('.github/workflows/*.yml', { cwd: ROOT })
  .sort()
  .map((file) => {
    const text = readFileSync(ROOT + file, 'utf8');
    return { file, text, workflow: load(text) as Workflow };
  });

test('every action is pinned to a commit, with its version beside it', () => {
  for (const { file, text } of workflows)
    for (const [line, action = ''] of text.matchAll(/^.*\buses: (.*)$/gm))
      if (!action.startsWith('./'))
        assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${file}: ${line}`);
});

test('only a job that runs no code of the project may write', () => {
  for (const { file, workflow } of workflows) {
    assert.deepEqual(workflow.permissions, { contents: 'read' }, file);
    for (const [name, { permissions = {}, steps = [] }] of Object.entries(workflow.jobs))
      if (Object.values(permissions).includes('write')) {
        assert.ok(!steps.some(({ run }) => run), `${file}: ${name}`);
        assert.equal(steps.length, 1, `${file}: ${name}`);
      }
  }
});

test('the tests run on pull requests, and before a site is published', () => {
  const find = (name: string) => workflows.find(({ file }) => file.endsWith(name));
  const tests = find('test.yml');
  assert.match(tests?.text ?? '', /^ {2}pull_request:$/m);
  assert.ok(tests?.workflow.jobs.test?.steps?.some(({ run }) => run === 'npm install && npm test'));
  const pages = find('pages.yml')?.workflow.jobs;
  assert.equal(pages?.test?.uses, './.github/workflows/test.yml');
  assert.equal(pages?.build?.needs, 'test');
  assert.equal(pages?.publish?.needs, 'build');
});
