/**
 * Import it in a build (`NODE_OPTIONS`) whose test needs no PDF and no picture: a stand-in for the Typst process answers with one byte
 * for each.
 */
import { registerHooks } from 'node:module';

const PROCESS = `process.on('message', ({ kind }) => {
  const bytes = new Uint8Array(1);
  process.send({ made: kind === 'pdf' ? { bytes, pages: 1, places: {} } : bytes, seconds: 0, memory: 0 });
});`;

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/outputs/pdf/typst-process.ts')
      ? { format: 'module', source: PROCESS, shortCircuit: true }
      : next(url, context),
});
