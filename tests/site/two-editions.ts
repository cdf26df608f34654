import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, without } from './build.ts';

const FIXTURE = new URL('../fixtures/content', import.meta.url).pathname;
/** The later edition's title as lists print it. */
export const LATER = 'Друга збірка. Для перевірки правил. Станом на березень 2022 року';
export const ADDRESS = 'https://example.org';
/** The settings of its site, with slashes that may be there or not. */
export const SETTINGS = { SITE_URL: `${ADDRESS}/`, BASE_PATH: '/' };

/** Writes the content of two editions: the fixtures, whose collection is of 2019, and one of 2022 with a new city and a known one. */
function writeTwoEditions(content: string): void {
  cpSync(FIXTURE, content, { recursive: true });
  const add = (from: string, to: string, changes: Record<string, string>) => {
    let text = readFileSync(join(FIXTURE, from), 'utf8');
    for (const [old, now] of Object.entries(changes)) {
      if (!text.includes(old)) throw new Error(`${from} has no «${old}»`);
      text = text.replaceAll(old, now);
    }
    writeFileSync(join(content, to), text);
  };
  const source = { vyhadana: 'druha' };
  add('sources/vyhadana-zbirka.mdx', 'sources/druha-zbirka.mdx', {
    'Вигадана збірка': 'Друга збірка',
    вигаданою: 'другою',
    '2019-01': '2022-03',
    'січень 2019': 'березень 2022',
  });
  add('visits/lviv.yml', 'visits/lviv.yml', { ...source, '2018-05': '2021-05' });
  add('visits/lviv.yml', 'visits/lutsk-2021.yml', { ...source, '2018-05': '2021-06', 'city: lviv': 'city: lutsk' });
  add('practices/lviv-parky.mdx', 'practices/lviv-parky.mdx', {
    ...source,
    'mu2019-01': 'mu2022-01',
    'status: done': 'status: ongoing',
  });
  add('practices/lviv-parky.mdx', 'practices/lutsk-parky.mdx', {
    ...source,
    'mu2019-01': 'mu2022-02',
    'title: Парки Львова': 'title: Парки Луцька',
    'city: lviv': 'city: lutsk',
    'visit: lviv': 'visit: lutsk-2021',
    'Львівська міська рада': 'Луцька міська рада',
    'chapter: Львів': 'chapter: Луцьк',
    'oneLine: Місто впорядкувало парк': 'oneLine: Луцьк упорядкував парк',
    'oneLine: Місто поставило лавки': 'oneLine: Луцьк поставив лавки',
    'oneLine: Місто планувало освітити парк': 'oneLine: Луцьк планував освітити парк',
  });
}

/** @returns a new folder for the site; its content is there */
export function prepareTwoEditions(): string {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'));
  writeTwoEditions(join(folder, 'content'));
  return folder;
}

/** The built site of two editions, with an address. All test files share one; the first builds it, for the others it is up to date. */
export function twoEditions(): string {
  const folder = process.env.TWO_EDITIONS ?? ownFolder();
  const dist = join(folder, 'dist');
  build(dist, {
    ...SETTINGS,
    CONTENT_DIR: join(folder, 'content'),
    BUILD_CACHE: join(folder, 'cache'),
    NODE_OPTIONS: without('filters'),
  });
  return dist;
}

/** For a test file that is run without `setup.ts`. */
function ownFolder(): string {
  const folder = prepareTwoEditions();
  process.on('exit', () => rmSync(folder, { recursive: true }));
  return folder;
}
