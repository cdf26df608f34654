/**
 * `npm run build [-- --outDir FOLDER]`: builds the site unless the folder is up to date. The new site is built in a temporary folder and
 * replaces the old one when complete, so a failed or killed build does not change the old site.
 */
import './check-settings.ts';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { site } from '../site.ts';
import { explainFailure } from './build-failure.ts';
import { isBuilt, noteBuilt, originOf } from './built.ts';

const SQLITE_BUSY = 5;

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
const dist = values.outDir;
const beside = (suffix: string): string => join(dirname(resolve(dist)), `.${basename(resolve(dist))}.${suffix}`);
const unfinished = beside('new');
const previous = beside('old');

const lock = waitForOtherBuilds();
// A build killed while swapping the folders leaves only these two.
if (!existsSync(dist) && existsSync(previous)) renameSync(previous, dist);
clean();
const origin = originOf();
if (isBuilt(dist, origin)) console.log(`${dist}/ is up to date.`);
else {
  try {
    // Astro's data store: a killed build may have left it half-written. The loader fills it again.
    rmSync('node_modules/.astro/data-store.json', { force: true });
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    const { build } = await import('astro');
    await build({ outDir: unfinished });
    if (existsSync(dist)) renameSync(dist, previous);
    renameSync(unfinished, dist);
    noteBuilt(dist, origin);
    clean();
  } catch (error) {
    clean();
    console.error(`\n${explainFailure(error, dist)}`);
    process.exit(1);
  }
}
if (!site.hasAddress)
  console.log(`SITE_URL is not set. Set it before you publish: links to the site itself now begin with ${site.url}.`);
// Referenced here so that garbage collection does not release the lock early.
lock.close();

function clean(): void {
  for (const folder of [unfinished, previous]) rmSync(folder, { recursive: true, force: true });
}

/** Builds share Astro's working folder, so they run one at a time. The system releases SQLite's lock even if a build is killed. */
function waitForOtherBuilds(): DatabaseSync {
  mkdirSync('.astro', { recursive: true });
  const lock = new DatabaseSync('.astro/build-lock.sqlite');
  for (let isReported = false; ; isReported = true) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
      if (!isReported) console.log('Another build of this project is running. Waiting for it to end.');
      // SQLite may refuse one of two waiting builds before its timeout; that one tries again.
      lock.exec(`PRAGMA busy_timeout = ${60 * 1000}`);
    }
  }
}
