import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../../src/catalogue/catalogue.ts';
import { recordsOf } from '../../../../src/search/indexing/records.ts';
import { invented } from '../../catalogue/invented.ts';

test('a figure from another source is not attributed to the collection', () => {
  const catalogue = getCatalogue();
  const figures = recordsOf(catalogue).flatMap(({ sections }) => sections.flatMap((section) => section.figures));
  const ofNews = figures.filter(({ caveats }) => caveats.includes('за повідомленням АМУ'));
  assert.ok(ofNews.length > 0);
  for (const { text, caveats } of ofNews) assert.ok(!caveats.includes(catalogue.collection.stated), text);
});

test('a named contact answers «хто», with the post, or else the organisation', () => {
  const { catalogue, park } = invented();
  const [contact] = park.contacts;
  assert.ok(contact);
  const named = (person: string | null, post: string | null) => ({ ...contact, person, post });
  park.contacts = [named('Іван Франко', 'директор'), named('Леся Українка', null), named(null, 'секретар')];
  const people = recordsOf(catalogue)
    .find(({ url }) => url === park.url)
    ?.sections.find(({ kind }) => kind === 'contacts')
    ?.figures.map(({ value, text, asks }) => [asks, value, text]);
  assert.deepEqual(people, [
    ['people', 'Іван Франко', 'директор'],
    ['people', 'Леся Українка', contact.organisation],
  ]);
});
