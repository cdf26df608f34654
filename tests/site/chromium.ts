import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { serve } from './site.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** A Chromium on this machine and how it was found. */
export interface FoundChromium {
  path: string;
  from: string;
}

/**
 * Finds a Chromium: the one `CHROMIUM_PATH` names, an installed one, the one inside the registry package `@sparticuz/chromium`
 * (Linux x64), else the one Playwright has downloaded.
 * @throws Error that says how to get one
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named, from: 'CHROMIUM_PATH' };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, from: 'installed' };
  if (process.platform === 'linux' && process.arch === 'x64')
    return { path: await packagedChromium(), from: '@sparticuz/chromium' };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return { path: downloaded, from: 'Playwright' };
  throw new Error(
    'No Chromium: set CHROMIUM_PATH, install Chromium or Chrome, or run `npx playwright-core install chromium`.',
  );
}

/** Unpacks the package's Chromium into a folder of its own; it brings the libraries and the font that a bare machine lacks. */
async function packagedChromium(): Promise<string> {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  const root = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
  const folder = join(tmpdir(), `chromium-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`);
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder, whatever else is there.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  const libraries = await inflate(join(root, 'bin/al2023.tar.br'));
  setupLambdaEnvironment(join(libraries, 'lib'));
  const path = await packaged.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  // The package's own settings name folders of its first home. Without any font Chromium crashes where a web font comes late.
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = fonts;
  return path;
}

/** Starts the Chromium that `findChromium` finds, for all test files at once: `launchChromium` connects to it. */
export async function startSharedChromium(): Promise<{ close: () => Promise<void> }> {
  const { path } = await findChromium();
  const server = await chromium.launchServer({ executablePath: path, args: ARGS });
  process.env.CHROMIUM_SERVER = server.wsEndpoint();
  return server;
}

/** The Chromium shared by all test files where there is one, else one for this file. Closing the shared one closes only its own pages. */
export async function launchChromium(): Promise<Browser> {
  const shared = process.env.CHROMIUM_SERVER;
  if (shared) return chromium.connect(shared);
  const { path } = await findChromium();
  return chromium.launch({ executablePath: path, args: ARGS });
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
  /** Unless it asks for it, without a service worker, which would fetch the whole site for every context. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page in a context of its own, likewise without a service worker. */
  newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** The built site on a server of its own, and a Chromium, closed after all tests of a file. Call it once, at the top of the file. */
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
