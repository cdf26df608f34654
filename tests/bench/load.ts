import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages } from '../site/site.ts';

const PORT = 18_437;
const SECONDS = 60;
const RATE = 2000;
const AT_ONCE = 64;

/** Serves a built and packed site with nginx on this machine and requests pages at a fixed rate. Returns a line to print. */
export async function load(dist: string): Promise<string> {
  const program = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
  if (!program) return 'load: nginx is not installed';
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  const block = readFileSync(join(dist, '.hosting/nginx.conf'), 'utf8')
    .replace('listen 80', `listen 127.0.0.1:${PORT}`)
    .replace('root /srv', `root ${dist}`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `user root; daemon off; worker_processes 2; pid ${folder}/pid; events {} http { include /etc/nginx/mime.types; access_log off; ${block} }`,
  );
  const server = spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], { stdio: 'ignore' });
  await new Promise((later) => setTimeout(later, 1500));
  const paths = builtPages(dist)
    .map((page) => page.path)
    .slice(0, 2000);
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const ask = (path: string) =>
    new Promise<boolean>((done) => {
      get(
        { host: '127.0.0.1', port: PORT, path: encodeURI(path), agent, headers: { 'accept-encoding': 'gzip' } },
        (response) => {
          response.resume();
          response.on('end', () => done(response.statusCode === 200));
        },
      ).on('error', () => done(false));
    });
  let asked = 0;
  let errors = 0;
  const started = performance.now();
  const pending = new Set<Promise<void>>();
  while (performance.now() - started < SECONDS * 1000) {
    const due = Math.floor(((performance.now() - started) / 1000) * RATE);
    while (asked < due && pending.size < AT_ONCE) {
      const answer = ask(paths[asked++ % paths.length] ?? '/').then((good) => {
        if (!good) errors++;
        pending.delete(answer);
      });
      pending.add(answer);
    }
    await (pending.size >= AT_ONCE ? Promise.race(pending) : new Promise((later) => setImmediate(later)));
  }
  await Promise.all(pending);
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  server.kill();
  rmSync(folder, { recursive: true });
  return `load: ${asked} requests in ${seconds.toFixed(1)} s (${Math.round(asked / seconds)} a second of ${RATE} wanted), ${errors} errors`;
}
