import { CORE_SCHEMA, defineScalarTag, floatCoreTag, intCoreTag, load, NOT_RESOLVED, YAMLException } from 'js-yaml';
import type { Fault } from './faults.ts';

/** The schemas are five levels deep; much deeper YAML is not an entry. */
const MAX_DEPTH = 40;

/** Only numbers in their printed form are numbers. `8.000`, `0x1F`, `1e3` and `.nan` are read as text, which is a fault. */
const number = (tag: typeof intCoreTag) =>
  defineScalarTag(tag.tagName, {
    ...tag,
    resolve: (source) =>
      /^-?\d+(?:\.\d+)?$/.test(source) && String(Number(source)) === source ? Number(source) : NOT_RESOLVED,
  });
const SCHEMA = CORE_SCHEMA.withTags(number(intCoreTag), number(floatCoreTag));

/** A YAML fault with its line. */
type YamlFault = Omit<Fault, 'file' | 'field'> & { line?: number | undefined };

/** Reads YAML. `data` is undefined if the text is not YAML, and null if it is empty. */
export function parseYaml(yaml: string): { data: unknown; faults: YamlFault[] } {
  let data: unknown;
  try {
    data = load(yaml, { schema: SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH }) ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    // Nothing but comments.
    if (reason === 'expected a document, but the input is empty') return { data: null, faults: [] };
    const [, problem, expected] = PROBLEMS.find(([pattern]) => pattern.test(reason)) ?? [
      null,
      'поля не читаються як YAML',
      'рядки «поле: значення», текст із двокрапкою — в лапках',
    ];
    // What is not closed, or not indented, is above the mark.
    const line = mark
      ? mark.line + (/^deficient/.test(reason) ? 0 : 1)
      : yaml.split('\n').findLastIndex((text) => /^(?:---|\.\.\.)/.test(text)) + 1;
    return { data: undefined, faults: [{ line, problem, expected }] };
  }
  return { data, faults: /[&%]|\S[ \t]#/.test(yaml) ? faultsOfLines(yaml, data) : [] };
}

/** What YAML drops without a word: a `#` after a value, perhaps meant («будинок #5»); an anchor without a reference; a directive. */
const faultsOfLines = (yaml: string, data: unknown): YamlFault[] => {
  const texts = JSON.stringify(data);
  return yaml.split('\n').flatMap((text, i): YamlFault[] => {
    const line = i + 1;
    const [, anchor, directive] = /^\s*(?:- |[\w-]+: )*(&[\w-]+)(?:\s|$)|^(%\w+)/.exec(text) ?? [];
    const sign = anchor ?? directive;
    if (sign) return [{ line, problem: `знак YAML ${sign}, якого сайт не покаже`, expected: 'саме значення' }];
    const comment = /^\s*[^\s#].*?[ \t](#\s*[^\s"',\]}]*)/.exec(text)?.[1];
    if (comment === undefined || WHOLE.test(text) || texts.includes(comment)) return [];
    const problem = `текст від «${comment}» до кінця рядка — примітка, якої сайт не покаже`;
    return [{ line, problem, expected: 'текст зі знаком # у лапках, а примітка окремим рядком' }];
  });
};

/** A value that cannot go on after a `#`, so that what follows is meant as a comment. */
const WHOLE = /(?:^|[:-][ \t]+)(?:~|[a-z\d.-]+|"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|\S+:)[ \t]+#/;

const PROBLEMS: [pattern: RegExp, problem: string, expected: string][] = [
  [/^duplicated mapping key/, 'поле записано двічі', 'кожне поле один раз'],
  [/^tab characters/, 'відступ зроблено табуляцією', 'відступ пробілами'],
  [
    /^bad indentation of a mapping entry/,
    'двокрапка, лапки чи знак % @ у значенні без лапок або хибний відступ',
    'рядки «поле: значення», а таке значення — усе в лапках',
  ],
  [
    /^deficient indentation/,
    'не закрито лапку чи дужку, або далі бракує відступу',
    'кожну лапку й дужку закрито, продовження тексту з відступом',
  ],
  [/indentation/, 'відступ не збігається з сусідніми рядками', 'однаковий відступ у полів одного рівня'],
  [
    /within a (?:single|double) quoted scalar|flow collection|expected the node content, but found ','/,
    'бракує лапки, дужки або коми',
    'кожну лапку й дужку закрито, між значеннями одна кома',
  ],
  [
    /multiline key|after a mapping key|key-value separator/,
    'рядок без поля або без двокрапки після нього',
    'рядки «поле: значення»',
  ],
  [/maxDepth/, 'забагато рівнів вкладення', 'лише поля зі схеми'],
  [
    /found more$|document separator|directive|read a document/i,
    'рядок --- чи % посеред полів або поле поряд із пунктом «- »',
    'поля одним шматком, або самі пункти «- »',
  ],
  [
    /alias|anchor/,
    'посилання YAML (&, *) не вживаються',
    'кожне значення записано повністю; текст зі знаком & чи * на початку — в лапках',
  ],
  [/\btag\b/, 'теги YAML (!…) не вживаються', 'звичайне значення; текст зі знаком ! на початку — в лапках'],
  [
    /escape sequence|hexadecimal/,
    'хибний запис зі зворотною скісною рискою у подвійних лапках',
    'сам знак замість \\…',
  ],
  [/non-printable|JSON character/, 'у тексті є керівний знак', 'лише видимі знаки'],
  [
    /block scalar|line break is expected|chomping/,
    'хибний початок багаторядкового тексту',
    '>- і текст з нового рядка',
  ],
  [/complex keys/, 'назва поля — список або набір полів', 'рядки «поле: значення»'],
];
