/** Import it in `pack.ts` (`NODE_OPTIONS`) where the quality of compression does not matter: the best one takes 50 times as long. */
import { syncBuiltinESMExports } from 'node:module';
import zlib, { type BrotliOptions } from 'node:zlib';

const { brotliCompress } = zlib;
const quick = (content: Buffer, options: BrotliOptions, done: (error: Error | null, result: Buffer) => void) =>
  brotliCompress(content, { params: { ...options.params, [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }, done);
Object.assign(zlib, { brotliCompress: quick });
syncBuiltinESMExports();
