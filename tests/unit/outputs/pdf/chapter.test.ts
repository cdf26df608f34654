import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterSums, beforeSums, sumText, ticketOf } from '../../../../src/catalogue/ticket.ts';
import { textToTypst } from '../../../../src/document/typst.ts';
import { chapterDocument } from '../../../../src/outputs/pdf/chapter.ts';
import { invented } from '../../catalogue/invented.ts';

test('if all sums are of other projects than the result, words before and after them say so', () => {
  const { park, quay, benches, light, lviv } = invented();
  const [cost] = [...(quay.costs ?? []), ...(quay.projects[0]?.costs ?? [])];
  assert.ok(cost);
  park.headline = benches.facts[0]?.id ?? null;
  light.costs = [
    { ...cost, id: 'a', amount: 100 },
    { ...cost, id: 'b', amount: 200 },
  ];
  const { source } = chapterDocument(lviv, 'economy');
  const ticket = ticketOf(park);
  const texts = [beforeSums(ticket) ?? assert.fail(), ...ticket.sums.map(sumText), afterSums(ticket) ?? assert.fail()];
  const places = texts.map((text) => source.indexOf(textToTypst(text)));
  assert.ok(texts.length === 4 && !places.includes(-1));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('the ticket has the first document and says how many there are besides', () => {
  const { quay, lutsk } = invented();
  const [act] = quay.legal ?? [];
  assert.ok(act);
  const further = (count: number) => {
    quay.legal = [act, ...Array.from({ length: count }, () => act)];
    return /; ще\u00A0(\d+\u00A0докуме\S*?)"/.exec(chapterDocument(lutsk, 'economy').source)?.[1];
  };
  assert.deepEqual([further(0), further(1), further(5)], [undefined, '1\u00A0документ', '5\u00A0документів']);
});
