import sharp from 'sharp';

/** An icon of the site. `maskable`: the device crops it, so the sign stays in the safe zone. */
export interface Icon {
  size: 192 | 512;
  purpose: 'any' | 'maskable';
}

const GROUND = '#ffd60a';
/** The safe zone of a maskable icon: a circle of four fifths (https://www.w3.org/TR/appmanifest/#icon-masks). */
const SAFE = 0.8;

/** Draws an icon of the site's sign, PNG. */
export async function drawIcon({ size, purpose }: Icon): Promise<Uint8Array> {
  const inner = purpose === 'maskable' ? Math.round((size * SAFE) / 2) * 2 : size;
  const margin = (size - inner) / 2;
  return sharp('public/favicon.svg', { density: 1200 })
    .resize(inner, inner)
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: GROUND })
    .png({ palette: true, colours: 16 })
    .toBuffer();
}
