import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, City, Practice, Topic, Visit } from '../../src/catalogue/model.ts';
import { questionsFor } from '../../src/catalogue/questions.ts';
import { visitRows } from '../../src/catalogue/rows.ts';
import { formatDate } from '../../src/lib/ukrainian.ts';
import { proseToText } from '../../src/document/text.ts';

/** Tools that teams take for such a site, in the versions compared with, outside the project's own dependencies. */
export const PEERS = [
  {
    name: 'starlight',
    packages: { astro: '7.3.5', '@astrojs/starlight': '0.42.4', '@astrojs/mdx': '8.0.2', sharp: '0.35.5' },
    build: 'node_modules/.bin/astro build',
    output: 'dist',
  },
  {
    name: 'eleventy',
    packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' },
    build: 'node_modules/.bin/eleventy --quiet && node_modules/.bin/pagefind --site _site --silent',
    output: '_site',
  },
] as const;
export type PeerName = (typeof PEERS)[number]['name'];

const yamlString = (text: string) => JSON.stringify(text);

/** A page of a peer: an entry of the content. */
interface PeerPage {
  /** Its address without slashes at its ends. */
  path: string;
  title: string;
  description: string;
  /** Markdown; in MDX a figure is a component, as the project's own is. */
  body: (component: boolean) => string;
}

const paragraphs = (...parts: (string | false | null)[]): string => parts.filter(Boolean).join('\n\n');
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const linksTo = (items: readonly { title: string; url: string }[]): string =>
  list(items.map(({ title, url }) => `[${title}](${url})`));

/** Every entry of the content that has a page, once: its own text and facts, without what the project shows of others there. */
const pagesOf = ({ practices, cities, visits, topics }: Catalogue): PeerPage[] => [
  ...practices.map((practice) => ({
    path: `practices/${practice.slug}`,
    title: practice.title,
    description: practice.oneLine,
    body: (component: boolean) => practiceMarkdown(practice, component),
  })),
  ...cities.map((city) => ({
    path: `cities/${city.slug}`,
    title: city.name,
    description: `${city.name}: ${city.visits[0]?.title ?? ''}`,
    body: () => cityMarkdown(city),
  })),
  ...visits.map((visit) => ({
    path: `visits/${visit.slug}`,
    title: `Візит до ${visit.city.genitive}`,
    description: visit.title,
    body: () => visitMarkdown(visit),
  })),
  ...topics.map((topic) => ({
    path: `topics/${topic.slug}`,
    title: topic.title,
    description: topic.oneLine,
    body: () => topicMarkdown(topic),
  })),
];

const cityMarkdown = (city: City): string =>
  paragraphs(
    city.oblast,
    `${city.latitude}, ${city.longitude}`,
    ...city.notes.map((note) => note.text),
    linksTo([...city.visits, ...city.practices]),
  );

const visitMarkdown = (visit: Visit): string =>
  paragraphs(
    list(visitRows(visit).map(({ title, items }) => `**${title}**: ${items?.join('; ') ?? ''}`)),
    ...visit.summary,
    visit.quote && `> ${visit.quote.text} — ${visit.quote.person}, ${visit.quote.post}`,
    ...(visit.programme ?? []).flatMap(({ date, items }) => [
      `## ${formatDate(date)}`,
      list(items.map(({ text, people }) => [text, ...people.map((p) => `${p.name}, ${p.post}`)].join('; '))),
    ]),
    linksTo(visit.practices),
  );

const topicMarkdown = (topic: Topic): string => proseToText(topic.prose, new Map()).replaceAll('\n', '\n\n');

/** A practice's page: its text, facts, questions and contacts, with the figures in words. */
function practiceMarkdown(practice: Practice, component: boolean): string {
  const prose = (blocks: Parameters<typeof proseToText>[0]) =>
    proseToText(blocks, practice.figureWords).replaceAll('\n', '\n\n');
  const figures = (p: Practice | Practice['projects'][number]) =>
    [...p.facts.map((f) => [f.id, f.text]), ...(p.costs ?? []).map((c) => [c.id, c.what])]
      .map(([id = '', text]) => {
        const words = practice.figureWords.get(id) ?? '';
        return `- ${component ? `<Figure id="${id}" words="${words}" />` : `**${words}**`} ${text}`;
      })
      .join('\n');
  return paragraphs(
    practice.summary,
    '## Факти',
    list(practice.keyDates.map((d) => `${d.date}: ${d.text}`)),
    list((practice.partners ?? []).map((p) => `${p.name} — ${p.role}`)),
    '## Передумови',
    prose(practice.prose.background),
    '## Практика',
    prose(practice.prose.practice),
    ...practice.projects.flatMap((project) => [`### ${project.title}`, figures(project), prose(project.prose)]),
    '## Результати',
    figures(practice),
    prose(practice.prose.results),
    '## Запитайте в міста',
    list(questionsFor(practice)),
    '## Контакти',
    list(practice.contacts.map((c) => [c.organisation, c.person, c.address, ...c.phones].filter(Boolean).join(', '))),
  );
}

/** Writes a peer's site of the content: a page an entry, as the tool's own starter has it, nothing else. */
export function writePeer(name: PeerName, site: string, catalogue: Catalogue): void {
  const pages = pagesOf(catalogue);
  const write = (path: string, text: string) => {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  if (name === 'starlight') {
    write(
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: 'Маршрути', locales: { root: { label: 'Українська', lang: 'uk' } }, sidebar: [{ label: 'Практики', link: '/' }] })] });
`,
    );
    write(
      'src/content.config.ts',
      `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    );
    write(
      'src/components/Figure.astro',
      '---\nconst { id, words } = Astro.props;\n---\n<strong id={id}>{words}</strong>\n',
    );
    write('src/content/docs/index.mdx', '---\ntitle: Практики\n---\n\nПрактики.\n');
    for (const { path, title, description, body } of pages)
      write(
        `src/content/docs/${path}.mdx`,
        `---\ntitle: ${yamlString(title)}\ndescription: ${yamlString(description)}\n---\nimport Figure from '../../../components/Figure.astro';\n\n${body(true)}\n`,
      );
  } else {
    write(
      'eleventy.config.js',
      "export default () => ({ markdownTemplateEngine: false, dir: { input: 'content', includes: '../layouts' } });\n",
    );
    write(
      'layouts/page.njk',
      '<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="description" content="{{ description }}"></head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n',
    );
    for (const { path, title, description, body } of pages)
      write(
        `content/${path}.md`,
        `---\nlayout: page.njk\ntitle: ${yamlString(title)}\ndescription: ${yamlString(description)}\n---\n${body(false)}\n`,
      );
  }
}
