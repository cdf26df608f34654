import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The script that adds `axe` to a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 AA and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules of those that look at colours: all that can differ between a light and a dark page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface AxeFinding {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * What axe finds on the open page, one line per finding. The page must have been given `AXE`.
 * @param rules `colours`: only those rules that can differ between a light and a dark page; `words`: the others
 * @param within a selector, to leave out what is the same on every page
 */
export async function findings(
  page: Page,
  rules: 'all' | 'colours' | 'words' = 'all',
  within?: string,
): Promise<string[]> {
  const options = {
    runOnly: rules === 'colours' ? COLOUR_RULES : TAGS,
    rules: rules === 'words' ? Object.fromEntries(COLOUR_RULES.map((id) => [id, { enabled: false }])) : {},
    resultTypes: ['violations'],
    // The site has no media and no style sheet of another host that axe would have to load first.
    preload: false,
  };
  const context = within === undefined ? 'document' : JSON.stringify(within);
  const result = (await page.evaluate(
    `axe.run(${context}, ${JSON.stringify(options)}).then((r) => r.violations)`,
  )) as AxeFinding[];
  return result.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
