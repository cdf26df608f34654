import { startSharedChromium } from './site/chromium.ts';

let shared: Awaited<ReturnType<typeof startSharedChromium>>;

/** Once before all tests: starts a Chromium for every test file that needs one. */
export async function globalSetup(): Promise<void> {
  shared = await startSharedChromium();
}

/** Once after all tests. */
export const globalTeardown = (): Promise<void> => shared.close();
