import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  detailRows,
  imprintRows,
  printedTitles,
  sourceText,
  visitRows,
  visitSources,
  visitText,
} from '../../../src/catalogue/rows.ts';
import { contextText } from '../../../src/catalogue/figures.ts';
import { sumText, ticketOf } from '../../../src/catalogue/ticket.ts';
import { entryOf, invented } from './invented.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test('details are the rows that the source gives', () => {
  const { quay } = invented();
  assert.deepEqual(
    detailRows(quay).map(({ title, items }) => plain(`${title}: ${items?.join('; ') ?? ''}`)),
    [
      'Ключові дати: Лютий 2018. розпочали ремонт.',
      'Джерела коштів: місцевий бюджет, грант',
      'Документи: Рішення «Про ремонт набережної», № 17 від 20.12.2017, Луцька міська рада',
      'Партнери: Громадська спілка. Дала гранти.',
      'Що планували: Замостити другий берег.',
      'Безбар’єрність: Облаштували пандуси.',
    ],
  );
});

test('no full stop is doubled, whatever mark ends a text', () => {
  for (const [said, printed] of [
    ['Почали ремонт', 'Почали ремонт.'],
    ['Почали ремонт.', 'Почали ремонт.'],
    ['Тривав до 2018 р.', 'Тривав до 2018 р.'],
    ['Назвали «Берег».', 'Назвали «Берег».'],
    ['Що далі?', 'Що далі?'],
    ['І далі…', 'І далі…'],
  ] as const) {
    const { quay } = invented((entries) => {
      const visit = entries.visits.find(({ slug }) => slug === 'lutsk');
      const fact = { id: 'hosti', value: 35, qualifier: 'exact', unit: null, period: null, status: 'stated' } as const;
      visit?.data.facts.push({ ...fact, text: 'гостей', note: said });
      Object.assign(entryOf(entries, 'lutsk-naberezhna'), {
        keyDates: [{ date: '2018', text: said }],
        partners: [{ name: said, role: 'Дала гранти.' }],
      });
    });
    const rows = [...detailRows(quay), ...visitRows(quay.visit)].flatMap(({ items }) => items ?? []).map(plain);
    for (const row of [`2018 рік. ${printed}`, `${printed} Дала гранти.`, `35 гостей. ${printed}`])
      assert.ok(rows.includes(row), `${row} in ${rows.join(' | ')}`);
    assert.doesNotMatch(plain(visitText(quay.visit)), /[.?…]\./, said);
    const [sum] = ticketOf(quay).sums;
    assert.ok(sum);
    assert.doesNotMatch(sumText({ ...sum, text: said, note: said }), /[.?…]\./, said);
    assert.doesNotMatch(contextText({ ...sum, note: said }), /[.?…]\./, said);
  }
});

test('printed titles are listed if they differ from the site’s', () => {
  const { park } = invented((entries) => {
    const [benches, light] = entryOf(entries, 'lviv-parky').projects;
    Object.assign(benches ?? {}, { titleSource: 'Лавки' });
    Object.assign(light ?? {}, { titleSource: 'Про «світло»' });
  });
  assert.deepEqual(printedTitles(park), ['Світло — «Про „світло“»']);
});

test('a visit, its sources, and the imprint of a source', () => {
  const { catalogue, quay } = invented((entries) => {
    const visit = entries.visits.find(({ slug }) => slug === 'lutsk');
    const figure = { id: 'uchasnyky', qualifier: 'exact', unit: null, text: 'учасників', status: 'stated' } as const;
    visit?.data.facts.push(
      { ...figure, value: 35, period: '3–4 липня 2018 року', note: 'Імен не вказано' },
      { ...figure, id: 'hosti', value: null, text: 'Гості стомилися', period: '2018', note: null, status: 'planned' },
    );
  });
  assert.deepEqual(
    visitRows(quay.visit).map(({ title, items, id }) => plain(`${id ?? '-'} ${title}: ${items?.join('; ') ?? ''}`)),
    [
      '- Дата візиту: 3–4 липня 2018 року',
      '- Чого вчилися: Як місто ремонтує набережну',
      '- Хто приїхав: архітектори; усього з 9 міст',
      'uchasnyky За збіркою: 35 учасників. Імен не вказано.',
      'hosti План: Гості стомилися. 2018.',
    ],
  );
  assert.equal(plain(visitSources(quay.visit)), '«Вигадана збірка. Для перевірки правил», січень 2019, с. 5–6');
  assert.equal(plain(sourceText(quay)), '«Вигадана збірка», розділ «Луцьк», с. 5–6. У збірці: «Набережна».');
  assert.deepEqual(
    imprintRows({ ...catalogue.collection, project: null }).map(({ items }) => plain(items?.join() ?? '')),
    ['Вигадана збірка. Для перевірки правил', 'Видавець', 'Львів, січень 2019', 'Автор, редактор'],
  );
});
