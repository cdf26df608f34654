import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';
import { schemaFiles, schemaSettings, SCHEMA_FOLDER } from '../../../src/scripts/editor-schemas.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const read = (path: string) => readFileSync(ROOT + path, 'utf8');
const ajv = new Ajv({ strict: false, validateFormats: false });
const validatorOf = (name: string) =>
  ajv.compile(JSON.parse(schemaFiles().get(`${SCHEMA_FOLDER}/${name}.json`) ?? '') as object);

test('the schemas in the repository are those of src/schemas: run `npm run schemas` after a change', () => {
  const files = schemaFiles();
  assert.deepEqual(globSync(`${SCHEMA_FOLDER}/*`, { cwd: ROOT }).sort(), [...files.keys()].sort());
  for (const [path, text] of files) assert.equal(read(path), text, path);
});

test('VS Code’s settings map every YAML file of the content to a schema', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': unknown };
  assert.deepEqual(settings['yaml.schemas'], schemaSettings());
  const covered = globSync(Object.values(schemaSettings()).flat(), { cwd: ROOT });
  // Written by `npm run links`, not by hand.
  const all = globSync('content/**/*.yml', { cwd: ROOT }).filter((file) => file !== 'content/links.yml');
  assert.deepEqual(covered.sort(), all.sort());
});

test('every file of the content follows its schema', () => {
  for (const [path, globs] of Object.entries(schemaSettings())) {
    const validate = ajv.compile(JSON.parse(read(path)) as object);
    for (const file of globSync(globs, { cwd: ROOT }))
      assert.ok(validate(load(read(file), { schema: CORE_SCHEMA })), `${file}: ${ajv.errorsText(validate.errors)}`);
  }
});

test('the schemas reject wrong values, too long texts, unknown and missing fields', () => {
  const visit = load(read('content/visits/kyiv.yml'), { schema: CORE_SCHEMA }) as Record<string, unknown>;
  const validate = validatorOf('visits');
  for (const change of [
    { cities: 'двадцять' },
    { title: 'а'.repeat(91) },
    { start: '2018-1-1' },
    { towns: 5 },
    { end: undefined },
  ]) {
    const faulty = JSON.parse(JSON.stringify({ ...visit, ...change })) as unknown;
    assert.equal(validate(faulty), false, JSON.stringify(change));
  }
});

test('every field has a Ukrainian description', () => {
  const city = JSON.parse(schemaFiles().get(`${SCHEMA_FOLDER}/cities.json`) ?? '') as {
    properties: Record<string, { description?: string }>;
  };
  for (const [field, { description }] of Object.entries(city.properties))
    assert.match(description ?? '', /[а-яі]/, field);
});
