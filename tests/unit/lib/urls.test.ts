import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveSearchUrl, isListed, projectUrl, shortAddress, telephoneUrl } from '../../../src/lib/urls.ts';

test('only numbers with an area code get a tel: address', () => {
  assert.equal(telephoneUrl('(0432) 59-53-60'), 'tel:+380432595360');
  assert.equal(telephoneUrl('486 2878'), undefined);
  assert.equal(telephoneUrl('486 2878', '044 486 2812'), 'tel:+380444862878');
  assert.equal(telephoneUrl('486 2878', '(0432) 59-53-60'), undefined);
  assert.equal(telephoneUrl('486 2878', '067 123 4567'), undefined, 'a mobile network is no area');
  assert.equal(telephoneUrl('38 0432 59-53-60'), undefined);
});

test('a displayed address has no scheme, www and trailing slash', () => {
  assert.equal(shortAddress('https://www.auc.org.ua/'), 'auc.org.ua');
  assert.equal(shortAddress('http://www.example.org/a/'), 'example.org/a');
});

test('utility pages are not listed', () => {
  assert.deepEqual(
    ['/', '/about/', '/route/', '/route/plan/', '/print/', '/print/brochure/', '/404/'].filter(isListed),
    ['/', '/about/', '/print/'],
  );
});

test('addresses of a project and of archive copies', () => {
  assert.equal(projectUrl('lviv-parky', 'lavky'), '/practices/lviv-parky/#lavky');
  assert.equal(archiveSearchUrl('http://a.example/'), 'https://web.archive.org/web/*/http://a.example/');
});
