/**
 * `npm run fonts`: subsets the full fonts to the characters of Ukrainian and
 * English, one woff2 file per face.
 * The result is committed; run it again after an upgrade of the fonts or a change of CHARACTERS.
 *
 * Source Serif is a Reserved Font Name (OFL 1.1, clause 3): a modified copy may not use it, so the subset is renamed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { renameFamily } from './rename-font.ts';

const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
const CYRILLIC = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁЪЫЭёъыэ';
const SIGNS = '\u00A0«»„“”‘’–—…·•×−±≤≥°§№€₴©→←↑↓½²³éóöüäč́';
const CHARACTERS = LATIN + CYRILLIC + SIGNS;

const FACES = [
  {
    from: '@expo-google-fonts/arsenal/Arsenal_700Bold.ttf',
    family: 'Marshrut Sans',
    to: 'marshrut-sans-700.woff2',
    features: ['kern', 'liga', 'mark', 'mkmk', 'ccmp'],
  },
  {
    from: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    family: 'Marshrut Serif',
    to: 'marshrut-serif-400.woff2',
    features: ['kern', 'liga', 'tnum', 'lnum', 'mark', 'mkmk', 'ccmp'],
  },
];

const { resolve } = createRequire(import.meta.url);
for (const { from, family, to, features } of FACES) {
  const subset = await subsetFont(readFileSync(resolve(from)), CHARACTERS, {
    targetFormat: 'sfnt',
    keepFeatures: features,
    noHinting: true,
  });
  const woff2 = await convert(renameFamily(subset, family), 'woff2');
  writeFileSync(new URL(`../fonts/${to}`, import.meta.url), woff2);
  console.log(`${to}: ${(woff2.length / 1000).toFixed(1)} kB`);
}
