import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { builtPages, DIST } from './site.ts';

/** Classes that only a script looks for. */
const HOOKS = new Set(['print-once', 'figure-answer']);

test('every class on a page has a rule in the styles of that page', () => {
  const missing = new Set<string>();
  for (const { path, html } of builtPages(DIST)) {
    const inline = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css ?? '');
    const linked = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(\/_astro\/[^"]+)"/g)].map(([, file]) =>
      readFileSync(join(DIST, file ?? ''), 'utf8'),
    );
    const css = [...inline, ...linked].join('\n').replaceAll('\\', '');
    const used = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => (names ?? '').split(/\s+/));
    for (const name of new Set(used))
      if (name && !HOOKS.has(name) && !css.includes(`.${name.replaceAll('&#39;', "'").replaceAll('&amp;', '&')}`))
        missing.add(`${name} (${path})`);
  }
  assert.deepEqual([...missing].slice(0, 20), []);
});

test('a style sheet that comes in the body has no cascade layer: with one, Chromium swaps the optional faces and the page moves', () => {
  const sheets = builtPages(DIST).flatMap(({ html }) =>
    [...html.slice(html.indexOf('<body')).matchAll(/<link rel="stylesheet" href="[^"]*?(\/_astro\/[^"]+)"/g)].map(
      ([, file = '']) => file,
    ),
  );
  assert.ok(sheets.length > 0);
  for (const file of new Set(sheets)) assert.doesNotMatch(readFileSync(join(DIST, file), 'utf8'), /@layer/, file);
});
