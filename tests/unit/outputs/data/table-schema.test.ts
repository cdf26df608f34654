import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tablesOf } from '../../../../src/outputs/data/rows.ts';
import { tableSchemaOf } from '../../../../src/outputs/data/table-schema.ts';
import { invented } from '../../catalogue/invented.ts';

const fieldOf = (name: string, column: string) => {
  const table = tablesOf(invented().catalogue).find((one) => one.name === name) ?? assert.fail(name);
  return tableSchemaOf(table).fields.find((field) => field.name === column) ?? assert.fail(column);
};

test('a column says which values it may have', () => {
  assert.equal(fieldOf('topics', 'code').constraints.pattern, '^[А-ЯҐЄІЇ]{2}$');
  assert.deepEqual(fieldOf('sources', 'kind').constraints.enum, ['collection', 'news']);
  assert.deepEqual(
    ['start', 'cities', 'title'].map((column) => fieldOf('visits', column).type),
    ['date', 'integer', 'string'],
  );
});
