import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../site/chromium.ts';
import { serve } from '../site/site.ts';

const TEXT = /\.(?:html|js|css|json|svg|webmanifest)$/;

/**
 * Bytes a reader's browser takes from an empty cache to the first result of a search, the page itself included: files of text as
 * gzip sends them.
 * @param dist a built site
 */
export async function coldSearch(dist: string, words: string): Promise<number> {
  const { path, env } = await findChromium();
  const server = await serve(dist);
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const files: string[] = [];
    page.on('requestfinished', (request) => files.push(new URL(request.url()).pathname.replace(/\/$/, '/index.html')));
    await page.goto(`${server.url}/search/?q=${encodeURIComponent(words)}`);
    await page.locator('main ol a, main ul a').first().waitFor({ timeout: 30_000 });
    return files.reduce((sum, file) => {
      const content = readFileSync(join(dist, decodeURI(file)));
      return sum + (TEXT.test(file) ? gzipSync(content, { level: 9 }).length : content.length);
    }, 0);
  } finally {
    await browser.close();
    await server.close();
  }
}
