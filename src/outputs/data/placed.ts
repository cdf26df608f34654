import type { Catalogue, City, Practice, Project, ResolvedCost, ResolvedFact, Visit } from '../../catalogue/model.ts';
import { permalink } from '../../site.ts';

/** A fact or sum with what it belongs to: a practice and perhaps one of its projects, or a visit. */
export interface Placed<Figure = ResolvedFact | ResolvedCost> {
  figure: Figure;
  practice: Practice | null;
  project: Project | null;
  visit: Visit | null;
  city: City;
  /** The permanent code before its id. */
  prefix: string;
  /** Its absolute address. */
  url: string;
}

/** Every sum and fact in the order of the pages: practices by id, each project before the practice as a whole, then visits by date. */
export const placedFigures = ({ practices, visits }: Catalogue): Placed[] => [
  ...practices.flatMap((practice) =>
    [...practice.projects, practice].flatMap((item) => {
      const project = 'practice' in item ? item : null;
      const place = { practice, project, visit: null, city: practice.city, prefix: practice.id };
      return [...(item.costs ?? []), ...item.facts].map((figure) => at(practice.url, { figure, ...place }));
    }),
  ),
  ...visits.flatMap((visit) => {
    const place = { practice: null, project: null, visit, city: visit.city, prefix: `visit-${visit.slug}` };
    return visit.facts.map((figure) => at(visit.url, { figure, ...place }));
  }),
];

const at = (page: string, placed: Omit<Placed, 'url'>): Placed => ({
  ...placed,
  url: permalink(`${page}#${placed.figure.id}`),
});

/** Whether a figure is a sum of money. */
export const isCost = (figure: ResolvedFact | ResolvedCost): figure is ResolvedCost => 'amount' in figure;
