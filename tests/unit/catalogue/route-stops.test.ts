import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { practiceStopOf } from '../../../src/catalogue/route-stops.ts';
import { chosenOf, byCity, planOf } from '../../../src/components/route/plan.ts';

const catalogue = getCatalogue();
const stops = catalogue.practices.map(practiceStopOf);

test('a plan is grouped by city and practice, in the reader’s order, without unknown keys', () => {
  const [practice] = catalogue.practices;
  const city = catalogue.cities.find(({ practices }) => practices.length > 1);
  assert.ok(practice && city);
  const [one, two] = city.practices;
  const keys = [one?.slug ?? '', practice.slug, 'nema', `${two?.slug}.${two?.projects[0]?.slug}`, 'nema.takoho'];
  const chosen = chosenOf(keys, stops);
  assert.equal(chosen.length, 3);
  const cities = byCity(chosen);
  assert.deepEqual(
    cities.map(({ city: { name } }) => name),
    [city.name, practice.city.name],
  );
  assert.deepEqual(
    cities[0]?.practices.map(({ projects }) => projects.length),
    [one?.projects.length, 1],
  );
  const html = planOf(chosen).html;
  for (const question of cities[0]?.practices[0]?.stop.questions ?? [])
    assert.ok(html.replaceAll('\u00A0', ' ').includes(question.slice(0, 20)));
});

test('a plan has the notes on its cities: what the reader has to know before a visit', () => {
  const texts = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('\u00A0', ' ');
  const noted = catalogue.practices.filter(({ city }) => city.notes.length > 0);
  assert.ok(noted.length > 0);
  for (const { slug, city } of noted)
    for (const { text } of city.notes) assert.ok(texts(planOf(chosenOf([slug], stops)).html).includes(text), slug);
});
