import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breadcrumbList, jsonLdText, webPage } from '../../../../src/outputs/json-ld/json-ld.ts';

test('text cannot end the script element, and the JSON is preserved', () => {
  const page = webPage('</script><script>alert(1)</script>', '<!-- «так» -->', '/');
  const text = jsonLdText([page]);
  assert.ok(!text.includes('<'));
  assert.deepEqual(JSON.parse(text), { '@context': 'https://schema.org', '@graph': [page] });
});

test('breadcrumbs are numbered from 1', () => {
  const { itemListElement } = breadcrumbList([
    { title: 'Головна', url: '/' },
    { title: 'Теми', url: '/topics/' },
  ]);
  assert.deepEqual(
    (itemListElement as { position: number }[]).map((step) => step.position),
    [1, 2],
  );
});
