/**
 * `node src/scripts/third-party.ts > THIRD-PARTY.txt`: what others made and the site hands on, with its licence in full, then the
 * tools of the build, by licence.
 */
import { existsSync, readFileSync } from 'node:fs';

interface Package {
  name: string;
  version: string;
  licence: string;
}

/** What is sent to readers, or is in what is sent. */
const SHIPPED = [
  {
    what: 'Marshrut Sans, cut from Arsenal',
    package: '@expo-google-fonts/arsenal',
    licence: 'SIL Open Font License 1.1',
    text: 'src/fonts/OFL-arsenal.txt',
  },
  {
    what: 'Marshrut Serif, cut from Source Serif 4',
    package: '@expo-google-fonts/source-serif-4',
    licence: 'SIL Open Font License 1.1',
    text: 'src/fonts/OFL-source-serif-4.txt',
  },
  { what: 'The engine of the search', package: 'pagefind', licence: 'MIT' },
  {
    what: 'Forms of words in the search, from the Ukrainian dictionary',
    package: 'dictionary-uk',
    text: 'node_modules/dictionary-uk/license',
  },
  { what: 'Small scripts that Astro puts into pages', package: 'astro', text: 'node_modules/astro/LICENSE' },
  { what: 'The base of the styles', package: 'tailwindcss', text: 'node_modules/tailwindcss/LICENSE' },
  { what: 'The outline of Ukraine on the map: Natural Earth', licence: 'public domain' },
] as const satisfies { what: string; package?: string; licence?: string; text?: string }[];

const packageAt = (folder: string): Package => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    name: string;
    version: string;
    license?: string | { type: string };
  };
  return { name, version, licence: typeof license === 'object' ? license.type : (license ?? 'see the package') };
};

const line = '-'.repeat(80);
const shipped = SHIPPED.map((item) => {
  const made = 'package' in item ? packageAt(`node_modules/${item.package}`) : undefined;
  const licence = 'licence' in item ? item.licence : (made?.licence ?? '');
  const text = 'text' in item && existsSync(item.text) ? `\n\n${readFileSync(item.text, 'utf8').trim()}` : '';
  return `${line}\n${item.what}${made ? ` (${made.name} ${made.version})` : ''}\nLicence: ${licence}${text}\n`;
});

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string; license?: string }>;
};
const tools = Object.entries(lock.packages)
  .filter(([folder]) => folder !== '')
  .map(([folder, { version = '', license }]): Package => ({
    name: folder.replace(/^.*node_modules\//, ''),
    version,
    licence: license ?? (existsSync(`${folder}/package.json`) ? packageAt(folder).licence : 'see the package'),
  }));
const byLicence = [...Map.groupBy(tools, ({ licence }) => licence)]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([licence, packages]) => {
    const names = [...new Set(packages.map(({ name, version }) => `${name} ${version}`))].sort();
    return `${licence} (${names.length})\n${names.map((name) => `  ${name}`).join('\n')}\n`;
  });

console.log(
  [
    'What others made',
    '',
    'A. What the site hands on to its readers',
    '',
    ...shipped,
    line,
    'B. Tools of the build, not handed on, by licence (from package-lock.json)',
    '',
    ...byLicence,
  ].join('\n'),
);
