import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { slugOf } from '../../src/lib/transliterate.ts';
import type { CityEntry } from '../../src/schemas/city.ts';
import type { DiscrepancyEntry } from '../../src/schemas/discrepancy.ts';
import type { PracticeEntry } from '../../src/schemas/practice.ts';

const CONTENT = new URL('../../content', import.meta.url).pathname;

interface Model {
  slug: string;
  data: PracticeEntry;
  body: string;
}

/**
 * Writes a content folder of `size` practices: the real ones, then others recombined from them. Those are valid by the schema,
 * of the same shape, two and a quarter to a city, and each has a visit of its city, discrepancies and relations as its model has.
 * Discrepancies only as many as one file an editor can keep will hold.
 * The same size gives the same bytes.
 */
export function writeSynthetic(folder: string, size: number): void {
  cpSync(CONTENT, folder, { recursive: true });
  const models = readdirSync(join(CONTENT, 'practices'))
    .sort()
    .map((file): Model => {
      const [, frontmatter = '', body = ''] =
        /^---\n([^]*?)\n---\n([^]*)$/.exec(readFileSync(join(CONTENT, 'practices', file), 'utf8')) ?? [];
      return { slug: file.replace('.mdx', ''), data: load(frontmatter) as PracticeEntry, body };
    });
  const written = load(readFileSync(join(CONTENT, 'discrepancies.yml'), 'utf8')) as DiscrepancyEntry[];
  const discrepancies = [...written];
  const cities = new Set<string>();
  for (let n = models.length; n < size; n++) {
    const model = modelOf(models, n);
    const city = cityOf(model, n, models.length);
    if (!cities.has(city.slug)) writeCity(folder, model, city);
    cities.add(city.slug);
    const entry = recombine(models, n);
    writeFileSync(
      join(folder, 'practices', `${entry.slug}.mdx`),
      `---\n${dump(entry.data, { lineWidth: -1, noRefs: true })}---\n${entry.body}`,
    );
    for (const d of written.filter((w) => w.practice === model.slug && n < 300))
      discrepancies.push({
        ...d,
        id: `${d.id}-${n}`,
        title: `${d.title} (${n})`,
        practice: entry.slug,
        figures: (d.figures as string[] | undefined)?.map((id) => `${id}-${n}`) ?? [],
      });
  }
  writeFileSync(join(folder, 'discrepancies.yml'), dump(discrepancies, { lineWidth: -1 }));
}

function modelOf(models: readonly Model[], n: number): Model {
  const model = models[n % models.length];
  if (!model) throw new Error('there are no practices to recombine');
  return model;
}

interface SyntheticCity {
  number: number;
  name: string;
  slug: string;
}

/** Two rounds of models share their cities. The first round is the real practices. */
function cityOf(model: Model, n: number, round: number): SyntheticCity {
  const number = Math.floor((Math.floor(n / round) + 1) / 2);
  const { name } = load(readFileSync(join(CONTENT, `cities/${model.data.city}.yml`), 'utf8')) as CityEntry;
  const numbered = `${name} ${number}`;
  return { number, name: numbered, slug: slugOf(numbered) };
}

function writeCity(folder: string, model: Model, { number, name, slug }: SyntheticCity): void {
  const read = (kind: string) => readFileSync(join(CONTENT, kind, `${model.data.city}.yml`), 'utf8');
  const city = load(read('cities')) as CityEntry;
  writeFileSync(
    join(folder, `cities/${slug}.yml`),
    dump({
      ...city,
      name,
      genitive: `${city.genitive} ${number}`,
      locative: `${city.locative} ${number}`,
      latitude: 45 + ((number * 37 + city.latitude * 100) % 700) / 100,
      longitude: 24 + ((number * 53 + city.longitude * 100) % 1400) / 100,
    }),
  );
  const year = 2009 + (number % 10);
  writeFileSync(
    join(folder, `visits/${slug}.yml`),
    read('visits')
      .replace(/^city: .*$/m, `city: ${slug}`)
      .replaceAll(/"2018-/g, `"${year}-`),
  );
}

/** Practice number `n`: the model's fields with numbered names, and a background from another practice where that names no figure. */
function recombine(models: readonly Model[], n: number): Model {
  const model = modelOf(models, n);
  const data = structuredClone(model.data);
  const id = `mu2020-${String(n).padStart(4, '0')}`;
  const numberedSlug = (project: { shortTitle: string }) => slugOf(numbered(project.shortTitle, n, 32));
  const { slug: city, name } = cityOf(model, n, models.length);
  data.source.chapter = name;

  const projectSlugs = new Map(data.projects.map((p) => [p.slug, numberedSlug(p)]));
  for (const figure of [data, ...data.projects].flatMap((p) => [...p.facts, ...(p.costs ?? [])]))
    figure.id = `${figure.id}-${n}`;
  for (const fact of [data, ...data.projects].flatMap((p) => p.facts)) if (fact.of) fact.of = `${fact.of}-${n}`;
  for (const item of [data, ...data.projects]) if (item.headline) item.headline = `${item.headline}-${n}`;
  for (const project of data.projects) {
    project.id = project.id.replace(data.id, id);
    project.slug = numberedSlug(project);
    project.shortTitle = numbered(project.shortTitle, n, 32);
  }
  data.related = data.related.flatMap(({ to, reason }) => {
    const [practice = '', project] = to.split('#');
    const at = models.findIndex((m) => m.slug === practice);
    const target = n - (n % models.length) + at;
    // Only those before this one are there for certain.
    if (at < 0 || target >= n) return [];
    const other = modelOf(models, at);
    const found = other.data.projects.find((p) => p.slug === project);
    const slug = slugOfPractice(models, target);
    return [{ to: found ? `${slug}#${slugOf(numbered(found.shortTitle, target, 32))}` : slug, reason }];
  });
  Object.assign(data, {
    id,
    city,
    visit: city,
    title: numbered(data.title, n, 70),
    shortTitle: numbered(data.shortTitle, n, 32),
  });

  const donor = modelOf(models, n + 1 + Math.floor(n / models.length));
  const background = /## Передумови\n([^]*?)(?=\n## )/.exec(donor.body)?.[1] ?? '';
  const body = model.body
    .replaceAll(/<(Fact|Cost) id="([^"]+)"/g, (_, kind, figure) => `<${kind} id="${figure}-${n}"`)
    .replaceAll(/<Project id="([^"]+)"/g, (_, project: string) => `<Project id="${projectSlugs.get(project) ?? ''}"`);
  return {
    slug: slugOfPractice(models, n),
    data,
    body: /<(Fact|Cost|Project)/.test(background)
      ? body
      : body.replace(/(?<=## Передумови\n)[^]*?(?=\n## )/, () => background),
  };
}

const slugOfPractice = (models: readonly Model[], n: number): string => {
  const model = modelOf(models, n);
  return `${cityOf(model, n, models.length).slug}-${slugOf(numbered(model.data.shortTitle, n, 32))}`;
};

/** A name with the practice's number at its end, within `max` characters. */
const numbered = (name: string, n: number, max: number): string => {
  const tail = ` ${n}`;
  return `${[...name]
    .slice(0, max - tail.length)
    .join('')
    .trimEnd()}${tail}`;
};
