import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailboxesOf, personText } from '../../../src/lib/contact.ts';

test('a person is shown with the post, if there is one', () => {
  assert.equal(personText({ person: 'Леся Коваль', post: 'директорка' }), 'Леся Коваль, директорка');
  assert.equal(personText({ person: 'Леся Коваль', post: null }), 'Леся Коваль');
  assert.equal(personText({ person: null, post: null }), '');
});

test('a private mailbox is not a link', () => {
  const contact = { organisation: 'Рада', person: null, post: null, address: null, phones: [], links: [] };
  const emails = [
    { address: 'rada@example.org', private: false },
    { address: 'lesia@example.org', private: true },
  ];
  assert.deepEqual(mailboxesOf({ ...contact, emails }), [
    { address: 'rada@example.org', url: 'mailto:rada@example.org' },
    { address: 'lesia@example.org', url: null },
  ]);
});
