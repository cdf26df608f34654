import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { ukOffline as words } from '../../src/i18n/uk-offline.ts';
import { otherEngines, waitFor } from './engines.ts';
import { serve } from './site.ts';

const { cities, practices, topics, visits } = getCatalogue();
const HEADING = `return document.querySelector('h1')?.textContent.trim()`;
const STATUS = `document.querySelector('footer [role=status]')?.textContent`;

for (const { name, missing, start } of otherEngines) {
  test(`${name}: reading, the brochure, and reading without a network`, { skip: missing }, async (t) => {
    const server = await serve();
    let open = true;
    t.after(() => (open ? server.close() : undefined));
    const browser = await start();
    t.after(() => browser.close());

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

    await server.close();
    open = false;
    await browser.go(server.url + (practices[1]?.url ?? ''));
    assert.ok(String(await browser.run(HEADING)).length > 0);
    await browser.go(`${server.url}/nema/`);
    assert.equal(await browser.run(HEADING), 'Цієї сторінки не збережено');
  });
}
