import { byAmount, costsOf } from '../costs.ts';
import { costFigure, figureWithId, headlineOf, type Figure } from '../figures.ts';
import type { Catalogue, Comparison, Practice, Project, Topic } from '../model.ts';
import { byStatus } from '../statuses.ts';

/** The head of a topic's page. */
export function topicSummary(topic: Topic, { comparisons }: Pick<Catalogue, 'comparisons'>) {
  const projects = byStatus(topic.projects);
  const topicFigure = (practice: Practice, figure: Figure) => ({
    figure,
    practice,
    url: `${practice.url}#${figure.id}`,
  });
  const { headline } = topic;
  const figure = headline && figureWithId(headline.practice, headline.id);
  const isSum = (project: Project, { id }: Figure) => project.costs?.some((cost) => cost.id === id) ?? false;
  const figures = projects.flatMap((project) => {
    const figure = headlineOf(project);
    const isOwn = figure && figure.number !== '' && project.topics[0] === topic && !isSum(project, figure);
    return isOwn ? [topicFigure(project.practice, figure)] : [];
  });
  const [sum] = projects
    .flatMap((project) => costsOf(project).map((placed) => ({ ...placed, project })))
    .toSorted(byAmount);
  return {
    /** Sorted by status. */
    projects,
    cities: [...new Set(topic.projects.map((project) => project.practice.city))],
    /** The editor's choice, otherwise the first headline figure of a project mainly about it that has a number and is not a sum. */
    figure: headline && figure ? topicFigure(headline.practice, figure) : (figures[0] ?? null),
    /** The largest sum in hryvnias, otherwise the first sum; null if the source names none. */
    sum: sum ? topicFigure(sum.project.practice, costFigure(sum.cost)) : null,
    /** The ready comparisons about it, or the closest one. */
    comparisons: comparisonsAbout(topic, comparisons),
  };
}

/** Those with at least two projects of the topic, most of them first; otherwise the shortest with one. */
function comparisonsAbout(topic: Topic, comparisons: readonly Comparison[]): Comparison[] {
  const countIn = ({ items }: Comparison) =>
    items.filter((item) => 'practice' in item && item.topics.includes(topic)).length;
  const about = comparisons.filter((comparison) => countIn(comparison) > 1);
  if (about.length > 0) return about.toSorted((a, b) => countIn(b) - countIn(a));
  return comparisons
    .filter((comparison) => countIn(comparison) === 1)
    .toSorted((a, b) => a.items.length - b.items.length)
    .slice(0, 1);
}
