import type { Call, PracticeStop, ProjectStop } from '../../catalogue/route-stops.ts';
import { ukRoute as words } from '../../i18n/uk-route.ts';
import { practiceOfKey } from '../../lib/comparing.ts';
import { tag, typesetText, type Markup, type Tag } from '../../lib/markup.ts';

/** An item of the route: a whole practice or one project. */
export interface Chosen {
  key: string;
  stop: PracticeStop;
  project: ProjectStop | null;
}

/** The items of a route, in order; unknown keys are left out. */
export const chosenOf = (keys: readonly string[], stops: ReadonlyMap<string, PracticeStop>): Chosen[] =>
  keys.flatMap((key): Chosen[] => {
    const stop = stops.get(practiceOfKey(key));
    if (!stop) return [];
    if (stop.key === key) return [{ key, stop, project: null }];
    const project = stop.projects.find((one) => one.key === key);
    return project ? [{ key, stop, project }] : [];
  });

/** The projects to see of one practice: the chosen ones, or all. */
interface Part {
  stop: PracticeStop;
  projects: ProjectStop[];
}

/** The route by city and practice, both in the order in which the reader chose them. */
export function partsOf(chosen: readonly Chosen[]): { city: PracticeStop['city']; parts: Part[] }[] {
  const byPractice = Map.groupBy(chosen, ({ stop }) => stop);
  const parts = [...byPractice].map(([stop, things]) => ({
    stop,
    projects: things.flatMap(({ project }) => project ?? stop.projects),
  }));
  return [...Map.groupBy(parts, ({ stop }) => stop.city.name)].flatMap(([, ofCity]) =>
    ofCity[0] ? [{ city: ofCity[0].stop.city, parts: ofCity }] : [],
  );
}

/** How many characters of a plan fit a sheet at the normal size. */
const SHEET = 2700;

/** The visit plan, city by city: whom to call, what to see, what to ask, room for notes. */
export function planOf(chosen: readonly Chosen[]): Tag {
  const cities = partsOf(chosen).map(({ city, parts }) =>
    tag(
      'section',
      { class: 'plan-city' },
      tag('h2', {}, tag('a', { href: city.url, class: 'text-inherit' }, city.name)),
      ...parts.map(partMarkup),
      tag('div', { class: 'plan-notes' }, tag('h4', {}, words.notes)),
    ),
  );
  const length = cities.reduce((sum, city) => sum + lengthOf(city), 0);
  return tag('div', { class: 'plan', ...(length > SHEET ? { 'data-dense': '' } : {}) }, ...cities);
}

const lengthOf = (markup: Markup): number =>
  typeof markup === 'string' ? markup.length : markup.children.reduce((sum, child) => sum + lengthOf(child), 0);

function partMarkup({ stop, projects }: Part): Tag {
  const block = (title: string, ...content: Markup[]) =>
    tag('div', { class: 'plan-block' }, tag('h4', {}, title), ...content);
  const line = (text: string) => tag('li', {}, ...typesetText(text));
  return tag(
    'section',
    { class: 'plan-practice' },
    tag('h3', {}, tag('a', { href: stop.url, class: 'text-inherit' }, ...typesetText(stop.title))),
    tag('p', { class: 'plan-source' }, ...typesetText(stop.source)),
    block(words.call, tag('ul', {}, ...stop.calls.map(callMarkup))),
    block(
      words.decisions,
      stop.decisions.length > 0
        ? tag('ul', {}, ...stop.decisions.map(line))
        : tag('p', { class: 'none' }, words.noDecision),
    ),
    block(words.see, tag('ul', { class: 'plan-see' }, ...projects.map(projectMarkup))),
    block(words.ask, tag('ol', {}, ...stop.questions.map(line))),
    ...(stop.silent.length > 0
      ? [block(words.silent, tag('p', {}, ...typesetText(`${stop.silent.join(', ')}.`)))]
      : []),
  );
}

/** Phones and addresses, none of them broken. */
const reachMarkup = (all: readonly string[]): Markup[] =>
  all.length === 0 ? [words.noPhone] : all.flatMap((one, i) => [i > 0 ? ', ' : '', tag('span', { class: 'nb' }, one)]);

const callMarkup = ({ organisation, person, phones, emails }: Call): Tag =>
  tag(
    'li',
    {},
    ...typesetText([organisation, person].filter(Boolean).join(', ')),
    '\u00A0— ',
    tag('b', {}, ...reachMarkup([...phones, ...emails])),
  );

const projectMarkup = ({ title, statusWord, figure }: ProjectStop): Tag =>
  tag(
    'li',
    {},
    ...typesetText(title),
    tag('small', {}, ...typesetText(`, ${statusWord}${figure ? `: ${figure}` : ''}`)),
  );
