/** Imported first by scripts that need the site's settings: exits with a clear message if one is wrong. */
import { readSettings, SettingsError } from '../lib/settings.ts';

try {
  readSettings(process.env);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(`Wrong settings, nothing was done:\n\n${error.message}`);
  process.exit(1);
}
