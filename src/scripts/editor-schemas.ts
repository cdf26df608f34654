import { basename } from 'node:path';
import { z } from 'zod';
import { singleKinds, yamlKinds } from '../schemas/kinds.ts';

export const SCHEMA_FOLDER = '.vscode/schemas';

/** The YAML files that people write, with their schemas. MDX entries get theirs from Astro: see CONTRIBUTING.md. */
const WRITTEN: { file: string; schema: z.ZodType }[] = [
  ...Object.entries(yamlKinds).map(([folder, schema]) => ({ file: `${folder}/*.yml`, schema })),
  ...Object.values(singleKinds).filter((kind) => kind !== singleKinds.linkChecks),
];
/** Schemas by path; several files may have one, which is named after the first of them. */
const SCHEMAS = [...Map.groupBy(WRITTEN, ({ schema }) => schema)].map(([schema, of]) => {
  const files = of.map(({ file }) => `content/${file}`);
  const name = basename(files[0]?.replace('/*', '') ?? '', '.yml');
  return { path: `${SCHEMA_FOLDER}/${name}.json`, schema, files };
});

/** Contents of the JSON Schema files by path. With them editors complete, explain and check fields. */
export const schemaFiles = (): Map<string, string> =>
  new Map(
    SCHEMAS.map(({ path, schema }) => [
      path,
      // The input type: what an author writes, before defaults and trimming.
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );

/** `yaml.schemas` of VS Code: which files each schema is for. */
export const schemaSettings = (): Record<string, string[]> =>
  Object.fromEntries(SCHEMAS.map(({ path, files }) => [path, files]));
