/**
 * Test files that get a process of their own in `npm test`, in the order in which they begin: the longest first, so that none of them is
 * left alone at the end. Builds of one project wait for each other, so files that build are apart.
 */
export const LONGEST = [
  'site/unchanged.test.ts',
  'print/paper.test.ts',
  'site/browser.test.ts',
  'site/hosting.test.ts',
  'site/route.test.ts',
  'site/offline.test.ts',
  'site/breaks.test.ts',
  'site/search.test.ts',
  'site/scale.test.ts',
  'site/chapter.test.ts',
  'site/engines.test.ts',
  'site/compare.test.ts',
  'site/reproducible.test.ts',
  'site/pictures.test.ts',
  'fuzz/fuzz.test.ts',
  'site/dev.test.ts',
  'site/edition.test.ts',
];
