import { uk } from '../../i18n/uk.ts';
import { ukPictures } from '../../i18n/uk-pictures.ts';
import { costParts } from '../../lib/figures.ts';
import { capitalize, countInWords, formatScaled, plural } from '../../lib/ukrainian.ts';
import { costsOf, CURRENCY } from '../costs.ts';
import type { Catalogue } from '../model.ts';
import { absenceGrid } from './absences.ts';
import { latestCities } from './network.ts';

/** A title within a sentence: its first part, with a small letter unless it is an abbreviation. */
const within = (title: string): string =>
  (/^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title).replace(/,.*/, '');

/** The heading of the network: the most frequent topic; the picture's name if two topics are equally frequent. */
export function networkFinding({ cities, topics }: Pick<Catalogue, 'cities' | 'topics'>): string {
  const all = cities.flatMap((city) => city.practices.flatMap(({ projects }) => projects)).length;
  const [first, second] = topics.toSorted((a, b) => b.projects.length - a.projects.length);
  if (!first || first.projects.length === (second?.projects.length ?? 0)) return ukPictures.network;
  const { length } = first.projects;
  return ukPictures.networkFinding(within(first.title), `${length} ${plural(length, uk.countProjects)}`, all);
}

/** The heading of the money scale: the largest sum, planned ones included; the picture's name unless one sum is larger than another. */
export function moneyFinding(practices: Catalogue['practices']): string {
  const [first, second] = practices
    .flatMap((practice) => costsOf(practice).map(({ cost }) => ({ practice, cost })))
    .filter(({ cost }) => cost.currency === CURRENCY)
    .toSorted((a, b) => b.cost.amount - a.cost.amount);
  if (!first || !second || first.cost.amount === second.cost.amount) return ukPictures.moneyPicture;
  const { practice, cost } = first;
  const sum = [costParts(cost).qualifier, formatScaled(cost.amount)].filter(Boolean).join(' ');
  return ukPictures.moneyFinding(practice.city.name, cost.status === 'planned' ? ukPictures.byPlan(sum) : sum);
}

/** What the scale shows, and how many practices have a sum. */
export function moneyLead(practices: Catalogue['practices']): string {
  const withSum = practices.filter((practice) => costsOf(practice).length > 0).length;
  return `${ukPictures.moneyLead} ${ukPictures.moneyStated(inPractices(withSum), practices.length)}`;
}

const inPractices = (count: number): string => `${count} ${plural(count, ukPictures.inPractices)}`;

/** The heading of the map: how many stops, from which to which. */
export function mapFinding(visits: Catalogue['visits']): string {
  const stops = capitalize(countInWords(visits.length, uk.countStops));
  const [first, last] = [visits.at(0), visits.at(-1)];
  return first && last && first.city !== last.city
    ? ukPictures.mapFinding(stops, first.city.genitive, last.city.genitive)
    : stops;
}

/** The heading of the timeline: how many of the dates that it shows fall in the last two years. */
export function timelineFinding({ cities }: Pick<Catalogue, 'cities'>): string {
  const practices = latestCities(cities).flatMap((city) => city.practices);
  const years = practices.flatMap(({ keyDates }) => keyDates.map(({ date }) => date.slice(0, 4)));
  const [last, before] = [...new Set(years)].toSorted().toReversed();
  if (!last || !before) return ukPictures.timeline;
  const count = years.filter((year) => year === last || year === before).length;
  return ukPictures.timelineFinding(count, years.length, before, last);
}

/** The heading of the grid of absences: the one or two things that the source states least often. */
export function absenceFinding(catalogue: Pick<Catalogue, 'cities'>): string {
  const { practices, rows } = absenceGrid(catalogue);
  const lacking = rows.filter(({ said }) => said.size < practices.length);
  const rarest = lacking.slice(0, 2);
  // If a third is stated as rarely, the heading cannot name just two.
  if (rarest.length === 0 || (lacking.length > 2 && lacking[2]?.said.size === rarest[1]?.said.size))
    return ukPictures.absences;
  return ukPictures.absenceFinding(
    inPractices(practices.length),
    rarest.map(({ title, said }) => `${within(title)} — у ${said.size}`).join(', '),
  );
}
