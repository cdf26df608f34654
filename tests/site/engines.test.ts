import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { ukOffline as words } from '../../src/i18n/uk-offline.ts';
import { otherEngines, waitFor, type OtherBrowser } from './engines.ts';
import { DIST, serve, type ServedSite } from './site.ts';
import { fewer, workerWith } from './worker.ts';

const { cities, practices, topics, visits } = getCatalogue();
const FIRST = `document.querySelector('[data-search-results][aria-busy="false"] > li a')`;
/** The Enter key in WebDriver's table of keys. */
const ENTER = '\uE007';
const FIELD = `document.querySelector('#q')`;
const HEADING = `return document.querySelector('h1')?.textContent.trim().replaceAll('\\u00A0', ' ')`;
const STATUS = `document.querySelector('footer [role=status]')?.textContent`;

/** With a shorter list: that every page opens offline is tested in Chromium. */
const WORKER = workerWith(fewer(new RegExp(`^${practices[1]?.url}$`)));
const answers = new Map([
  ['/sw.js', (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(WORKER)],
]);

for (const { name, missing, start } of otherEngines)
  describe(name, { skip: missing }, () => {
    let server: ServedSite;
    let browser: OtherBrowser;
    before(async () => {
      server = await serve(DIST, { answers });
      browser = await start();
    });
    after(async () => {
      await browser.close();
      await server.close();
    });

    test('reading and the brochure', async () => {
      // Only shown on the first visit.
      await browser.go(server.url);
      await waitFor(browser, `return ${STATUS}?.includes(${JSON.stringify(words.ready)})`);
      for (const { url } of [cities[0], practices[0], topics[0], visits[0]].filter((entry) => entry !== undefined)) {
        await browser.go(server.url + url);
        assert.ok(await browser.run(HEADING), url);
        assert.equal(await browser.run('return document.documentElement.scrollWidth > innerWidth'), false, url);
      }

      await browser.go(`${server.url}/print/brochure/?p=${cities[0]?.slug}&t=${encodeURIComponent('Тест')}`);
      await waitFor(browser, `return document.querySelector('[data-brochure]')?.dataset.state === 'ready'`);
      const titles = String(await browser.run(`return document.querySelector('[data-brochure]').textContent`));
      for (const { title } of cities[0]?.practices.flatMap((practice) => practice.projects) ?? [])
        assert.ok(titles.replaceAll('\u00A0', ' ').includes(title), title);
    });

    test('search, facets and Back', async () => {
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

    test('the tray keeps what is chosen, and the route shows it, through a reload and Back', async () => {
      const chosen = practices.slice(0, 2);
      const bar = `document.querySelector('.tray')?.textContent.replace(/\\s+/g, ' ')`;
      for (const [i, { slug }] of chosen.entries()) {
        await browser.go(`${server.url}/practices/`);
        const button = `document.querySelector('[data-add="${slug}"][aria-pressed]')`;
        await waitFor(browser, `return ${button} !== null`);
        await browser.run(`${button}.click()`);
        await waitFor(browser, `return ${bar}?.includes('Мій маршрут: ${i + 1}')`);
      }
      await browser.go(server.url);
      await waitFor(browser, `return ${bar}?.includes('Мій маршрут: 2')`);
      await browser.back();
      await waitFor(browser, `return ${bar}?.includes('Мій маршрут: 2')`);
      await browser.go(`${server.url}/route/`);
      await waitFor(browser, `return document.querySelectorAll('[data-route=list] ol h3').length === 2`);
      await browser.run(`document.querySelector('[data-act=remove]').click()`);
      await waitFor(browser, `return document.querySelectorAll('[data-route=list] ol h3').length === 1`);
      await browser.go(server.url);
      await waitFor(browser, `return ${bar}?.includes('Мій маршрут: 1')`);
    });

    test('reading without a network', async () => {
      await server.close();
      await browser.go(server.url + (practices[1]?.url ?? ''));
      assert.equal(await browser.run(HEADING), practices[1]?.title);
      await browser.go(`${server.url}/nema/`);
      assert.equal(await browser.run(HEADING), 'Цієї сторінки не збережено');
    });
  });
