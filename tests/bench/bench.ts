/**
 * `npm run bench -- [SIZE …]`: the catalogue grown to each size, built by this project and by two peers from the same content, in
 * the same run. CPU seconds are of the build and all its children; PDFs and pictures are timed apart.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolve } from '../../src/data/catalogue.ts';
import { readEntries } from '../../src/entries/read.ts';
import { coldSearch } from './cold-search.ts';
import { load } from './load.ts';
import { PEERS, writePeer } from './peers.ts';
import { writeSynthetic } from './synthetic.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const BIN = join(ROOT, 'node_modules/.bin');
const SIZES = [10, 100, 1000, 5000];
const LIMIT_MS = 600_000;
const SEARCHED = 'гранти для підприємців';

interface Run {
  wall: number;
  cpu: number;
  memory: number;
}

/** Runs a command and measures it and its children; undefined with the reason printed if it fails. */
function measure(command: string[], cwd: string, env: Record<string, string> = {}): Run | undefined {
  const { status, stderr, stdout } = spawnSync('/usr/bin/time', ['-f', '@%e %U %S %M', ...command], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: `${BIN}:${process.env.PATH ?? ''}` },
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 1e9,
  });
  const [, wall, user, system, kilobytes] = /@([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0 || !wall) {
    console.log(`  ${command.join(' ')}: ${(stderr || stdout || 'took too long').trim().slice(-300)}`);
    return undefined;
  }
  return { wall: Number(wall), cpu: Number(user) + Number(system), memory: Number(kilobytes) / 1e6 };
}

const megabytes = (folder: string, pattern = '**/*'): number =>
  globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;

const row = (cells: (string | number | undefined)[]) => {
  const shown = cells.map((c) => (c === undefined ? '–' : typeof c === 'number' ? c.toFixed(1) : c));
  console.log(`| ${shown.join(' | ')} |`);
};

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}`);
  const peers = PEERS.flatMap((peer) => {
    const home = join(folder, peer.name);
    mkdirSync(home);
    writeFileSync(
      join(home, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: peer.packages }),
    );
    const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: home,
      encoding: 'utf8',
      timeout: LIMIT_MS,
    });
    if (installed.status === 0) return [{ ...peer, home }];
    console.log(
      `${peer.name} is left out, the registry does not give it: ${installed.stderr.trim().split('\n').at(-1) ?? ''}`,
    );
    return [];
  });

  row(['practices', 'tool', 'CPU s', 'wall s', 'memory GB', 'output MB', 'ms a practice', 'search from cold, kB']);
  row(Array.from({ length: 8 }, () => '---'));
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const content = join(folder, `content-${size}`);
    const dist = join(folder, 'dist');
    writeSynthetic(content, size);
    const env = { CONTENT_DIR: content, BUILD_CACHE: join(folder, 'cache') };
    const command = [join(BIN, 'astro'), 'build', '--outDir', dist];
    // The first build makes PDFs and pictures, the second takes them from the first.
    const first = measure(command, ROOT, env);
    const run = measure(command, ROOT, env);
    const search = run && (await coldSearch(dist, SEARCHED));
    row([
      `${size}`,
      'this project',
      run?.cpu,
      run?.wall,
      run?.memory,
      megabytes(dist),
      run && (run.cpu * 1000) / size,
      search && search / 1000,
    ]);
    if (first && run)
      row([
        size,
        '… PDFs and pictures',
        first.cpu - run.cpu,
        first.wall - run.wall,
        first.memory,
        undefined,
        ((first.cpu - run.cpu) * 1000) / size,
        undefined,
      ]);
    const packed = measure([process.execPath, 'src/hosting/pack.ts', dist], ROOT);
    row([
      `${size}`,
      '… compressed copies',
      packed?.cpu,
      packed?.wall,
      packed?.memory,
      megabytes(dist, '**/*.{br,gz}'),
      packed && (packed.cpu * 1000) / size,
      undefined,
    ]);
    if (size === (sizes.at(-1) ?? SIZES.at(-1))) console.log(await load(dist));
    rmSync(dist, { recursive: true });

    const { practices } = resolve(readEntries(content));
    for (const peer of peers) {
      const site = join(folder, `${peer.name}-${size}`);
      writePeer(peer.name, site, practices);
      symlinkSync(join(peer.home, 'node_modules'), join(site, 'node_modules'));
      cpSync(join(peer.home, 'package.json'), join(site, 'package.json'));
      const built = measure(['sh', '-c', peer.build], site);
      row([
        size,
        peer.name,
        built?.cpu,
        built?.wall,
        built?.memory,
        built && megabytes(join(site, peer.output)),
        built && (built.cpu * 1000) / size,
        undefined,
      ]);
      rmSync(site, { recursive: true });
    }
    rmSync(content, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}
