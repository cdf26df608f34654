/**
 * `npm run build [-- --outDir FOLDER]`: builds the site, unless it stands there already, made from the same files. Other arguments
 * are those of `astro build`.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isBuilt, noteBuilt, originOf } from './built.ts';

const args = process.argv.slice(2);
const { values } = parseArgs({ args, options: { outDir: { type: 'string', default: 'dist' } }, strict: false });
const dist = String(values.outDir);
const origin = originOf(args);
if (isBuilt(dist, origin)) console.log(`${dist}/ stands as it was built: nothing it is made from has changed.`);
else {
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) noteBuilt(dist, origin);
  process.exitCode = status ?? 1;
}
