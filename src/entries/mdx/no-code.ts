import { defineMdastPlugin } from 'satteri';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

const COMPONENTS = ['Project', 'Fact', 'Cost'];

/**
 * Rejects, at compile time, anything that could run or that the site does not print: imports and exports, expressions, raw HTML,
 * components other than `Project`, `Fact` and `Cost`, any attribute but one plain `id`, links that leave the site. The reader
 * (`tree.ts`) reports the same to the author; this is a second check, for entries that bypass the reader.
 */
export const noCode = () => {
  const refuse = (what: string) => (): never => {
    throw new Error(`${what} у тексті запису не дозволено: лише текст і компоненти ${COMPONENTS.join(', ')}`);
  };
  const element = ({ name, attributes }: Readonly<MdxJsxFlowElement | MdxJsxTextElement>): void => {
    if (name === null || !COMPONENTS.includes(name)) refuse(`<${name ?? ''}>`)();
    const [id, ...others] = attributes;
    if (others.length > 0 || id?.type !== 'mdxJsxAttribute' || id.name !== 'id' || typeof id.value !== 'string')
      refuse(`Атрибути <${name ?? ''}>, крім id="…",`)();
  };
  return defineMdastPlugin({
    name: 'no-code',
    mdxjsEsm: refuse('import і export'),
    mdxFlowExpression: refuse('Вираз у { }'),
    mdxTextExpression: refuse('Вираз у { }'),
    html: refuse('HTML'),
    image: refuse('Зображення'),
    code: refuse('Код'),
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    link({ url }) {
      if (!/^\/(?!\/)/.test(url)) refuse(`Посилання «${url}»`)();
    },
  });
};
