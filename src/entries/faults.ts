import type { z } from 'zod';

/** One thing wrong with the content, told to the person who wrote it: in Ukrainian, with a way out. */
export interface Fault {
  /** Path of the file from the project's root. */
  file: string;
  /** Field of the frontmatter (`projects[2].slug`) or place in the body (`рядок 14`). */
  field: string;
  /** What is wrong. */
  problem: string;
  /** What would be right. */
  expected: string;
}

/** Thrown once for all faults of the content; the message lists every one of them. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** All faults as text, file by file. */
export function formatFaults(faults: readonly Fault[]): string {
  const byFile = Map.groupBy(faults, (fault) => fault.file);
  const lines = [...byFile].flatMap(([file, list]) => [
    file,
    ...list.map((f) => `  ${f.field}: ${f.problem}. Має бути: ${f.expected}.`),
    '',
  ]);
  return [`Помилок у змісті: ${faults.length}`, '', ...lines].join('\n').trimEnd();
}

const KINDS: Record<string, string> = {
  string: 'текст',
  number: 'число',
  int: 'ціле число',
  boolean: 'true або false',
  array: 'список',
  object: 'набір полів',
  record: 'набір полів',
  null: 'null',
};

const kindOf = (value: unknown): string =>
  value === null ? 'null' : (KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value);

/** A path as an author reads it: `projects[2].facts[0].value`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  ) || 'увесь файл';

/**
 * zod's issues about `data` as faults of `file`. What would be right comes from the schema's own `.describe()`,
 * so that the schema is the one manual for authors.
 */
export const faultsOfSchema = (file: string, schema: z.ZodType, data: unknown, error: z.ZodError): Fault[] =>
  error.issues.flatMap((issue) => faultsOfIssue(file, schema, data, issue));

function faultsOfIssue(file: string, schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Fault[] {
  const expected = helpFor(schema, issue.path) ?? 'значення за схемою';
  const field = fieldName(issue.path);
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file,
        field: fieldName([...issue.path, key]),
        problem: 'такого поля немає',
        expected: `одне з полів: ${fieldsAt(schema, issue.path).join(', ')}`,
      }));
    case 'invalid_type':
      return [
        {
          file,
          field,
          problem:
            value === undefined
              ? 'поля бракує'
              : `тут ${kindOf(value)}, а потрібно ${KINDS[issue.expected] ?? issue.expected}`,
          expected,
        },
      ];
    case 'invalid_value':
      return [
        {
          file,
          field,
          problem: value === undefined ? 'поля бракує' : `значення «${String(value)}» не підходить`,
          expected: `${expected} (${issue.values.map(String).join(', ')})`,
        },
      ];
    case 'too_small':
      return [
        {
          file,
          field,
          problem: issue.origin === 'number' ? `число ${String(value)} замале` : 'тут порожньо',
          expected,
        },
      ];
    case 'too_big':
      return [
        {
          file,
          field,
          problem:
            issue.origin === 'number'
              ? `число ${String(value)} завелике`
              : `забагато: можна не більше ${issue.maximum}`,
          expected,
        },
      ];
    default:
      return [{ file, field, problem: issue.message, expected }];
  }
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  out?: z.ZodType;
}

/** The schema under a path, with `optional`, `nullable`, `default` and `preprocess` taken off on the way. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): { found: z.ZodType; help?: string } | undefined {
  let found = schema;
  let help = schema.description;
  const unwrap = () => {
    for (;;) {
      const def = found.def as unknown as Definition;
      const inner = def.innerType ?? (def.type === 'pipe' ? def.out : undefined);
      if (!inner) return;
      found = inner;
      help ??= found.description;
    }
  };
  unwrap();
  for (const key of path) {
    const def = found.def as unknown as Definition;
    const next = typeof key === 'number' ? def.element : def.shape?.[String(key)];
    if (!next) return undefined;
    found = next;
    help = next.description ?? (typeof key === 'number' ? help : undefined);
    unwrap();
  }
  return help === undefined ? { found } : { found, help };
}

const helpFor = (schema: z.ZodType, path: readonly PropertyKey[]): string | undefined => schemaAt(schema, path)?.help;

const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys((schemaAt(schema, path)?.found.def as Definition | undefined)?.shape ?? {});
