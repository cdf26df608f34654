import { z } from 'zod';
import { NULL_WORD } from './csv.ts';
import { foreignKeysOf, type Table } from './rows.ts';

/** JSON Schema as zod writes it for rows. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Columns of a table, in the order of its files. */
export const columnsOf = (table: Table): string[] => Object.keys(table.row.shape);

/** JSON Schema (draft 2020-12) of a table's JSON file, from the zod schema of its rows. */
export const jsonSchemaOf = (table: Table): Record<string, unknown> => z.toJSONSchema(z.array(table.row));

/** Table Schema of a table's CSV file (https://datapackage.org/standard/table-schema/), from the same zod schema. */
export function tableSchemaOf(table: Table) {
  const { properties } = z.toJSONSchema(table.row) as { properties: Record<string, JsonSchema> };
  return {
    fields: Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, name === table.key)),
    missingValues: [NULL_WORD],
    primaryKey: [table.key],
    foreignKeys: foreignKeysOf(table).map(({ column, table: resource, key }) => ({
      fields: [column],
      reference: { resource, fields: [key] },
    })),
  };
}

/** A field of Frictionless Table Schema. */
function fieldOf(name: string, schema: JsonSchema, unique: boolean) {
  // zod writes a nullable type as a list of types if possible, otherwise as `anyOf`.
  const present = schema.anyOf?.find((s) => s.type !== 'null') ?? schema;
  const types = [schema, ...(schema.anyOf ?? [])].flatMap((s) => s.type ?? []);
  const type = types.find((t) => t !== 'null') ?? 'any';
  const required = !types.includes('null');
  const isDate = present.format === 'date';
  return {
    name,
    type: isDate ? 'date' : type,
    ...(present.format === 'uri' ? { format: 'uri' } : {}),
    ...(schema.description ? { description: schema.description } : {}),
    constraints: {
      required,
      ...(unique ? { unique } : {}),
      ...(present.enum ? { enum: present.enum } : {}),
      // The type implies the pattern of dates and addresses.
      ...(present.pattern && !present.format ? { pattern: present.pattern } : {}),
    },
  };
}
