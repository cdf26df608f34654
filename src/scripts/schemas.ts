/** `npm run schemas`: writes the JSON Schemas for editors. Run it after a change of `src/schemas`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { SCHEMA_FOLDER, schemaFiles } from './editor-schemas.ts';

rmSync(SCHEMA_FOLDER, { recursive: true, force: true });
mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const [path, text] of schemaFiles()) writeFileSync(path, text);
