/** Imported first by the scripts that need the site's settings: stops with plain words where one is wrong. */
import { readSettings, SettingsError } from '../lib/settings.ts';

try {
  readSettings(process.env);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(`Wrong settings, nothing was done:\n\n${error.message}`);
  process.exit(1);
}
