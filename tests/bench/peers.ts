import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Practice } from '../../src/data/model.ts';
import { questionsFor } from '../../src/data/questions.ts';
import { proseToText } from '../../src/prose/text.ts';

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

/** A practice's page as Markdown: its text, facts, questions and contacts, with the figures in words. */
function markdownOf(practice: Practice, component: boolean): string {
  const prose = (blocks: Parameters<typeof proseToText>[0]) =>
    proseToText(blocks, practice.figureWords).replaceAll('\n', '\n\n');
  const figures = (p: Practice | Practice['projects'][number]) =>
    [...p.facts.map((f) => [f.id, f.text]), ...(p.costs ?? []).map((c) => [c.id, c.what])]
      .map(([id = '', text]) => {
        const words = practice.figureWords.get(id) ?? '';
        return `- ${component ? `<Figure id="${id}" words="${words}" />` : `**${words}**`} ${text}`;
      })
      .join('\n');
  return [
    practice.summary,
    '## Факти',
    practice.keyDates.map((d) => `- ${d.date}: ${d.text}`).join('\n'),
    (practice.partners ?? []).map((p) => `- ${p.name} — ${p.role}`).join('\n'),
    '## Передумови',
    prose(practice.prose.background),
    '## Практика',
    prose(practice.prose.practice),
    ...practice.projects.flatMap((project) => [`### ${project.title}`, figures(project), prose(project.prose)]),
    '## Результати',
    figures(practice),
    prose(practice.prose.results),
    '## Запитайте в міста',
    questionsFor(practice)
      .map((question) => `- ${question}`)
      .join('\n'),
    '## Контакти',
    practice.contacts
      .map((c) => `- ${[c.organisation, c.person, c.address, ...c.phones].filter(Boolean).join(', ')}`)
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Writes a peer's site of the practices: a page a practice, as the tool's own starter has it, nothing else. */
export function writePeer(name: PeerName, site: string, practices: readonly Practice[]): void {
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
    for (const p of practices)
      write(
        `src/content/docs/practices/${p.slug}.mdx`,
        `---\ntitle: ${yamlString(p.title)}\ndescription: ${yamlString(p.oneLine)}\n---\nimport Figure from '../../../components/Figure.astro';\n\n${markdownOf(p, true)}\n`,
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
    for (const p of practices)
      write(
        `content/practices/${p.slug}.md`,
        `---\nlayout: page.njk\ntitle: ${yamlString(p.title)}\ndescription: ${yamlString(p.oneLine)}\n---\n${markdownOf(p, false)}\n`,
      );
  }
}
