import { findChromium, startSharedChromium } from './site/chromium.ts';

let shared: Awaited<ReturnType<typeof startSharedChromium>>;

/** Once before all tests: finds a Chromium, says which, and starts it for every test file that needs one. */
export async function globalSetup(): Promise<void> {
  const { path, from } = await findChromium();
  console.log(`Chromium: ${path} (${from})`);
  process.env.CHROMIUM_PATH = path;
  shared = await startSharedChromium();
}

/** Once after all tests. */
export const globalTeardown = (): Promise<void> => shared.close();
