import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { uk } from '../../src/i18n/uk.ts';
import { useSite } from './chromium.ts';

const site = await useSite();

test('a figure is copied with its address, a citation as it stands, with the keyboard', async () => {
  const context = await site.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`${site.url}/practices/kyiv-smart-city/`);
  await page.locator('#koshty-2018 .copy').focus();
  await page.keyboard.press('Enter');
  // A tick: words would lie over those beside it.
  await page.locator('#koshty-2018 .copy[data-done]:empty').waitFor();
  await page.locator('[role=status]', { hasText: 'Скопійовано' }).waitFor({ state: 'attached' });
  const text = (await copied()).replaceAll('\u00A0', ' ');
  assert.match(text, /^100 млн грн — на громадські проєкти \(2018\)\. За збіркою, с\. 25–28\./);
  assert.ok(text.endsWith('/practices/kyiv-smart-city/#koshty-2018'), text);
  // A row of a bar has its caveat in the cell of its text.
  await page.goto(`${site.url}/practices/ivano-frankivsk-stratehiia/`);
  await page.locator('#vtileno-menshe .copy').click();
  assert.match((await copied()).replaceAll('\u00A0', ' '), /5–40 % \(серпень 2018\)\. Про решту/);
  await page.goto(`${site.url}/practices/kyiv-smart-city/`);

  // The link on top opens what it leads to.
  await page.getByRole('link', { name: 'Цитувати' }).click();
  await page.locator('#tsytuvaty[open] .copy').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#tsytuvaty .copy', { hasText: 'Скопійовано' }).waitFor();
  assert.match(await copied(), /^Київ – Smart City \/\/ Маршрути успіхів\./);

  // So does an address.
  await page.goto('about:blank');
  await page.goto(`${site.url}/practices/kyiv-smart-city/#tsytuvaty`);
  await page.locator('#tsytuvaty > .citation .copy').nth(2).click();
  await page.locator('#tsytuvaty > .citation .copy', { hasText: 'Скопійовано' }).last().waitFor();
  assert.match(await copied(), /^@incollection\{mu2019-08,/);
  await context.close();
});

test('every copy button says what it copies, in its words and in its name; those of figures need no line of their own, cover no words and are as high in each row', async () => {
  const page = await site.newPage({ viewport: { width: 390, height: 844 } });
  const vague: string[] = [];
  for (const { url } of getCatalogue().practices) {
    await page.goto(site.url + url);
    // The script has added its buttons.
    await page.locator('[data-copied] > [role=status]').waitFor({ state: 'attached' });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      vague.push(
        ...(await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          return [...document.querySelectorAll<HTMLElement>('.figure > .copy')].flatMap((button) => {
            const figure = button.closest<HTMLElement>('.figure');
            const at = button.getBoundingClientRect();
            const range = document.createRange();
            const covers = [...(figure?.children ?? [])].some((part) => {
              range.selectNodeContents(part);
              return (
                part !== button &&
                [...range.getClientRects()].some(
                  (text) =>
                    text.width > 1 &&
                    text.right > at.left + 1 &&
                    text.left < at.right &&
                    text.top < at.bottom &&
                    text.bottom > at.top,
                )
              );
            });
            // As high beside its figure as the button of the row before; two pixels less or more if the fonts came too late.
            const aside = at.top - (figure?.firstElementChild?.getBoundingClientRect().top ?? 0);
            const before = figure?.previousElementSibling?.querySelector('.copy');
            const asideBefore = before
              ? before.getBoundingClientRect().top -
                (figure?.previousElementSibling?.firstElementChild?.getBoundingClientRect().top ?? 0)
              : aside;
            const uneven = figure?.matches('.figures-large > *') && Math.abs(aside - asideBefore) > 2;
            const height = figure?.offsetHeight;
            button.hidden = true;
            const moves = height !== figure?.offsetHeight;
            button.hidden = false;
            return at.width >= 24 && at.height >= 24 && !covers && !moves && !uneven
              ? []
              : [
                  `${location.pathname}#${figure?.id} at ${innerWidth}: ${covers ? 'covers' : moves ? 'moves' : uneven ? 'uneven' : 'small'}`,
                ];
          });
        })),
      );
    }
    vague.push(
      ...(await page.evaluate(() => {
        const squeezed = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim();
        return [...document.querySelectorAll('.copy')].flatMap((button) => {
          const words = squeezed(button.textContent || button.getAttribute('title'));
          const name = squeezed(button.ariaLabel ?? words);
          const figure = button.closest('.figure');
          const first = squeezed(figure?.querySelector('.figure-value, b, span:not(.bar-key)')?.textContent);
          return /^Скопіювати.? \S+/.test(words) && name.startsWith(words) && name.includes(first) ? [] : [words, name];
        });
      })),
    );
  }
  assert.deepEqual(vague, []);
  await page.close();
});

test('on a touch screen a copy button is 44 px and touches no other', async () => {
  const context = await site.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  const small: string[] = [];
  for (const { url } of getCatalogue().practices) {
    await page.goto(site.url + url);
    await page.locator('[data-copied] > [role=status]').waitFor({ state: 'attached' });
    small.push(
      ...(await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true;
        const boxes = [...document.querySelectorAll('.figure > .copy')].map((button) => button.getBoundingClientRect());
        return boxes
          .filter(
            ({ width, height, bottom, right }, i) =>
              Math.min(width, height) < 44 || right > innerWidth || bottom > (boxes[i + 1]?.top ?? Infinity),
          )
          .map(({ top }) => `${location.pathname} at ${top}`);
      })),
    );
  }
  assert.deepEqual(small, []);
  await context.close();
});

test('if the browser refuses to copy, the button says so and what to do', async () => {
  const page = await site.newPage();
  // As on plain http.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.url}/practices/kyiv-smart-city/`);
  await page.locator('#koshty-2018 .copy').click();
  await page.locator('#koshty-2018 .copy', { hasText: uk.copyFailed }).waitFor();
  await page.locator('[role=status]', { hasText: uk.copyFailed }).waitFor({ state: 'attached' });
  assert.deepEqual(errors, []);
  await page.close();
});

test('the table of figures is sorted by a head and narrowed by city, status and word', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}/data/figures/`);
  const rows = page.locator('[data-figures] tbody tr:visible');
  const all = await rows.count();
  // Its heads do not look like links; arrows say that they sort.
  const looks = await page.evaluate(() =>
    [...document.querySelectorAll('[data-figures] th button')].map(
      (head) => `${getComputedStyle(head).textDecorationLine} ${getComputedStyle(head, '::after').clipPath}`,
    ),
  );
  assert.equal(looks.length, 6);
  for (const look of looks) assert.match(look, /^none polygon/);
  for (const text of await rows.allInnerTexts())
    assert.doesNotMatch(text.replace(/\s/g, ' '), /час видання.*часу не вказано/i);
  await page.getByRole('button', { name: 'Число' }).click();
  await page.getByRole('button', { name: 'Число' }).click();
  assert.equal(await page.locator('[data-figures] th[aria-sort]').getAttribute('aria-sort'), 'descending');
  // The arrow beside it is for the eye: its direction is in `aria-sort`.
  const tree = (await (await page.context().newCDPSession(page)).send('Accessibility.getFullAXTree')).nodes;
  assert.ok(tree.some(({ role, name }) => role?.value === 'button' && name?.value === 'Число'));
  assert.equal((await rows.first().locator('th').innerText()).replaceAll('\u00A0', ' '), '150 млн грн');
  await page.getByLabel('Місто').selectOption('Київ');
  await page.getByLabel('Певність').selectOption('план');
  assert.equal(await rows.count(), 2);
  assert.equal(await page.locator('output').innerText(), '2');
  await page.getByLabel('Відібрати за словом').fill('ПЛАНУВАЛОСЯ ВТІЛИТИ');
  assert.equal(await rows.count(), 1);
  await page.close();

  const without = await site.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  await plain.goto(`${site.url}/data/figures/`);
  assert.equal(await plain.locator('[data-figures] tbody tr').count(), all);
  assert.equal(await plain.locator('select:visible, button.copy:visible').count(), 0);
  await without.close();
});
