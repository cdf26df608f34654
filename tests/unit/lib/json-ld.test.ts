import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breadcrumbList, jsonLdText, webPage } from '../../../src/lib/json-ld.ts';

test('text cannot end the script element, and the JSON is preserved', () => {
  const page = webPage({
    name: '</script><script>alert(1)</script>',
    description: '<!-- «так» -->',
    url: 'https://example.org/',
  });
  const text = jsonLdText([page]);
  assert.ok(!text.includes('<'));
  assert.deepEqual(JSON.parse(text), { '@context': 'https://schema.org', '@graph': [page] });
});

test('breadcrumbs are numbered from 1', () => {
  const { itemListElement } = breadcrumbList([
    { name: 'Головна', url: 'https://example.org/' },
    { name: 'Теми', url: 'https://example.org/topics/' },
  ]);
  assert.deepEqual(
    (itemListElement as { position: number }[]).map((step) => step.position),
    [1, 2],
  );
});
