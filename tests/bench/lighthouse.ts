/**
 * `npm run lighthouse [PATH …]`: Lighthouse (mobile) on the built site, compressed as every host named in the README sends it. One
 * line per page: performance, accessibility, best practices, SEO. A benchmark and no test: its first score is a measurement of time,
 * so take the median of several runs on a quiet machine. Without paths: one page of every type.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../site/chromium.ts';
import { DIST, serve } from '../site/site.ts';

const PAGES = [
  '/',
  '/cities/',
  '/cities/bucha/',
  '/practices/',
  '/practices/kyiv-smart-city/',
  '/practices/topic/digital/',
  '/topics/',
  '/topics/digital/',
  '/visits/',
  '/visits/odesa/',
  '/search/?q=парк',
  '/compare/',
  '/compare/tsentry-posluh/',
  '/data/',
  '/data/figures/',
  '/index/',
  '/print/',
  '/about/',
];
const PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const packed = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'dist');
cpSync(DIST, packed, { recursive: true });
execFileSync(process.execPath, ['src/scripts/pack.ts', packed], { stdio: 'ignore' });
const server = await serve(packed);
const { path, env } = await findChromium();
const browser = await chromium.launch({
  executablePath: path,
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`],
  env: { ...process.env, ...env },
});
for (const path of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
  const result = await lighthouse(server.url + path, { port: PORT, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave nothing for ${path}`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
  const failed = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 0.9)
      .map((ref) => `${ref.id} ${audits[ref.id]?.displayValue ?? ''}`.trim()),
  );
  console.log(
    `${scores.map((score) => String(score).padStart(4)).join('')}  ${path}${failed.length > 0 ? `  (${failed.join('; ')})` : ''}`,
  );
}
await browser.close();
await server.close();
rmSync(join(packed, '..'), { recursive: true });
