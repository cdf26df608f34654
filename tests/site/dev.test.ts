import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

const ROOT = new URL('../..', import.meta.url).pathname;
let project: string;
let content: string;
let server: ChildProcess;
let address: string;

before(async () => {
  // A copy of the project: Astro writes its list of MDX modules into the project's folder, where other tests build.
  project = mkdtempSync(join(tmpdir(), 'dev-'));
  content = join(project, 'content');
  for (const name of [
    'content',
    'public',
    'src',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: project,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  address = await new Promise((found, failed) => {
    let output = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/localhost:\d+/.exec(output);
      if (url) found(url[0]);
    });
    server.on('exit', () => failed(new Error(output)));
  });
});
after(() => {
  server.kill();
  rmSync(project, { recursive: true });
});

/** Asks for a page until it shows a text, or its absence, with a status: Astro takes up an edit within a second. */
async function shows(path: string, text: string, { wanted = true, status = 200 } = {}): Promise<void> {
  let body = '';
  for (let i = 0; i < 240; i += 1) {
    const response = await fetch(address + path);
    body = await response.text();
    if (response.status === status && body.includes(text) === wanted) return;
    await setTimeout(250);
  }
  assert.fail(`${path} ${wanted ? 'does not show' : 'still shows'} «${text}»: ${body.slice(0, 500)}`);
}

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  assert.notEqual(after, before, `${file} is not changed`);
  writeFileSync(path, after);
};

interface Edit {
  what: string;
  file: string;
  page: string;
  /** What the page shows after it; unless given, words of no other edit. */
  mark?: string;
  change: (text: string, mark: string) => string;
}
const EDITS: Edit[] = [
  {
    what: 'the text of a practice',
    file: 'practices/vinnytsia-khab.mdx',
    page: '/cities/vinnytsia/',
    change: (text, mark) => text.replace('\n## Практика\n', `\n${mark}.\n\n## Практика\n`),
  },
  {
    what: 'a field of a practice',
    file: 'practices/vinnytsia-khab.mdx',
    page: '/practices/vinnytsia-khab/',
    change: (text, mark) => text.replace(/^title: .*$/m, `title: ${mark}`),
  },
  {
    what: 'a figure',
    file: 'practices/vinnytsia-khab.mdx',
    page: '/practices/vinnytsia-khab/',
    change: (text, mark) => text.replace(/(- id: zakhody\n[^]*?text: ).*/, `$1${mark}`),
  },
  {
    what: 'a city',
    file: 'cities/odesa.yml',
    page: '/cities/',
    mark: 'Сумська область',
    change: (text, mark) => text.replace(/^oblast: .*$/m, `oblast: ${mark}`),
  },
  {
    what: 'a visit',
    file: 'visits/odesa.yml',
    page: '/visits/odesa/',
    change: (text, mark) => text.replace(/^title: .*$/m, `title: ${mark}`),
  },
  {
    what: 'a topic',
    file: 'topics/waste.mdx',
    page: '/topics/waste/',
    change: (text, mark) => `${text}\n${mark}.\n`,
  },
  {
    what: 'a source',
    file: 'sources/marshruty-uspikhiv.mdx',
    page: '/about/',
    change: (text, mark) => `${text}\n${mark}.\n`,
  },
  {
    what: 'a text of a page',
    file: 'pages/method.mdx',
    page: '/about/',
    change: (text, mark) => `${text}\n${mark}.\n`,
  },
  {
    what: 'a comparison',
    file: 'comparisons.yml',
    page: '/compare/khaby/',
    change: (text, mark) => text.replace(/(- slug: khaby\n {2}title: ).*/, `$1${mark}`),
  },
  {
    what: 'a term of the subject index',
    file: 'index-terms.yml',
    page: '/index/',
    change: (text, mark) => `${text}\n- term: ${mark}\n  at: [vinnytsia-khab]\n  words: [Хаб]\n`,
  },
];

EDITS.forEach((edited, i) => {
  test(`astro dev shows an edit of ${edited.what}`, async () => {
    const { file, page, mark = `Позначка ${'АБВГҐДЕЄЖЗИ'[i] ?? assert.fail()}`, change } = edited;
    await shows(page, mark, { wanted: false });
    edit(file, (text) => change(text, mark));
    await shows(page, mark);
  });
});

test('astro dev shows a new entry', async () => {
  const fixture = (file: string) => readFileSync(join(ROOT, 'tests/fixtures/content', file), 'utf8');
  writeFileSync(join(content, 'cities/lviv.yml'), fixture('cities/lviv.yml'));
  const visit = fixture('visits/lviv.yml').replaceAll('vyhadana-zbirka', 'marshruty-uspikhiv');
  writeFileSync(join(content, 'visits/lviv.yml'), visit);
  const practice = fixture('practices/lviv-parky.mdx')
    .replaceAll('mu2019-01', 'mu2019-10')
    .replaceAll('vyhadana-zbirka', 'marshruty-uspikhiv');
  writeFileSync(join(content, 'practices/lviv-parky.mdx'), practice);
  await shows('/practices/lviv-parky/', 'Людей у');
});

test('astro dev lists the faults of an edit, and shows the page again when they are mended', async () => {
  const file = 'practices/kyiv-smart-city.mdx';
  const right = readFileSync(join(content, file), 'utf8');
  writeFileSync(join(content, file), right.replace(/^title: .*$/m, 'titel: Щось'));
  await shows('/practices/kyiv-smart-city/', 'titel: такого поля немає', { status: 500 });
  await shows('/cities/odesa/', 'titel: такого поля немає', { status: 500 });
  writeFileSync(join(content, file), right);
  await shows('/practices/kyiv-smart-city/', 'Kyiv Smart City School');
});
