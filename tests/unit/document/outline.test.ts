import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { City, Practice } from '../../../src/catalogue/model.ts';
import { chapterStops, practiceOutline, practiceStops } from '../../../src/document/outline.ts';

const practice = (slug: string) =>
  ({
    slug,
    title: `Практика ${slug}`,
    projects: [
      { slug: 'park', title: 'Парк біля річки', shortTitle: 'Парк', status: 'done' },
      { slug: 'mist', title: 'Міст', shortTitle: 'Міст', status: 'planned' },
    ],
  }) as unknown as Practice;

test('the parts are in order, with the projects after «Практика»', () => {
  assert.deepEqual(
    practiceOutline(practice('a')).map(({ kind, anchor }) => `${kind} ${anchor}`),
    [
      'background peredumovy',
      'practice praktyka',
      'project park',
      'project mist',
      'results rezultaty',
      'details podrobytsi',
      'ask zapytaite',
      'contacts kontakty',
      'source dzherelo',
    ],
  );
});

test('in a chapter, anchors of parts are prefixed with the practice, anchors of projects are not', () => {
  const anchors = practiceOutline(practice('a'), true).map(({ anchor }) => anchor);
  assert.deepEqual(anchors.slice(0, 3), ['a-peredumovy', 'a-praktyka', 'park']);
});

test('every part has a stop, with short titles and statuses of projects, and so have the ways on', () => {
  assert.deepEqual(
    practiceStops(practice('a')).map(({ title, status }) => [title, status]),
    [
      ['Передумови', null],
      ['Практика', null],
      ['Парк', 'done'],
      ['Міст', 'planned'],
      ['Результати', null],
      ['Подробиці', null],
      ['Запитайте в міста', null],
      ['Контакти', null],
      ['Джерело', null],
      ['Куди далі', null],
    ],
  );
});

test('a chapter of several practices names each, and ends with the visit and the ways on', () => {
  const titles = chapterStops({ practices: [practice('a'), practice('b')] } as unknown as City).map(
    (stop) => stop.title,
  );
  assert.equal(titles[0], 'Практика a');
  assert.ok(titles.includes('Практика b'));
  assert.deepEqual(titles.slice(-2), ['Навчальний візит', 'Куди далі']);
  const alone = chapterStops({ practices: [practice('a')] } as unknown as City);
  assert.equal(alone[0]?.title, 'Передумови');
});
