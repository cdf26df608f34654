import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionUrl } from '../../../src/lib/corrections.ts';

const page = { id: 'mu2019-08', version: '0.1.0', url: 'https://example.org/practices/kyiv-smart-city/' };
const words = { subject: 'Помилка на сторінці', body: 'Що не так:' };

test('without a setting there is no address', () => {
  assert.equal(correctionUrl('', page, words), undefined);
});

test('a mail names the page in its subject and body', () => {
  const url = new URL(correctionUrl('mailto:editor@example.org', page, words) ?? '');
  assert.equal(url.pathname, 'editor@example.org');
  assert.equal(url.searchParams.get('subject'), 'Помилка на сторінці: mu2019-08');
  assert.match(url.searchParams.get('body') ?? '', /Що не так:\n\nhttps:\/\/example\.org.*\nmu2019-08, 0\.1\.0/);
});

test('an issue form’s own query is preserved', () => {
  const url = new URL(correctionUrl('https://forge.example/issues/new?labels=content', page, words) ?? '');
  assert.equal(url.searchParams.get('labels'), 'content');
  assert.equal(url.searchParams.get('title'), 'Помилка на сторінці: mu2019-08');
});
