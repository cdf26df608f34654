import { z } from 'zod';

/** A value that may have faults: whatever does not fit the schema is `undefined`, at any depth. */
export type Draft<T> =
  (T extends readonly (infer E)[] ? Draft<E>[] : T extends object ? { [K in keyof T]: Draft<T[K]> } : T) | undefined;

/** The parts of `data` that fit the schema. A fault in one field does not affect its neighbours. */
export function readable<S extends z.ZodType>(schema: S, data: unknown): Draft<z.infer<S>>;
export function readable(schema: z.ZodType, data: unknown): unknown {
  const whole = schema.safeParse(data);
  if (whole.success) return whole.data;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(data) && data.length > 0)
    return data.map((item) => readable(inner.element as z.ZodType, item));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const read = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, readable(schemaIn(inner, key) ?? inner, (data as never)[key])]));
  if (inner instanceof z.ZodObject) return read(fieldsOf(inner));
  const isKey = (key: string) => inner instanceof z.ZodRecord && z.safeParse(inner.keyType, key).success;
  return inner instanceof z.ZodRecord ? read(Object.keys(data).filter(isKey)) : undefined;
}

/** The schema without its `nullable`, `optional`, `default` and `preprocess` wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.def.innerType as z.ZodType);
  return schema instanceof z.ZodPipe ? unwrap(schema.def.out as z.ZodType) : schema;
}

/** The fields of an object's schema, unwrapped; none of another schema. */
export const fieldsOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The schema of a field or item in an unwrapped schema. */
export function schemaIn(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

/** An object with every value replaced. */
export const mapValues = <T, R>(object: Readonly<Record<string, T>>, change: (value: T, key: string) => R) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/** A value and everything in it, each with its path. */
export function* partsOf(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Iterable<{ value: unknown; path: readonly PropertyKey[] }> {
  yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* partsOf(item, [...path, Array.isArray(value) ? Number(key) : key]);
}
