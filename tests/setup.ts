import { rmSync } from 'node:fs';
import { startSharedChromium } from './site/chromium.ts';
import { prepareTwoEditions } from './site/two-editions.ts';

let shared: Awaited<ReturnType<typeof startSharedChromium>>;
let editions: string;

/** Once before all tests: starts a Chromium, and prepares the content of a site, for every test file that needs one. */
export async function globalSetup(): Promise<void> {
  shared = await startSharedChromium();
  editions = prepareTwoEditions();
  process.env.TWO_EDITIONS = editions;
}

/** Once after all tests. */
export async function globalTeardown(): Promise<void> {
  await shared.close();
  rmSync(editions, { recursive: true });
}
