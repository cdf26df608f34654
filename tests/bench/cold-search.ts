import { chromium } from 'playwright-core';
import { findChromium } from '../site/chromium.ts';
import { serve } from '../site/site.ts';

/**
 * Bytes a reader's browser takes from an empty cache to the first result of a search, the page itself included, as a server
 * without compression sends them.
 * @param dist a built site
 */
export async function coldSearch(dist: string, words: string): Promise<number> {
  const { path } = await findChromium();
  const server = await serve(dist);
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    // Those of its worker too.
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then((size) => size.responseHeadersSize + size.responseBodySize)),
    );
    await page.goto(`${server.url}/search/?q=${encodeURIComponent(words)}`);
    await page.locator('main ol a, main ul a').first().waitFor({ timeout: 30_000 });
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await browser.close();
    await server.close();
  }
}
