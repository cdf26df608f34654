import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherEngines, waitFor } from './engines.ts';
import { serve } from './site.ts';

const FIRST = `document.querySelector('[data-search-results][aria-busy="false"] > li a')`;
/** The Enter key in WebDriver's table of keys. */
const ENTER = '\uE007';
const FIELD = `document.querySelector('#q')`;

for (const { name, missing, start } of otherEngines) {
  test(`${name}: search, facets and Back`, { skip: missing }, async (t) => {
    const server = await serve();
    t.after(() => server.close());
    const browser = await start();
    t.after(() => browser.close());

    await browser.go(`${server.url}/search/?q=${encodeURIComponent('парк')}`);
    await waitFor(browser, `return ${FIRST} !== null`);
    assert.match(String(await browser.run(`return ${FIRST}.getAttribute('href')`)), /^\/practices\/bucha/);

    const count = Number(await browser.run(`return document.querySelectorAll('[data-search-results] > li').length`));
    await browser.run(`document.querySelector('[data-search-facets] input[name=city]').click()`);
    await waitFor(browser, `return document.querySelectorAll('[data-search-results] > li').length < ${count}`);
    assert.equal(await browser.run(`return new URLSearchParams(location.search).has('city')`), true);
    await browser.run(`document.querySelector('[data-search-chips] button').click()`);
    await waitFor(browser, `return document.querySelectorAll('[data-search-results] > li').length === ${count}`);

    await browser.run(`${FIELD}.value = ''`);
    await browser.type('#q', `тролейбус${ENTER}`);
    await waitFor(browser, `return ${FIRST} !== null && ${FIRST}.getAttribute('href').includes('ivano-frankivsk')`);
    await browser.back();
    await waitFor(browser, `return ${FIELD}?.value === 'парк' && ${FIRST} !== null`);

    // From another page, Back finds the field filled: WebKit empties it once the script has run.
    await browser.go(`${server.url}/topics/`);
    await browser.back();
    await waitFor(browser, `return ${FIRST} !== null && ${FIELD}?.value === 'парк'`);
    await browser.run('return new Promise((later) => setTimeout(later, 500))');
    assert.equal(await browser.run(`return ${FIELD}.value`), 'парк');
  });
}
