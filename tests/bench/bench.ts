/**
 * `npm run bench -- [SIZE …]`: the catalogue grown to each size, built by this project and by two peers from the same content, in
 * the same run. CPU seconds are of a build and all its children. PDFs, pictures, open data and the e-book, which the peers do not make,
 * are counted separately.
 * This project is built four times: with an empty cache, again, with nothing changed, and with one entry changed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolve } from '../../src/catalogue/catalogue.ts';
import { readEntries } from '../../src/entries/read.ts';
import { coldSearch } from './cold-search.ts';
import { load } from './load.ts';
import { measure, megabytes, type Run } from './measure.ts';
import { PEERS, writePeer, type PeerName } from './peers.ts';
import { writeSynthetic } from './synthetic.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const SIZES = [10, 100, 500, 1000, 5000];
/** The size whose cost a practice the others are compared with. */
const COMPARED = 500;
const SEARCHED = 'гранти для підприємців';

/** A build of this project: what the site and its index took, and apart from it what files did that the peers do not make. */
interface Build extends Run {
  heavy: number;
}

/** Builds this project's site, into a new folder unless the site is there already, so that no time is spent on emptying it. */
function build(dist: string, environment: Record<string, string>): Build | undefined {
  const run = measure([process.execPath, 'src/scripts/build.ts', '--outDir', dist], ROOT, environment);
  if (!run) return undefined;
  const heavy = Number(/PDFs, pictures and data files: ([\d.]+) CPU s/.exec(run.output)?.[1] ?? 0);
  return { ...run, cpu: run.cpu - heavy, heavy };
}

/** Changes one practice by a sentence. */
function changeEntry(content: string): void {
  const [name = ''] = readdirSync(join(content, 'practices'));
  const file = join(content, 'practices', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('\n## Практика\n', '\nМісто розповіло про це гостям.\n\n## Практика\n'));
}

/** Peers with their packages installed; one that the registry lacks is reported and left out. */
function installPeers(folder: string): { name: PeerName; build: string; output: string; home: string }[] {
  return PEERS.flatMap((peer) => {
    const home = join(folder, peer.name);
    mkdirSync(home);
    const packages = { private: true, type: 'module', dependencies: peer.packages };
    writeFileSync(join(home, 'package.json'), JSON.stringify(packages));
    const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: home,
      encoding: 'utf8',
    });
    if (installed.status === 0) return [{ ...peer, home }];
    console.log(`${peer.name} is left out: ${installed.stderr.trim().split('\n').at(-1) ?? ''}`);
    return [];
  });
}

type Cell = string | number | undefined;
const COLUMNS = [
  'practices',
  'tool',
  'CPU s',
  'PDFs, pictures and data, CPU s',
  'wall s',
  'memory GB',
  'output MB',
  'ms a practice',
  'search from cold, kB',
];
const row = (cells: readonly Cell[]) => {
  const shown = COLUMNS.map((_, i) => cells[i] ?? '–').map((c) => (typeof c === 'number' ? c.toFixed(1) : c));
  console.log(`| ${shown.join(' | ')} |`);
};
const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined ? '–' : `${(a / b).toFixed(2)} ×`;

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : SIZES;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}`);
  const peers = installPeers(folder);
  const summary: string[] = [];
  let compared: number | undefined;

  row(COLUMNS);
  row(COLUMNS.map(() => '---'));
  for (const size of sizes) {
    const show = (tool: string, run: (Run & { heavy?: number }) | undefined, output?: number, search?: number) => {
      const each = run && (run.cpu * 1000) / size;
      row([`${size}`, tool, run?.cpu, run?.heavy, run?.wall, run?.memory, output, each, search]);
    };
    const content = join(folder, `content-${size}`);
    const dist = join(folder, `dist-${size}`);
    writeSynthetic(content, size);
    const environment = { CONTENT_DIR: content, BUILD_CACHE: join(folder, `cache-${size}`) };

    const first = build(`${dist}-first`, environment);
    show('this project, cache empty', first);
    const second = build(dist, environment);
    const search = second && (await coldSearch(dist, SEARCHED)) / 1000;
    show('this project', second, megabytes(dist), search);
    const same = build(dist, environment);
    show('… nothing changed', same);
    const catalogue = resolve(readEntries(content));
    changeEntry(content);
    const changed = build(dist, environment);
    show('… one entry changed', changed);
    show(
      '… compressed copies',
      measure([process.execPath, 'src/scripts/pack.ts', dist], ROOT),
      megabytes(dist, '**/*.{br,gz}'),
    );
    if (size === sizes.at(-1)) summary.push(await load(dist));

    const cpuOf = new Map<PeerName, number>();
    for (const peer of peers) {
      const site = join(folder, `${peer.name}-${size}`);
      writePeer(peer.name, site, catalogue);
      symlinkSync(join(peer.home, 'node_modules'), join(site, 'node_modules'));
      cpSync(join(peer.home, 'package.json'), join(site, 'package.json'));
      const built = measure(['sh', '-c', peer.build], site);
      show(peer.name, built, built && megabytes(join(site, peer.output)));
      if (built) cpuOf.set(peer.name, built.cpu);
    }

    const each = second && second.cpu / size;
    if (size === COMPARED) compared = each;
    summary.push(
      [
        `${size}: ${PEERS.map(({ name }) => `${ratio(second?.cpu, cpuOf.get(name))} ${name}`).join(', ')}`,
        `a practice ${ratio(each, compared)} that at ${COMPARED}`,
        `nothing changed ${ratio(same?.cpu, second?.cpu)}, one entry changed ${ratio(changed?.cpu, second?.cpu)} the second build`,
        `memory ${Math.max(first?.memory ?? 0, second?.memory ?? 0).toFixed(1)} GB`,
      ].join('; '),
    );
  }
  console.log(`\n${summary.join('\n')}`);
} finally {
  // Not on the way: a disk that is still busy with what was deleted slows what comes next.
  rmSync(folder, { recursive: true });
}
