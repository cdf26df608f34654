import { create } from 'qrcode';

/** A QR code as an SVG of one black path, with the quiet zone of four modules that ISO/IEC 18004 requires. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (x + run < size && modules.get(y, x + run)) run += 1;
      if (run > 0) path += `M${x + 4} ${y + 4}h${run}v1h-${run}z`;
      x += run;
    }
  }
  const side = size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#000" d="${path}"/></svg>`;
}

/** The address of a page's QR code, which exists only if the site has an address. */
export const qrUrl = (page: string): string => `/print/qr${page.slice(0, -1)}.svg`;
