import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { withPolicy } from '../../../../src/outputs/hosting/page-policy.ts';

const policed = (html: string) => withPolicy(Buffer.from(html)).toString();

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) =>
  new RegExp(`<meta http-equiv="content-security-policy" content="[^"]*\\b${name} ([^;"]*)`).exec(html)?.[1];

test('a page’s policy has one hash per inline style and script, none for files and data', () => {
  const html = policed(
    '<html><head><meta charset="utf-8"><style>a{}</style><style media="print">b{content:"Київ"}</style><style>a{}</style>' +
      '<script type="module">f()</script><script src="/x.js"></script><script type="application/ld+json">{}</script>',
  );
  assert.equal(directive(html, 'style-src'), `'self' ${hash('a{}')} ${hash('b{content:"Київ"}')}`);
  assert.equal(directive(html, 'script-src'), `'self' 'wasm-unsafe-eval' ${hash('f()')}`);
});

test('adjacent inline styles are merged, except those with a media query', () => {
  const styles = (html: string) => /(<style.*<\/style>)/.exec(policed(`<meta charset="utf-8">${html}`))?.[1];
  assert.equal(styles('<style>a{}</style><style>b{}</style>'), '<style>a{}b{}</style>');
  const apart = '<style media="print">a{}</style><style>b{}</style>';
  assert.equal(styles(apart), apart);
});

test('the policy precedes what it governs, also on pages with special characters', () => {
  const rest = '<style>a{content:"$&"}</style>';
  const html = policed(`<meta charset="utf-8">${rest}`);
  assert.match(
    html,
    /^<meta charset="utf-8">\n<meta http-equiv="content-security-policy" content="default-src 'self';/,
  );
  assert.ok(html.endsWith(`">${rest}`));
});

test('a page without a place for the policy fails the build', () => {
  assert.throws(() => withPolicy(Buffer.from('<p>x</p>')), /without <meta charset/);
});
