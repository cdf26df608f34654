import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToJs } from 'satteri';
import { sections } from '../../../../src/entries/mdx/sections.ts';

const SOURCE = `## Практика

Купили <Fact id="lavky"/>.

### Далі

<Project id="svitlo">

### Лавки

</Project>
`;

test('headings become sections and subheadings with their words; every component gets practice and level', () => {
  const code = mdxToJs(SOURCE, { mdastPlugins: [sections] }).code.replace(/\s+/g, ' ');
  const known = 'practice: props.practice, level: props.level';
  for (const part of [
    `Section, { title: "Практика", ${known}, children:`,
    `Fact, { id: "lavky", ${known} }`,
    'Subheading, { level: props.level + 1, children: "Далі" }',
    `Project, { id: "svitlo", ${known}, children:`,
    'Subheading, { level: props.level + 2, children: "Лавки" }',
  ])
    assert.ok(code.includes(part), `no ${part} in ${code}`);
  assert.ok(code.indexOf('"Далі"') < code.indexOf('Project, {'), 'a project is not in the section before it');
});
