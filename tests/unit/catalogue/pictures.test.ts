import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import { costsOf } from '../../../src/catalogue/costs.ts';
import {
  mapFinding,
  moneyFinding,
  networkFinding,
  absenceFinding,
  timelineFinding,
} from '../../../src/catalogue/pictures/findings.ts';
import { moneyPictureOf } from '../../../src/catalogue/pictures/money.ts';
import { latestText, leadOf, networkOf, stopName } from '../../../src/catalogue/pictures/network.ts';
import { absenceGrid } from '../../../src/catalogue/pictures/absences.ts';
import { topicSummary } from '../../../src/catalogue/pictures/topic.ts';
import { timelineOf } from '../../../src/catalogue/pictures/timeline.ts';
import { invented } from './invented.ts';

const catalogue = getCatalogue();

test('the network has a mark for every topic of every project, and no other', () => {
  const drawn = networkOf(catalogue).stops.flatMap(({ city, topic, projects }) =>
    projects.map((project) => `${city.slug} ${topic.slug} ${project.id}`),
  );
  const wanted = catalogue.projects.flatMap((project) =>
    project.topics.map((topic) => `${project.practice.city.slug} ${topic.slug} ${project.id}`),
  );
  assert.deepEqual(drawn.toSorted(), wanted.toSorted());
});

test('a stop of one project links to it with its status, a stop of several counts statuses', () => {
  const { stops } = networkOf(catalogue);
  const one = stops.find(({ projects }) => projects.length === 1);
  assert.ok(one);
  assert.equal(one.url, one.projects[0]?.url);
  const economy = stops.find(({ city, topic }) => city.slug === 'kharkiv' && topic.slug === 'economy');
  assert.ok(economy);
  assert.equal(economy.url, '/practices/kharkiv-biznes/');
  assert.equal(
    stopName(economy).replaceAll('\u00A0', ' '),
    'Харків, Підприємництво й інвестиції: 6 проєктів (виконано 1, запущено 4, у роботі 1)',
  );
});

test('the scale of money shows every sum and every practice without one', () => {
  const { rows, ticks } = moneyPictureOf(catalogue.practices);
  const sums = catalogue.practices.flatMap((p) => costsOf(p).map(({ cost }) => cost));
  const unpriced = catalogue.practices.filter((p) => costsOf(p).length === 0);
  assert.deepEqual(rows.flatMap(({ figure }) => figure?.id ?? []).toSorted(), sums.map(({ id }) => id).toSorted());
  assert.deepEqual(
    rows.filter(({ figure }) => figure === null).map(({ practice }) => practice),
    unpriced,
  );
  const placed = rows.flatMap(({ place }) => place ?? []);
  assert.equal(placed.length, sums.filter(({ currency }) => currency === 'UAH').length);
  assert.deepEqual(
    placed,
    placed.toSorted((a, b) => b - a),
  );
  assert.ok(ticks.length > 1);
});

test('the timeline has every key date and visit of a city, in the order of time, with all marks on the axis', () => {
  const { years, tracks } = timelineOf(catalogue);
  for (const { city, rows } of tracks) {
    const dates = city.practices.flatMap(({ keyDates }) => keyDates.map(({ text }) => text));
    assert.deepEqual(
      rows.map(({ text }) => text).toSorted(),
      [...dates, ...city.visits.map(() => 'Навчальний візит')].toSorted(),
    );
    // A year comes before its months.
    const from = rows.map(({ x }) => x);
    assert.deepEqual(
      from,
      from.toSorted((a, b) => a - b),
    );
    for (const { x, width } of rows) assert.ok(x >= 0 && x + (width ?? 0) <= 100.1, city.name);
    for (const { date, x } of rows) {
      const year = years.findLast((one) => one.x <= x);
      assert.ok(year && date.includes(`${year.year}`), date);
    }
  }
});

test('the grid of absences agrees with the entries', () => {
  const { practices, rows } = absenceGrid(catalogue);
  assert.equal(practices.length, catalogue.practices.length);
  const legal = rows.find(({ title }) => title === 'Документи');
  assert.deepEqual(
    practices.filter((p) => !legal?.said.has(p)),
    catalogue.practices.filter((p) => p.legal === null),
  );
  const counts = rows.map(({ said }) => said.size);
  assert.deepEqual(
    counts,
    counts.toSorted((a, b) => a - b),
  );
});

test('a topic begins with its projects by status, a figure that is no sum, its greatest sum and its comparison', () => {
  const topicOf = (slug: string) => catalogue.topics.find((topic) => topic.slug === slug) ?? assert.fail(slug);
  const waste = topicSummary(topicOf('waste'), catalogue);
  const compared = (topic: string, { comparisons }: Pick<typeof catalogue, 'comparisons'> = catalogue) =>
    topicSummary(topicOf(topic), { comparisons }).comparisons.map(({ slug }) => slug);
  assert.deepEqual(compared('waste'), ['vidkhody']);
  assert.deepEqual(
    compared('digital'),
    ['tsyfrovi-servisy', 'zapys-do-likaria'],
    'the one with more of the topic first',
  );
  assert.deepEqual(compared('health'), ['zapys-do-likaria'], 'with one project of the topic, the closest');
  assert.deepEqual(compared('waste', { comparisons: [] }), []);
  assert.equal(waste.sum?.figure.number, '6 млн грн'.replaceAll(' ', '\u00A0'));
  const participation = topicSummary(topicOf('participation'), catalogue);
  assert.equal(participation.sum?.figure.value, 150_000_000);
  for (const topic of catalogue.topics) {
    const { projects, figure } = topicSummary(topic, catalogue);
    assert.equal(projects.length, topic.projects.length);
    const own = figure && [figure.practice, ...figure.practice.projects].flatMap(({ facts }) => facts);
    assert.ok(!own || own.some(({ id }) => id === figure.figure.id), topic.slug);
    if (topic.headline)
      assert.deepEqual([figure?.practice, figure?.figure.id], [topic.headline.practice, topic.headline.id]);
    else if (figure) assert.ok(projects.some((p) => p.topics[0] === topic && p.headline === figure.figure.id));
  }
});

test('the heading of a picture is what it shows, or its name if there is nothing to show', () => {
  const { catalogue: few, park, quay, lutsk } = invented();
  const [cost] = quay.costs ?? assert.fail();
  assert.ok(cost);
  const withSums = (...costs: Partial<typeof cost>[]) => [
    { ...park, costs: null },
    { ...quay, costs: costs.map((one) => ({ ...cost, ...one })) },
  ];
  const two = { amount: 2_000_000, status: 'planned', qualifier: 'moreThan' } as const;
  assert.equal(
    moneyFinding(withSums({ amount: 400_000 }, two, { amount: 3_000_000, currency: 'USD' })),
    `Найбільша сума в гривнях: понад 2\u00A0млн за планом (${quay.city.name})`,
  );
  assert.equal(moneyFinding(withSums(two, two)), 'Скільки це коштувало', 'two sums are the largest');
  assert.equal(moneyFinding(withSums(two)), 'Скільки це коштувало', 'the only sum is no largest one');
  const dated = { ...park, keyDates: ['2015', '2017-05', '2018', '2018-01-02'].map((date) => ({ date, text: '' })) };
  assert.equal(
    timelineFinding({ cities: [{ ...lutsk, practices: [dated] }] }),
    '3 із 4 ключових дат — 2017 і 2018 років',
  );
  const [topic] = few.topics;
  assert.ok(topic);
  const often = { ...topic, title: 'Парки, сквери', projects: few.projects };
  assert.equal(networkFinding({ ...few, topics: [often] }), 'Найчастіша тема — парки: 3 проєкти із 3');
  assert.equal(networkFinding({ ...few, topics: [often, { ...often }] }), 'Теми й міста', 'two topics are as frequent');
  assert.match(absenceFinding(catalogue), /^У \d+ практиках найрідше вказано: \p{Ll}.* — у \d+, .* — у \d+$/u);
  assert.equal(networkFinding({ cities: [], topics: [] }), 'Теми й міста');
  const { visits } = catalogue;
  assert.equal(mapFinding(visits), 'Вісім зупинок: від Харкова до Одеси');
  assert.equal(mapFinding(visits.slice(0, 1)), '1 зупинка');
  assert.equal(moneyFinding([]), 'Скільки це коштувало');
  assert.equal(timelineFinding({ cities: [] }), 'Коли це було');
  assert.equal(absenceFinding({ cities: [] }), 'Що в збірці вказано, а чого ні');
});

test('the lead of a picture says which cities are grey and how many are left out', () => {
  const { catalogue: few, lutsk } = invented();
  assert.equal(leadOf('Слова.', few), 'Слова.');
  lutsk.tone = 'sober';
  assert.match(leadOf('Слова.', few), /^Слова\. Сірим — Луцьк: /);
  const many = { cities: Array.from({ length: 11 }, () => ({ ...lutsk, tone: 'plain' as const })) };
  assert.equal(leadOf('Слова.', many), 'Слова. Показано останні 10 міст із 11.');
  assert.equal(latestText(2, ['практика', 'практики', 'практик'], 3), 'Показано останні 2 практики із 3.');
});
