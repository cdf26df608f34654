/**
 * For builds of which no PDF and no picture is looked at: `NODE_OPTIONS` of such a build. In place of the process that makes them, one
 * that answers with a byte.
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
