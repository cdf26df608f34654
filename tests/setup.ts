import { findChromium } from './site/chromium.ts';

/** Once before all tests: finds the Chromium for those that need one, says which it took, and hands it on to every test file. */
export async function globalSetup(): Promise<void> {
  const { path, from } = await findChromium();
  console.log(`Chromium: ${path} (${from})`);
  process.env.CHROMIUM_PATH = path;
}
