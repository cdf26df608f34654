import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { practiceFiles } from '../../../src/integrations/files.ts';
import { invented } from '../catalogue/invented.ts';

test('every practice has a file of its columns, with those of its projects, and one of its stop', () => {
  const keys = (json: string) => [JSON.parse(json) as { key: string } | { key: string }[]].flat().map(({ key }) => key);
  assert.deepEqual(
    practiceFiles(invented().catalogue).map(({ url, make }) => [url, keys(make())]),
    [
      ['/compare/lviv-parky.json', ['lviv-parky', 'lviv-parky.lavky', 'lviv-parky.svitlo']],
      ['/route/lviv-parky.json', ['lviv-parky']],
      ['/compare/lutsk-naberezhna.json', ['lutsk-naberezhna', 'lutsk-naberezhna.brukivka']],
      ['/route/lutsk-naberezhna.json', ['lutsk-naberezhna']],
    ],
  );
});

test('no file has a private mailbox; those of stops are small', () => {
  const { practices } = getCatalogue();
  const mailboxes = practices.flatMap(({ contacts }) => contacts.flatMap(({ emails }) => emails));
  const isPrivate = mailboxes.filter((email) => email.private).map(({ address }) => address);
  for (const { url, make } of practiceFiles({ practices })) {
    const text = make();
    if (url.startsWith('/route/')) assert.ok(Buffer.byteLength(text) < 12_000, url);
    assert.deepEqual(
      isPrivate.filter((address) => text.includes(address)),
      [],
      url,
    );
  }
});

test('under a base path every address in the files begins with it', () => {
  const script = `
    import { getCatalogue } from './src/catalogue/catalogue.ts';
    import { practiceFiles } from './src/integrations/files.ts';
    for (const { make } of practiceFiles(getCatalogue())) console.log(make());`;
  const env = { ...process.env, BASE_PATH: '/catalogue' };
  const run = ['--input-type=module-typescript', '--eval', script];
  const files = execFileSync(process.execPath, run, { encoding: 'utf8', env, maxBuffer: 10_000_000 });
  const addresses = [...files.matchAll(/"(?:https:\/\/[^/"]+)?(\/[^"]*)"/g)].map(([, path]) => path ?? '');
  assert.ok(addresses.length > 100, `${addresses.length} addresses`);
  assert.deepEqual(
    addresses.filter((path) => !path.startsWith('/catalogue/')),
    [],
  );
});
