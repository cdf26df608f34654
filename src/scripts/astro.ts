/** `node src/scripts/astro.ts COMMAND`: Astro's CLI without telemetry and update checks, after a check of the settings. */
import './check-settings.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
await import(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url).href);
