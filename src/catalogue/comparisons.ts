import type { CellItem, Column, ColumnRow } from './compare-table.ts';
import { uk } from '../i18n/uk.ts';
import { columnKey } from '../lib/comparing.ts';
import { legalActText } from '../lib/legal.ts';
import { formatPages, joinSentences, plural, typesetTitle } from '../lib/ukrainian.ts';
import { href } from '../site.ts';
import { fundingText, mainCostsOf } from './costs.ts';
import { costFigure, factFigure, type Figure } from './figures.ts';
import { practiceOf } from './related.ts';
import { statusCounts } from './statuses.ts';
import type { Practice, Project, ResolvedFact } from './model.ts';

/** The table has to fit a sheet; the rest is on the item's own page. */
const MAX_FIGURES = 4;
const MAX_SENTENCES = 3;

/** The key of a practice or project in the address of a comparison. */
export const keyOf = (item: Practice | Project): string =>
  'practice' in item ? columnKey(item.practice.slug, item.slug) : columnKey(item.slug);

/** A practice or project as a column of a comparison. */
export function columnOf(item: Practice | Project): Column {
  const project = 'practice' in item ? item : null;
  const practice = practiceOf(item);
  const { city } = practice;
  const facts = project ? project.facts : [...practice.facts, ...practice.projects.flatMap((p) => p.facts)];
  const figures = headlineFirst(facts, item).map((fact) => figureItem(factFigure(fact), practice));
  const sums = mainCostsOf(item).map(({ cost }) => figureItem(costFigure(cost), practice));
  const funding = project ? (project.funding ?? []) : [fundingText(practice)].filter((text) => text !== null);
  const topics = item.topics.map((t) => ({ text: t.title, url: href(t.url) }));
  return {
    key: keyOf(item),
    title: typesetTitle(item.title),
    short: item.shortTitle,
    city: city.name,
    cityUrl: href(city.url),
    url: href(item.url),
    own: [
      project
        ? { ...row(uk.practice, [{ text: practice.title, url: href(practice.url) }]), shared: true }
        : row(uk.practice, [countOfProjects(practice)]),
      row(uk.statusTitle, project ? [statusItem(project)] : statusesOf(practice)),
      row(uk.inShort, [{ text: item.oneLine }]),
      row(uk.figures, atMost(figures, MAX_FIGURES, uk.countFigures, item)),
      row(uk.money, atMost(sums, MAX_FIGURES, uk.countSums, item)),
      row(uk.funding, listed(funding)),
      { ...row(uk.topics, topics), run: true },
    ],
    whole: [
      row(uk.legal, atMost(texts(practice.legal?.map(legalActText)) ?? [], MAX_SENTENCES, uk.countActs, practice)),
      row(uk.partners, listed(practice.partners?.map((p) => p.name) ?? [])),
      row(uk.staff, texts(practice.staff ? [practice.staff] : null)),
      { ...row(uk.accessibility, texts(practice.accessibilityMeasures)), run: true },
      row(uk.plans, atMost(texts(practice.plans) ?? [], MAX_SENTENCES, uk.countPlans, practice)),
      row(uk.inCollection, texts([formatPages(practice.source.pages)])),
    ],
  };
}

const row = (title: string, items: CellItem[] | null): ColumnRow => ({ title, items: items?.length ? items : null });
const texts = (items: readonly string[] | null | undefined) => items?.map((text) => ({ text })) ?? null;
/** Short names on one line. */
const listed = (names: readonly string[]): CellItem[] => (names.length > 0 ? [{ text: names.join('; ') }] : []);
const statusItem = ({ status }: Project): CellItem => ({ text: uk.status[status], mark: status });

const countOfProjects = ({ projects }: Practice): CellItem => ({
  text: `${uk.whole}, ${projects.length} ${plural(projects.length, uk.countProjects)}`,
});

const statusesOf = ({ projects }: Practice): CellItem[] =>
  statusCounts(projects).map(({ status, count }) => ({ text: `${uk.status[status]}: ${count}`, mark: status }));

const headlineFirst = (facts: readonly ResolvedFact[], { headline }: Practice | Project): ResolvedFact[] =>
  facts.toSorted((a, b) => Number(b.id === headline) - Number(a.id === headline));

function figureItem(figure: Figure, practice: Practice): CellItem {
  const { id, qualifier, digits, unit, text, status, word, note } = figure;
  return {
    text,
    url: href(`${practice.url}#${id}`),
    figure: { qualifier, number: digits, unit, status, word: joinSentences([word, note]) },
  };
}

/** The first few items, then how many are left, with a link. */
function atMost(items: CellItem[], max: number, forms: Parameters<typeof plural>[1], { url }: Practice | Project) {
  // A single leftover takes no more room than the line that counts it.
  if (items.length <= max + 1) return items;
  const left = items.length - max;
  return [...items.slice(0, max), { text: `${uk.further} ${left} ${plural(left, forms)}`, url: href(url) }];
}
