/** `npm run links [-- FOLDER]`: checks every address that the collection prints and writes the results into `links.yml` of the content. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { Entries } from '../entries/entry.ts';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { readEntries } from '../entries/read.ts';
import { checkLinks } from './ask-links.ts';

/** Every address of the printed edition: links of practices and projects, and those of contacts. */
const printedLinks = ({ practices, sources }: Pick<Entries, 'practices' | 'sources'>): string[] => [
  ...practices.flatMap(({ data }) => [
    ...[data, ...data.projects].flatMap((item) => item.links.map((l) => l.url)),
    ...data.contacts.flatMap((c) => c.links),
  ]),
  ...sources.flatMap(({ data }) => data.contact?.links ?? []),
];

const folder = process.argv[2] ?? CONTENT_FOLDER;
const urls = printedLinks(readEntries(folder));
const checks = await checkLinks(urls, new Date().toISOString().slice(0, 10));
if (checks) {
  const file = join(folder, 'links.yml');
  writeFileSync(
    file,
    `# Пише npm run links: стан адрес із друкованого видання та день перевірки.\n${dump(checks, { lineWidth: -1 })}`,
  );
  const states = Object.entries(Object.groupBy(Object.values(checks), (c) => c.state));
  console.log(`${file}: ${states.map(([state, of]) => `${state} ${of?.length ?? 0}`).join(', ')}.`);
} else {
  console.error('Мережі немає: не відповіла жодна адреса. Нічого не змінено.');
  process.exitCode = 1;
}
