import { z } from 'zod';
import { ABOUT_LENGTH } from '../schemas/text.ts';
import { fieldsOf, schemaIn, unwrap } from './draft.ts';

/** A mistake in the content, described for its author: in Ukrainian, with how to fix it. */
export interface Fault {
  /** Path of the file from the project's root. */
  file: string;
  /** Field of the frontmatter (`projects[2].slug`) or place in the body (`рядок 14`). */
  field: string;
  problem: string;
  /** What would be right. */
  expected: string;
}

export const fault = (file: string, field: string, problem: string, expected: string): Fault => {
  return { file, field, problem, expected };
};

/** `expected` as a list of allowed names. */
export const oneOf = (names: Iterable<string>): string => `одне з: ${[...names].slice(0, 40).join(', ')}`;

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
function formatFaults(faults: readonly Fault[]): string {
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

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  const kind = KINDS[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
  return typeof value === 'string' && value.length <= 30 ? `${kind} «${value}»` : kind;
}

/** A path as authors see it: `projects[2].facts[0].value`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : name ? `${name}.${String(part)}` : String(part)),
    '',
  ) || 'увесь файл';

/** Converts zod's issues about `data` to faults of `file`; what is expected comes from the schema's `.describe()`. */
export function faultsOfSchema(file: string, schema: z.ZodType, data: unknown, { issues }: z.ZodError): Fault[] {
  const fieldOf = ({ path }: z.core.$ZodIssue) => fieldName(path);
  /** A value of the wrong type, or none, is not reported as ill-formed as well; an ill-formed one only once. */
  const isReported = (issue: z.core.$ZodIssue) => {
    const ofField = issues.filter((other) => fieldOf(other) === fieldOf(issue));
    const first = ofField.find(isNoValue) ?? (isIllFormed(issue) ? ofField.find(isIllFormed) : issue);
    return first === issue;
  };
  const missing = issues.filter(({ path }) => path.length > 0 && valueAt(data, path) === undefined);
  /** Fields that are missing since they have a wrong name; they are not reported as missing as well. */
  const misnamed = new Map(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const lost = missing.filter(({ path }) => fieldName(path.slice(0, -1)) === fieldOf(issue));
      return lost.length === issue.keys.length ? [[issue as z.core.$ZodIssue, lost] as const] : [];
    }),
  );
  const reported = new Set(issues.filter(isReported)).difference(new Set([...misnamed.values()].flat()));
  return [...reported].flatMap((issue) => {
    const names = misnamed.get(issue)?.map(({ path }) => String(path.at(-1)));
    return faultsOfIssue(file, schema, data, issue, names);
  });
}

const isNoValue = ({ code }: z.core.$ZodIssue): boolean => code === 'invalid_type' || code === 'too_small';
const isIllFormed = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom' && issue.params !== ABOUT_LENGTH;

/** @param misnamed fields that the unrecognized keys of the issue stand for */
function faultsOfIssue(
  file: string,
  schema: z.ZodType,
  data: unknown,
  issue: z.core.$ZodIssue,
  misnamed: readonly string[] = [],
): Fault[] {
  const value = valueAt(data, issue.path);
  const { found, help = formOf(found) } = schemaAt(schema, issue.path);
  const at = (problem: string, expected = help) => [fault(file, fieldName(issue.path), problem, expected)];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = misnamed.length > 0 ? misnamed : fieldsOf(found);
      const problem = misnamed.length > 0 ? `такого поля немає, а ${misnamed.join(', ')} бракує` : 'такого поля немає';
      const expected = `${names.length > 1 ? 'одне з полів: ' : ''}${names.join(', ')}`;
      return issue.keys.map((key) => fault(file, fieldName([...issue.path, key]), problem, expected));
    }
    case 'invalid_type': {
      if (value === undefined) return at('поля бракує');
      if (value === null && issue.path.length === 0) return at('тут порожньо');
      const problem = `тут ${kindOf(value)}, а потрібно ${KINDS[issue.expected] ?? issue.expected}`;
      return at(problem, writtenRight(value, issue.expected));
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return at(
        value === undefined ? 'поля бракує' : `значення «${String(value)}» не підходить`,
        values.every((name) => help.includes(name)) ? help : `${help} (${values.join(', ')})`,
      );
    }
    case 'too_small': {
      const least = `${issue.inclusive ? 'не менше' : 'більше'} ${issue.minimum}`;
      if (typeof value === 'number') return at(`число ${value} замале: потрібно ${least}`);
      return at(Array.isArray(value) && value.length > 0 ? `замало: потрібно ${least}` : 'тут порожньо');
    }
    case 'too_big': {
      const much = typeof value === 'number' ? `число ${value} завелике` : 'забагато';
      return at(`${much}: можна не більше ${issue.maximum}`);
    }
    case 'invalid_key':
      return at(issue.issues.find(({ code }) => code !== 'too_small')?.message ?? 'назва поля порожня');
    default:
      return at(issue.message, issue.code === 'custom' ? (issue.params?.expected as string | undefined) : help);
  }
}

/** How a value of another kind is written right, where that can be told. */
function writtenRight(value: unknown, kind: string): string | undefined {
  // «8.000» and «8,000» may be eight or eight thousand.
  const number = typeof value === 'string' ? value.replace(/(?<=\d)[ \u00A0](?=\d{3})/g, '') : '';
  if (kind === 'number' && /^\d+(?:,\d{1,2})?$/.test(number)) return number.replace(',', '.');
  if (kind === 'string' && typeof value === 'number') return `"${value}" у лапках, якщо це справді текст`;
  if (kind !== 'string' || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return 'текст; якщо в ньому двокрапка — увесь у лапках';
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );

/** The schema at a path, unwrapped, and the nearest description. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): { found: z.ZodType; help: string | undefined } {
  let found = unwrap(schema);
  let help = schema.description ?? found.description;
  for (const key of path) {
    const next = schemaIn(found, key);
    if (!next) break;
    const inherited = found instanceof z.ZodObject ? undefined : help;
    found = unwrap(next);
    help = next.description ?? found.description ?? inherited;
  }
  return { found, help };
}

/** What to write where the schema has no description. */
const formOf = (schema: z.ZodType): string =>
  schema instanceof z.ZodArray
    ? 'список: кожен запис із «- » на початку'
    : `рядки «поле: значення» з полями ${fieldsOf(schema).join(', ')}`;
