import { create } from 'qrcode';

/** A QR code as an SVG of one black path, with the quiet zone of four modules that ISO/IEC 18004 requires. */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) => {
    const row = modules.data.subarray(y * size, (y + 1) * size).join('');
    return Array.from(
      row.matchAll(/1+/g),
      ({ 0: { length }, index }) => `M${index + 4} ${y + 4}h${length}v1h-${length}z`,
    );
  });
  const side = size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#000" d="${rows.flat().join('')}"/></svg>`;
}

/** The address of a page's QR code, which exists only if the site has an address. */
export const qrUrl = (page: string): string => `/print/qr${page.slice(0, -1)}.svg`;
