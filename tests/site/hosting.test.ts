import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readSettings } from '../../src/lib/settings.ts';
import { MEDIA_TYPES, scriptHashes, securityHeaders } from '../../src/outputs/hosting/headers.ts';
import { ukOffline as words } from '../../src/i18n/uk-offline.ts';
import { build, without } from './build.ts';
import { launchChromium } from './chromium.ts';
import { freePort, until } from './port.ts';
import { builtPages, DIST } from './site.ts';
import { SETTINGS, twoEditions } from './two-editions.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const findProgram = (name: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', failed);
  });

/**
 * How to start each server on a local port, with the published settings. Each gets a separate folder to
 * work in, and the packed site.
 */
const SERVERS = {
  nginx: (program: string, folder: string, site: string, port: number) => {
    const block = readFileSync(join(site, '.hosting/nginx.conf'), 'utf8')
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replace('root /srv', `root ${site}`)
      .replace('alias /srv', `alias ${site}`);
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((k) => `${k}_temp_path ${folder}/${k};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${kinds.join(' ')}\n${block} }`,
    );
    return spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  },
  caddy: (program: string, folder: string, site: string, port: number) =>
    startCaddy(program, folder, readFileSync(join(site, '.hosting/Caddyfile'), 'utf8'), site, port),
  /** The steps of the second stage of the Dockerfile, with other folders, and the image's Caddy. */
  Docker: (program: string, folder: string, site: string, port: number) => {
    const moved = (path: string) => path.replaceAll('/srv', `${folder}/srv`).replaceAll('/etc/', `${folder}/etc/`);
    mkdirSync(moved('/etc/caddy'), { recursive: true });
    const stage = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split(/^FROM /m)[2] ?? '';
    const [, target = ''] = /^COPY --from=build \/site\/dist (\S+)$/m.exec(stage) ?? [];
    cpSync(site, moved(target), { recursive: true });
    for (const [, step = ''] of stage.matchAll(/^RUN (.*\/srv.*)$/gm)) execFileSync('sh', ['-ec', moved(step)]);
    return startCaddy(program, folder, readFileSync(moved('/etc/caddy/Caddyfile'), 'utf8'), moved('/srv'), port);
  },
};
const PROGRAMS = { nginx: 'nginx', caddy: 'caddy', Docker: 'caddy' };

function startCaddy(program: string, folder: string, file: string, site: string, port: number): ChildProcess {
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${file}`);
  return spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
    env: { HOME: folder, SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: site },
    stdio: 'ignore',
  });
}

/** Settings of a site, and where it is, if other tests need it too. The rest is built here, of less content. */
const SITES: { settings: Record<string, string>; built?: () => string }[] = [
  { settings: {}, built: () => DIST },
  { settings: SETTINGS, built: twoEditions },
  { settings: { SITE_URL: 'https://example.org', BASE_PATH: '/catalogue' } },
  { settings: { SITE_URL: 'https://маршрути.укр', BASE_PATH: '/каталог/' } },
  { settings: { SITE_URL: 'http://127.0.0.1:8080', BASE_PATH: '/~amu/site.v2/' } },
];

const work = mkdtempSync(join(tmpdir(), 'hosting-'));
after(() => rmSync(work, { recursive: true }));

/** The folder of a packed site. */
function packedSite({ settings, built }: (typeof SITES)[number], name: string): string {
  const folder = join(work, name);
  if (built) cpSync(built(), folder, { recursive: true });
  else
    build(folder, {
      ...settings,
      CONTENT_DIR: 'tests/fixtures/content',
      BUILD_CACHE: join(work, 'cache'),
      // What is in a PDF does not depend on who serves it.
      NODE_OPTIONS: without('typst', 'filters'),
    });
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, '.well-known/security.txt'), 'Contact: mailto:editor@example.org\n');
  // Extensions that the site has no file of yet.
  for (const extension of ['xlsx']) writeFileSync(join(folder, `file.${extension}`), '');
  execFileSync(process.execPath, ['src/scripts/pack.ts', folder], {
    cwd: ROOT,
    stdio: 'ignore',
    env: { ...process.env, ...settings, NODE_OPTIONS: `--import ${import.meta.resolve('./quick-brotli.ts')}` },
  });
  // nginx runs its workers as another user.
  execFileSync('chmod', ['-R', 'a+rX', work]);
  return folder;
}

/** Every address of its own host in a site: in pages, styles, sitemap, feed, manifest, the service worker's list. */
function addressesIn(site: string, origin: string, base: string): Set<string> {
  const found = new Set<string>();
  // The 404 page is served at every address but its own.
  for (const { html, path } of builtPages(site).filter((page) => page.path !== '/404.html'))
    for (const [, target = ''] of html.matchAll(/\s(?:href|src|action|content)="((?:\/|\.|https?:)[^"]*)"/g)) {
      const url = new URL(target.replaceAll('&amp;', '&'), `${origin}${base}${path}`);
      if (url.origin === origin) found.add(url.pathname);
    }
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  for (const file of ['sitemap.xml', 'feed.xml', 'robots.txt', 'data/datapackage.json'])
    for (const [address] of read(file).matchAll(/https?:\/\/[^\s"<]+/g))
      if (address.startsWith(origin)) found.add(new URL(address).pathname);
  const manifest = JSON.parse(read('manifest.webmanifest')) as { start_url: string; icons: { src: string }[] };
  for (const address of [manifest.start_url, ...manifest.icons.map(({ src }) => src)])
    found.add(new URL(address, origin + base).pathname);
  const [, release = '{}'] = /^const RELEASE=(.*);$/m.exec(read('sw.js')) ?? [];
  for (const [address] of (JSON.parse(release) as { files: [string, string][] }).files)
    found.add(new URL(address, origin).pathname);
  return found;
}

SITES.forEach((described, i) => {
  const { url: origin, base: path } = readSettings(described.settings);
  const base = path.replace(/\/$/, '');
  const programs = Object.values(PROGRAMS).some(findProgram);
  describe(
    `a site with ${JSON.stringify(described.settings)}`,
    { skip: programs ? false : 'neither nginx nor Caddy is installed' },
    () => {
      let site: string;
      before(() => {
        site = packedSite(described, `site-${i}`);
      });

      for (const [name, start] of Object.entries(SERVERS)) {
        const program = findProgram(PROGRAMS[name as keyof typeof PROGRAMS]);
        describe(`served by ${name}`, { skip: program ? false : `${name} is not installed` }, () => {
          let server: ChildProcess;
          let host: string;
          let url: string;
          before(async () => {
            const folder = join(work, `${name}-${i}`);
            mkdirSync(folder);
            const port = await freePort();
            server = start(program ?? '', folder, site, port);
            host = `http://127.0.0.1:${port}`;
            url = host + base;
            await until(name, () => ask(host));
          });
          after(() => server.kill());

          test('every address in the site answers', async () => {
            const addresses = addressesIn(site, origin, base);
            assert.ok(addresses.size > 100, `only ${addresses.size} addresses`);
            const missing: string[] = [];
            for (const address of addresses) {
              assert.ok(address.startsWith(`${base}/`), `${address} is outside ${base}/`);
              const { status, body } = await ask(host + address);
              if (status !== 200 || body.length === 0) missing.push(`${status} ${address}`);
            }
            assert.deepEqual(missing, []);
          });

          test('an address without its trailing slash redirects to the page and keeps its query', async () => {
            for (const [from, to] of [['/practices', '/practices/'], ...(base === '' ? [] : [['', '/']])] as const)
              for (const query of ['', '?q=%D1%96&page=2']) {
                const { status, headers } = await ask(url + from + query);
                assert.ok([301, 302, 308].includes(status), `${from}: ${status}`);
                assert.equal(new URL(headers.location ?? '', host).href, url + to + query);
              }
          });

          test('outside the base path there is nothing; the host’s root redirects to the site', async () => {
            if (base === '') return;
            assert.equal((await ask(`${host}/practices/`)).status, 404);
            const { status, headers } = await ask(host);
            assert.equal(status, 302);
            assert.equal(new URL(headers.location ?? '', host).href, `${url}/`);
          });

          test('a missing page is the 404 page, with its status and a short cache lifetime', async () => {
            const page = readFileSync(join(site, '404.html'), 'utf8');
            for (const path of [
              '/missing/',
              '/practices/missing/page/',
              '/_astro/missing.js',
              '/data/missing.csv',
              '/sw.json.js',
              '/.hosting/Caddyfile',
              '/.env',
              '/../package.json',
            ]) {
              const headers = { 'if-none-match': '"x"', range: 'bytes=0-9' };
              for (const answer of [await ask(url + path), await ask(url + path, headers)]) {
                assert.equal(answer.status, 404, path);
                assert.equal(answer.body.toString(), page, path);
                assert.equal(answer.headers['cache-control'], 'public, max-age=300', path);
                assert.match(answer.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i, path);
                assert.equal(answer.headers['access-control-allow-origin'], undefined, path);
              }
            }
          });

          test('every response has the security headers, a missing page too', async () => {
            const expected = securityHeaders(scriptHashes(builtPages(site).map((page) => page.html)));
            for (const path of ['/', '/favicon.svg', '/practices/', '/data/practices.json', '/missing/']) {
              const { headers } = await ask(url + path);
              for (const [header, value] of expected)
                assert.equal(headers[header.toLowerCase()], value, `${path}: ${header}`);
            }
          });

          test('pages are cached briefly, hashed files for a year, the service worker not at all', async () => {
            const font = globSync('_astro/*.woff2', { cwd: site })[0] ?? '';
            const control = async (path: string) => (await ask(url + path)).headers['cache-control'];
            assert.equal(await control('/'), 'public, max-age=300');
            assert.equal(await control(`/${font}`), 'public, max-age=31536000, immutable');
            assert.equal(await control('/sw.js'), 'no-cache');
          });

          test('pages of other sites may read the open data and the feed, and nothing else', async () => {
            const allowed = async (path: string) => (await ask(url + path)).headers['access-control-allow-origin'];
            for (const path of ['/data/', '/data/practices.csv', '/data/practices.json', '/feed.xml'])
              assert.equal(await allowed(path), '*', path);
            for (const path of ['/', '/practices/', '/search-data/manifest.json', '/sitemap.xml'])
              assert.equal(await allowed(path), undefined, path);
          });

          test('compressed copies are sent to clients that accept them, and are the same page', async () => {
            const plain = (await ask(`${url}/practices/`)).body;
            const zipped = await ask(`${url}/practices/`, { 'accept-encoding': 'gzip' });
            assert.equal(zipped.headers['content-encoding'], 'gzip');
            assert.match(zipped.headers.vary ?? '', /accept-encoding/i);
            assert.deepEqual(gunzipSync(zipped.body), plain);
            if (name === 'nginx') return; // Brotli is a module of its own there.
            const brotli = await ask(`${url}/practices/`, { 'accept-encoding': 'br, gzip' });
            assert.equal(brotli.headers['content-encoding'], 'br');
            assert.deepEqual(brotliDecompressSync(brotli.body), plain);
          });

          test('every kind of file has its media type, text with its encoding', async () => {
            for (const [extension, type] of Object.entries(MEDIA_TYPES)) {
              const [file] = globSync(`**/*.${extension}`, { cwd: site }).sort();
              if (file === undefined) assert.fail(`the site has no .${extension}`);
              const { headers } = await ask(`${url}/${file}`);
              const [got, charset] = (headers['content-type'] ?? '').split('; charset=');
              assert.equal(got, type, file);
              if (type.startsWith('text/')) assert.match(charset ?? '', /^utf-8$/i, file);
            }
          });

          test('requests under /.well-known/ pass to the host', async () => {
            const { status, body } = await ask(`${host}/.well-known/security.txt`);
            assert.equal(status, 200);
            assert.match(body.toString(), /^Contact:/);
          });

          // One base path is enough, the hardest to get right.
          if (base.includes('%'))
            test('after a visit to one page the others open offline', async () => {
              const browser = await launchChromium();
              const context = await browser.newContext();
              try {
                const page = await context.newPage();
                await page.goto(`${url}/`);
                await page.locator('footer [role=status]', { hasText: words.ready }).waitFor();
                await context.setOffline(true);
                for (const { path } of builtPages(site).slice(0, 10)) {
                  await page.goto(url + path);
                  assert.equal(await page.locator('h1').count(), 1, path);
                }
              } finally {
                await context.close();
                await browser.close();
              }
            });

          test('only reading is allowed', async () => {
            const status = await new Promise((done, failed) => {
              request(`${url}/`, { method: 'POST' }, (response) => done(response.resume().statusCode))
                .on('error', failed)
                .end();
            });
            assert.equal(status, 405);
          });
        });
      }
    },
  );
});

test('the Dockerfile passes every setting to the build, does not run as root and has a health check', () => {
  const file = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
  for (const line of [/^ARG SITE_URL$/m, /^ARG BASE_PATH$/m, /^ARG CORRECTIONS$/m, /^RUN npm run pack$/m])
    assert.match(file, line);
  const stage = file.split(/^FROM /m)[2] ?? '';
  assert.match(stage, /^USER (?!root)\w+$/m);
  assert.match(stage, /^HEALTHCHECK /m);
});

test('a site of this size is compressed at the quality at which its pages are measured', () => {
  const folder = join(work, 'packed');
  mkdirSync(folder);
  // With an address, a site has QR codes too.
  const files = globSync('**/*.{html,css,js,json,svg,xml,txt,csv}', { cwd: DIST }).length * 1.5;
  for (let i = 0; i < files; i++) writeFileSync(join(folder, `${i}.svg`), '<svg/>');
  const page = readFileSync(join(DIST, 'index.html'));
  writeFileSync(join(folder, 'index.html'), page);
  execFileSync(process.execPath, ['src/scripts/pack.ts', folder], { cwd: ROOT, stdio: 'ignore' });
  assert.equal(readFileSync(join(folder, 'index.html.br')).length, brotliCompressSync(page).length);
});
