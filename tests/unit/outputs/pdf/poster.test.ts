import assert from 'node:assert/strict';
import { test } from 'node:test';
import { posterDocument } from '../../../../src/outputs/pdf/poster.ts';
import { invented } from '../../catalogue/invented.ts';

test('on the poster, only the line of a sober city is not yellow', () => {
  const { catalogue, lutsk } = invented();
  lutsk.tone = 'sober';
  const [, text = ''] = /json\(bytes\((".*")\)\)/.exec(posterDocument(catalogue).source) ?? [];
  const { cities } = JSON.parse(JSON.parse(text) as string) as { cities: { name: string; sober: boolean }[] };
  assert.deepEqual(
    cities.map(({ sober }) => sober),
    catalogue.cities.map((city) => city === lutsk),
  );
});
