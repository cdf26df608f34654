import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { scriptHashes, securityHeaders } from '../../src/outputs/hosting/headers.ts';
import { builtPages, DIST } from './site.ts';

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
const ask = (url: string, encoding?: string): Promise<Answer> =>
  new Promise((done, failed) => {
    get(url, { headers: encoding ? { 'accept-encoding': encoding } : {} }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', failed);
  });

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

/** How to start each server on a port of this machine only, with the configuration that is published. */
const SERVERS = {
  nginx: (program: string, folder: string, port: number) => {
    const block = readFileSync(join(folder, 'site/.hosting/nginx.conf'), 'utf8')
      .replace('listen 80', `listen 127.0.0.1:${port}`)
      .replace('root /srv', `root ${folder}/site`);
    const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((k) => `${k}_temp_path ${folder}/${k};`);
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${kinds.join(' ')}\n${block} }`,
    );
    return spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  },
  caddy: (program: string, folder: string, port: number) => {
    const file = readFileSync(join(folder, 'site/.hosting/Caddyfile'), 'utf8');
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${file}`);
    return spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
      env: { HOME: folder, SITE_ADDRESS: `http://127.0.0.1:${port}`, SITE_ROOT: join(folder, 'site') },
      stdio: 'ignore',
    });
  },
};

for (const [name, start] of Object.entries(SERVERS)) {
  const program = findProgram(name);
  describe(`the site served by ${name}`, { skip: program ? false : `${name} is not installed` }, () => {
    let folder: string;
    let server: ChildProcess;
    let url: string;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), `${name}-`));
      mkdirSync(join(folder, 'site'));
      cpSync(DIST, join(folder, 'site'), { recursive: true });
      // nginx gives its workers to another user.
      execFileSync('chmod', ['-R', 'a+rX', folder]);
      execFileSync('node', ['src/scripts/pack.ts', join(folder, 'site')], { cwd: ROOT, stdio: 'ignore' });
      const port = await freePort();
      server = start(program ?? '', folder, port);
      url = `http://127.0.0.1:${port}`;
      for (let tries = 0; tries < 100; tries++) {
        if (
          await ask(url).then(
            () => true,
            () => false,
          )
        )
          return;
        await new Promise((later) => setTimeout(later, 100));
      }
      throw new Error(`${name} does not answer`);
    });
    after(() => {
      server.kill();
      rmSync(folder, { recursive: true });
    });

    test('every answer carries the security headers, a missing page too', async () => {
      const expected = securityHeaders(scriptHashes(builtPages().map((page) => page.html)));
      for (const path of ['/', '/favicon.svg', '/practices/', '/data/practices.json', '/missing/']) {
        const { headers } = await ask(url + path);
        for (const [header, value] of expected)
          assert.equal(headers[header.toLowerCase()], value, `${path}: ${header}`);
      }
    });

    test('pages are kept briefly, hashed files for a year, the service worker not at all', async () => {
      const font = /href="([^"]+\.woff2)"/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[1] ?? '';
      const keep = async (path: string) => (await ask(url + path)).headers['cache-control'];
      assert.equal(await keep('/'), 'public, max-age=300');
      assert.equal(await keep(font), 'public, max-age=31536000, immutable');
      assert.equal(await keep('/sw.js'), 'no-cache');
    });

    test('compressed copies are sent to those who take them, and are the same page', async () => {
      const plain = (await ask(`${url}/practices/`)).body;
      const zipped = await ask(`${url}/practices/`, 'gzip');
      assert.equal(zipped.headers['content-encoding'], 'gzip');
      assert.match(zipped.headers.vary ?? '', /accept-encoding/i);
      assert.deepEqual(gunzipSync(zipped.body), plain);
      if (name === 'nginx') return; // Brotli is a module of its own there.
      const brotli = await ask(`${url}/practices/`, 'br, gzip');
      assert.equal(brotli.headers['content-encoding'], 'br');
      assert.deepEqual(brotliDecompressSync(brotli.body), plain);
    });

    test('a page that is not there is the 404 page, with its status; hidden files are not there', async () => {
      for (const path of ['/missing/', '/practices/missing/page/', '/.hosting/Caddyfile', '/../package.json']) {
        const { status, body } = await ask(url + path);
        assert.equal(status, 404, path);
        if (path === '/missing/') assert.match(body.toString(), /Такої сторінки немає/);
      }
    });

    test('types are told, text with its encoding', async () => {
      const type = async (path: string) => (await ask(url + path)).headers['content-type'] ?? '';
      assert.match(await type('/'), /^text\/html; charset=utf-8$/i);
      assert.match(await type('/favicon.svg'), /^image\/svg\+xml/);
    });
  });
}
