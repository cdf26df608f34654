import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../src/catalogue/catalogue.ts';
import { figuresOf, groupFigures, projectFigures, sectionFigures } from '../../src/catalogue/figures.ts';
import { questionsFor } from '../../src/catalogue/questions.ts';
import { ticketOf } from '../../src/catalogue/ticket.ts';
import { inlines } from '../../src/entries/tree.ts';
import { uk } from '../../src/i18n/uk.ts';
import { factSections } from '../../src/schemas/fact.ts';

const catalogue = getCatalogue();

test('the collection of 2019 is whole: nine practices, thirty-five projects, eight cities and visits', () => {
  const practices = catalogue.practices.filter(({ id }) => id.startsWith('mu2019-'));
  const projects = practices.flatMap((practice) => practice.projects);
  const visits = new Set(practices.map(({ visit }) => visit));
  const cities = new Set(practices.map(({ city }) => city));
  assert.deepEqual([practices.length, projects.length, cities.size, visits.size], [9, 35, 8, 8]);
});

test('the label of acts, programmes and strategies is not the name of one of their kinds', () => {
  const kinds = catalogue.practices.flatMap(({ legal }) => legal?.map(({ kind }) => kind.split(' ')[0]) ?? []);
  assert.ok(kinds.length > 5 && !kinds.includes(uk.legal.toLowerCase()));
});

test('visits are sorted by date', () => {
  const starts = catalogue.visits.map((visit) => visit.start);
  assert.deepEqual(starts, starts.toSorted());
});

test('the visit to Odesa has its two days and the seven people of the news', () => {
  const visit = catalogue.visits.find((v) => v.slug === 'odesa');
  assert.deepEqual(
    visit?.programme?.map((day) => day.date),
    ['2018-10-23', '2018-10-24'],
  );
  const people = new Set(
    visit?.programme?.flatMap((day) => day.items.flatMap((item) => item.people.map((p) => p.name))),
  );
  if (visit?.quote) people.add(visit.quote.person);
  for (const name of ['Бедрега', 'Абрамова', 'Сіваш', 'Китайська', 'Нижникова', 'Яворська', 'Маркова'])
    assert.ok(
      [...people].some((person) => person.includes(name)),
      name,
    );
});

test('a figure of the ticket that is shown large beside a text is not in that text too', () => {
  for (const practice of catalogue.practices) {
    const { headline, sums } = ticketOf(practice);
    const inTicket = new Set([headline, ...sums].map((figure) => figure?.id));
    const places = [
      ...factSections.map((section) => ({
        figures: sectionFigures(practice, section),
        headline: practice.headline,
        prose: practice.prose[section],
      })),
      ...practice.projects.map((project) => ({ ...project, figures: projectFigures(project) })),
    ];
    for (const { figures, headline, prose } of places) {
      const inText = new Set(inlines(prose).flatMap((node) => ('id' in node ? [node.id] : [])));
      const thrice = groupFigures(figures, headline).large.filter(({ id }) => inTicket.has(id) && inText.has(id));
      assert.deepEqual(thrice, [], practice.slug);
    }
  }
});

test('a practice with numbers has one on its ticket', () => {
  const lacking = catalogue.practices.filter(
    (practice) =>
      [practice, ...practice.projects].flatMap(figuresOf).some(({ number }) => number !== '') &&
      ![ticketOf(practice).headline, ...ticketOf(practice).sums].some((figure) => figure?.number),
  );
  assert.deepEqual(
    lacking.map(({ slug }) => slug),
    [],
  );
});

test('sums for one purpose are in the order of time: what was given, then what is planned', () => {
  for (const practice of catalogue.practices)
    for (const { slug, costs } of [practice, ...practice.projects]) {
      for (const [what, ofOne] of Map.groupBy(costs ?? [], (cost) => cost.what)) {
        const places = ofOne.map(({ status, year }) => (status === 'planned' ? Infinity : (year ?? 0)));
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
          `${practice.slug}, ${slug}: ${what}`,
        );
      }
    }
});

test('a figure without a number is a sentence', () => {
  const figures = catalogue.practices.flatMap((practice) => [practice, ...practice.projects].flatMap(figuresOf));
  const small = figures.filter(({ number, text }) => number === '' && !/^[\p{Lu}«]/u.test(text));
  assert.deepEqual(
    small.map(({ text }) => text),
    [],
  );
});

test('what the collection does not say becomes a question to the city', () => {
  for (const practice of catalogue.practices) {
    const questions = questionsFor(practice);
    assert.equal(new Set(questions).size, questions.length, `${practice.slug} asks twice`);
    assert.ok(questions.length > 0 && questions.length <= 5, `${practice.slug} asks ${questions.length} questions`);
  }
});
