import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uk } from '../../../../src/i18n/uk.ts';
import { epubPages } from '../../../../src/outputs/epub/xhtml.ts';
import { entryOf, invented } from '../../catalogue/invented.ts';

/** The page of Lutsk, whose practice may be changed. */
const pageOf = (change: Parameters<typeof invented>[0]): string =>
  epubPages(invented(change).catalogue, {})
    .find(({ file }) => file === 'lutsk.xhtml')
    ?.body.replaceAll('\u00A0', ' ') ?? '';

test('the result of a practice is its headline figure and its sentence, either of them, or what the source lacks', () => {
  const resultOf = (change: { headline?: null; result?: null }) => {
    const page = pageOf((entries) => Object.assign(entryOf(entries, 'lutsk-naberezhna'), change));
    return new RegExp(`<dt>${uk.ticketResult}</dt><dd>(.*?)</dd>`).exec(page)?.[1];
  };
  const [figure, sentence] = ['350 м замощено набережної', 'Замостили 350 метрів набережної.'];
  assert.equal(resultOf({}), `<ul class="items"><li>${figure}</li><li>${sentence}</li></ul>`);
  assert.equal(resultOf({ headline: null }), sentence);
  assert.equal(resultOf({ result: null }), figure);
  assert.equal(resultOf({ headline: null, result: null }), `<i>${uk.notStated}</i>`);
});

test('discrepancies are in the chapter, since the e-book has no appendix of them', () => {
  const remark = { id: 'rik', practice: 'lutsk-naberezhna', title: 'Рік ремонту', text: 'Два роки.', figures: [] };
  const page = pageOf((entries) => (entries.discrepancies.data = [remark]));
  assert.match(page, /Рік ремонту/);
});
