import type { PracticeStop, ProjectStop } from '../../catalogue/route-stops.ts';
import { ukRoute as words } from '../../i18n/uk-route.ts';
import { practiceOfKey } from '../../lib/comparing.ts';
import { markup, typesetText, type Html } from '../../lib/markup.ts';
import { telephoneUrl } from '../../lib/urls.ts';

/** An item of the route: a whole practice or one project. */
export interface Chosen {
  key: string;
  stop: PracticeStop;
  project: ProjectStop | null;
}

/** The items of a route, in order; unknown keys are left out. */
export const chosenOf = (keys: readonly string[], stops: readonly PracticeStop[]): Chosen[] =>
  keys.flatMap((key): Chosen[] => {
    const stop = stops.find((one) => one.key === practiceOfKey(key));
    if (!stop) return [];
    if (stop.key === key) return [{ key, stop, project: null }];
    const project = stop.projects.find((one) => one.key === key);
    return project ? [{ key, stop, project }] : [];
  });

/** Moves an item by some places, at most to either end. */
export function moved(keys: readonly string[], key: string, by: number): string[] {
  const from = keys.indexOf(key);
  if (from === -1) return [...keys];
  const rest = keys.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, from + by), 0, key);
}

/** The projects to see of one practice: the chosen ones, or all. */
type PlannedPractice = ReturnType<typeof byCity>[number]['practices'][number];

/** The route by city and practice, both in the order in which the reader chose them. */
export function byCity(chosen: readonly Chosen[]) {
  const byPractice = Map.groupBy(chosen, ({ stop }) => stop);
  const practices = [...byPractice].map(([stop, things]) => ({
    stop,
    projects: things.flatMap(({ project }) => project ?? stop.projects),
  }));
  return [...Map.groupBy(practices, ({ stop }) => stop.city.name)].flatMap(([, ofCity]) =>
    ofCity[0] ? [{ city: ofCity[0].stop.city, practices: ofCity }] : [],
  );
}

/** How many characters of a plan fit a sheet at the normal size, at the small one, and what the room for notes counts for. */
const SHEET = 2700;
const SMALL_SHEET = 4500;
const NOTES = 400;

const HEADING = 'mt-3 text-[1.0625rem]';

/** The visit plan, city by city: whom to call, what to see, what to ask, room for notes. A city that the rest of a sheet would not hold begins another. */
export function planOf(chosen: readonly Chosen[]): Html {
  let length = 0;
  let onSheet = 0;
  const cities = byCity(chosen).map(({ city, practices }) => {
    const content = markup`
      <h2><a href="${city.url}" class="text-inherit">${city.name}</a></h2>
      ${city.notes.map((note) => markup`<p class="mt-2 text-small">${typesetText(note)}</p>`)}
      ${practices.map(practiceMarkup)}
      <div class="plan-notes print-only hidden min-h-32"><h4 class="${HEADING}">${words.notes}</h4></div>`;
    const own = content.html.replace(/<[^>]*>/g, '').replace(/&\w+;/g, ' ').length;
    length += own;
    const beginsSheet = onSheet > 0 && onSheet + own + NOTES > SMALL_SHEET;
    onSheet = own + NOTES + (beginsSheet ? 0 : onSheet);
    return markup`<section class="plan-city${beginsSheet && ' plan-sheet'} mt-8 bar-t border-ink pt-2">${content}</section>`;
  });
  return markup`<div class="plan"${length > SHEET && markup` data-dense=""`}>${cities}</div>`;
}

function practiceMarkup({ stop, projects }: PlannedPractice): Html {
  const block = (title: string, content: Html) => markup`<div><h4 class="${HEADING}">${title}</h4>${content}</div>`;
  const lines = (texts: readonly string[]) => texts.map((text) => markup`<li>${typesetText(text)}</li>`);
  const legal =
    stop.legal.length > 0
      ? markup`<ul class="list-disc pl-5">${lines(stop.legal)}</ul>`
      : markup`<p class="none">${words.noLegal}</p>`;
  return markup`
    <section class="plan-practice mt-3 max-w-wide">
      <h3><a href="${stop.url}" class="text-inherit">${typesetText(stop.title)}</a></h3>
      <p class="plan-source text-grey">${typesetText(stop.source)}</p>
      ${block(words.call, markup`<ul class="list-disc pl-5">${stop.calls.map(callMarkup)}</ul>`)}
      ${block(words.legal, legal)}
      ${block(words.see, markup`<ul class="plan-see pl-5">${projects.map(projectMarkup)}</ul>`)}
      ${block(words.ask, markup`<ol class="list-decimal pl-5">${lines(stop.questions)}</ol>`)}
      ${stop.absences && block(words.absences, markup`<p>${typesetText(stop.absences)}</p>`)}
    </section>`;
}

function callMarkup({ organisation, person, phones, emails }: PracticeStop['calls'][number]): Html {
  const links = [
    ...phones.map((text) => ({ text, url: telephoneUrl(text, phones[0]) })),
    ...emails.map((text) => ({ text, url: `mailto:${text}` })),
  ];
  // None of them is broken.
  const ways = links.map(({ text, url }, i) => {
    const way = url === undefined ? markup`${text}` : markup`<a href="${url}">${text}</a>`;
    return markup`${i > 0 && ', '}<span class="nb">${way}</span>`;
  });
  const whom = typesetText([organisation, person].filter(Boolean).join(', '));
  return markup`<li>${whom}\u00A0— <b>${ways.length > 0 ? ways : words.noPhone}</b></li>`;
}

const projectMarkup = ({ title, statusWord, figure }: ProjectStop): Html =>
  markup`<li>${typesetText(title)}<span class="text-grey">${typesetText(`, ${statusWord}${figure ? `: ${figure}` : ''}`)}</span></li>`;
