/**
 * `npm run fonts`: subsets the full fonts to the characters of Ukrainian and English, one woff2 file per face. The result is committed;
 * run it again after an upgrade of the fonts or a change of CHARACTERS.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';

const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
const CYRILLIC = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁЪЫЭёъыэ';
const SIGNS = '\u00A0«»„“”‘’–—…·•×−±≤≥°§№€₴©½²³éóöüäč́';
const CHARACTERS = LATIN + CYRILLIC + SIGNS;

/**
 * «Source» is a Reserved Font Name (OFL 1.1, clause 3): a modified copy may not use it, except in its copyright notice. A name of the
 * same length leaves the font's tables as they are.
 */
const RENAMED = { 'Source Serif': 'Routes Serif', SourceSerif: 'RoutesSerif' };
/** The licence and its address, which must stay (OFL 1.1, clause 2). */
const LICENCE_NAMES = [13, 14];

const FACES = [
  {
    from: '@expo-google-fonts/arsenal/Arsenal_700Bold.ttf',
    to: 'marshrut-sans-700.woff2',
    features: ['kern', 'liga', 'mark', 'mkmk', 'ccmp'],
  },
  {
    from: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    to: 'marshrut-serif-400.woff2',
    features: ['kern', 'liga', 'tnum', 'lnum', 'mark', 'mkmk', 'ccmp'],
  },
];

const { resolve } = createRequire(import.meta.url);
const bytesOf = (name: string) => Buffer.from(name, 'utf16le').swap16().toString('latin1');
for (const { from, to, features } of FACES) {
  const subset = await subsetFont(readFileSync(resolve(from)), CHARACTERS, {
    targetFormat: 'sfnt',
    keepFeatures: features,
    noHinting: true,
    preserveNameIds: LICENCE_NAMES,
    // It names axes by records that are gone, and Firefox reports it as broken.
    dropTables: ['STAT'],
  });
  const renamed = Object.entries(RENAMED).reduce(
    (bytes, [old, name]) => bytes.replaceAll(bytesOf(old), bytesOf(name)),
    subset.toString('latin1'),
  );
  const woff2 = await convert(Buffer.from(renamed, 'latin1'), 'woff2');
  writeFileSync(new URL(`../fonts/${to}`, import.meta.url), woff2);
  console.log(`${to}: ${(woff2.length / 1000).toFixed(1)} kB`);
}
