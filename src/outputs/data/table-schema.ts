import { z } from 'zod';
import { NULL_WORD } from './csv.ts';
import { foreignKeysOf, type Table } from './rows.ts';

/** JSON Schema as zod writes it for rows. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Table Schema of a table's CSV file (https://datapackage.org/standard/table-schema/), from the zod schema of its rows. */
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
  return {
    name,
    type: present.format === 'date' ? 'date' : (types.find((t) => t !== 'null') ?? 'any'),
    ...(present.format === 'uri' ? { format: 'uri' } : {}),
    ...(schema.description ? { description: schema.description } : {}),
    constraints: {
      required: !types.includes('null'),
      ...(unique ? { unique } : {}),
      ...(present.enum ? { enum: present.enum } : {}),
      // The type implies the pattern of dates and addresses.
      ...(present.pattern && !present.format ? { pattern: present.pattern } : {}),
    },
  };
}
