import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonsOf, nextCity, relate } from '../../../src/catalogue/related.ts';
import { getCatalogue } from '../../../src/catalogue/catalogue.ts';
import type { Practice, Project, Topic } from '../../../src/catalogue/model.ts';
import { invented } from './invented.ts';

/** A practice of a city of the same name with one project; `topic` is the project's. */
function practiceWith(
  slug: string,
  topic: string,
  topics: Map<string, Topic>,
): { practice: Practice; project: Project } {
  const named = topics.get(topic) ?? ({ slug: topic } as Topic);
  topics.set(topic, named);
  const practice = {
    slug,
    title: slug,
    url: `/practices/${slug}/`,
    city: { name: slug },
    topics: [named],
    related: [],
  } as unknown as Practice;
  const project = { title: `${slug}: project`, url: `${practice.url}#project`, topics: [named], practice } as Project;
  return { practice, project };
}

const shown = (practice: Practice) =>
  practice.related.map((r) => `${r.inverse ? '←' : '→'} ${r.url} ${r.about?.url ?? '-'} ${r.reason}`);

test('a relation is added to both practices with the same reason and the project it is about', () => {
  const topics = new Map<string, Topic>();
  const a = practiceWith('a', 'waste', topics);
  const b = practiceWith('b', 'health', topics);
  const c = practiceWith('c', 'health', topics);
  relate([
    { from: a.practice, to: b.project, reason: 'one' },
    { from: c.practice, to: a.practice, reason: 'two' },
  ]);
  assert.deepEqual(shown(a.practice), ['→ /practices/b/#project - one', '← /practices/c/ - two']);
  assert.deepEqual(shown(b.practice), ['← /practices/a/ /practices/b/#project one']);
  assert.deepEqual(shown(c.practice), ['→ /practices/a/ - two']);
});

test('mutual relations on one topic are not repeated; on different topics both remain', () => {
  const topics = new Map<string, Topic>();
  const a = practiceWith('a', 'safety', topics);
  const b = practiceWith('b', 'safety', topics);
  const c = practiceWith('c', 'waste', topics);
  relate([
    { from: a.practice, to: b.project, reason: 'one' },
    { from: b.practice, to: a.project, reason: 'two' },
    { from: a.practice, to: c.project, reason: 'three' },
    { from: c.practice, to: a.project, reason: 'four' },
  ]);
  assert.deepEqual(shown(b.practice), ['→ /practices/a/#project - two']);
  assert.deepEqual(shown(a.practice), [
    '→ /practices/b/#project - one',
    '→ /practices/c/#project - three',
    '← /practices/c/ /practices/a/#project four',
  ]);
});

test('in the collection every relation has its reverse', () => {
  const { practices } = getCatalogue();
  const pageOf = (url: string) => url.split('#')[0];
  for (const practice of practices) {
    assert.equal(new Set(shown(practice)).size, practice.related.length, practice.slug);
    for (const related of practice.related) {
      const other = practices.find((p) => p.url === pageOf(related.url));
      const back = other?.related.some((r) => pageOf(r.url) === practice.url);
      assert.ok(back, `${related.url} does not name ${practice.url}`);
    }
  }
});

test('the next city is that of the next visit; after the last comes the first', () => {
  const catalogue = getCatalogue();
  const { cities } = catalogue;
  assert.deepEqual(
    cities.map((city) => nextCity(city, catalogue).slug),
    [...cities.slice(1), ...cities.slice(0, 1)].map(({ slug }) => slug),
  );
});

test('a practice links to comparisons that include it or its projects', () => {
  const { catalogue, park, quay } = invented();
  assert.deepEqual(
    comparisonsOf(park, catalogue).map(({ slug }) => slug),
    ['lavky-i-svitlo'],
  );
  assert.deepEqual(comparisonsOf(quay, catalogue), []);
});
