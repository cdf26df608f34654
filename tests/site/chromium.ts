import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { serve } from './site.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  // Pages are open for a moment: optimizing their code takes longer than running it.
  '--js-flags=--no-opt --no-maglev',
];

/**
 * Playwright moves what Chromium's processes share, every painted tile among it, from memory into files, since a container may have
 * only 64 MB of shared memory. Where there is enough, that takes a sixth more time.
 */
function plentyOfSharedMemory(): boolean {
  if (!existsSync('/dev/shm')) return false;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= 2 ** 30;
}

/** A Chromium on this machine, how it was found, and the environment it needs. */
export interface FoundChromium {
  path: string;
  from: string;
  env?: Record<string, string>;
}

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, the one inside the registry package `@sparticuz/chromium` (Linux x64), an
 * installed one, else the one Playwright has downloaded. The packaged one has no windows to draw: it takes half the time of an
 * installed one.
 * @throws Error that explains how to get one
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named, from: 'CHROMIUM_PATH' };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, from: 'installed' };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, from: 'Playwright' };
  throw new Error(
    'No Chromium: set CHROMIUM_PATH, install Chromium or Chrome, or run `npx playwright-core install chromium`.',
  );
}

/** The package's Chromium, unpacked once into a separate folder; it includes the libraries that a bare machine lacks. */
async function packagedChromium(): Promise<FoundChromium> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const root = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const folder = join(tmpdir(), `test-chromium-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished);
    // The package unpacks into the temporary folder, whatever else is there.
    const { TMPDIR } = process.env;
    process.env.TMPDIR = unfinished;
    await inflate(join(root, 'bin/al2023.tar.br'));
    await packaged.executablePath();
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    renameSync(unfinished, folder);
  }
  return {
    path: join(folder, 'chromium'),
    from: '@sparticuz/chromium',
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: androidFonts(folder) },
  };
}

/**
 * Fontconfig's settings for the fonts of Android instead of the machine's, so that a test finds the same on every machine. They are
 * wider than Arial and Times New Roman: what fits on a phone before the web fonts are there fits elsewhere.
 * @param folder where the settings and their cache are written
 * @returns the file of the settings
 */
function androidFonts(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  const folders = ['roboto', 'noto-serif'].flatMap((name) =>
    ['400Regular', '700Bold'].map((style) => join(resolve(`@expo-google-fonts/${name}/package.json`), '..', style)),
  );
  const alias = (family: string, font: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const settings = [
    ...folders.map((fonts) => `<dir>${fonts}</dir>`),
    `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    ...['Arial', 'sans-serif', 'monospace'].map((family) => alias(family, 'Roboto')),
    ...['Georgia', 'Times New Roman', 'serif'].map((family) => alias(family, 'Noto Serif')),
  ];
  const file = join(folder, 'android-fonts.conf');
  writeFileSync(file, `<fontconfig>${settings.join('')}</fontconfig>`);
  return file;
}

const options = ({ path, env }: Pick<FoundChromium, 'path' | 'env'>): LaunchOptions => ({
  executablePath: path,
  args: ARGS,
  env: { ...process.env, ...env },
  ...(plentyOfSharedMemory() && { ignoreDefaultArgs: ['--disable-dev-shm-usage'] }),
});

/** Starts the Chromium that `findChromium` finds and prints which, for all test files: `launchChromium` connects to it. */
export async function startSharedChromium(): Promise<{ close: () => Promise<void> }> {
  const { path, from, env } = await findChromium();
  console.log(`Chromium: ${path} (${from})`);
  const server = await chromium.launchServer(options({ path, env }));
  process.env.CHROMIUM_SERVER = server.wsEndpoint();
  return server;
}

/** The Chromium shared by all test files where there is one, else one for this file. Closing the shared one closes only its own pages. */
export async function launchChromium(): Promise<Browser> {
  const shared = process.env.CHROMIUM_SERVER;
  if (shared) return chromium.connect(shared);
  return chromium.launch(options(await findChromium()));
}

/** A Chromium for all tests of a file, closed after them. Call it once, at the top of the file. */
export async function useChromium(): Promise<Browser> {
  const browser = await launchChromium();
  after(() => browser.close());
  return browser;
}

/** The built site, served for a test file, and a Chromium to open it in. */
export interface SiteInChromium {
  url: string;
  /** By default without a service worker, which would fetch the whole site for every context. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page in a new context, also without a service worker. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** The built site on a new server, and a Chromium; both are closed after all tests of a file. Call it once, at the top of the file. */
export async function useSite(): Promise<SiteInChromium> {
  const browser = await useChromium();
  const { url, close } = await serve();
  after(close);
  return {
    url,
    newContext: (options) => browser.newContext({ serviceWorkers: 'block', ...options }),
    newPage: (options) => browser.newPage({ serviceWorkers: 'block', ...options }),
  };
}
