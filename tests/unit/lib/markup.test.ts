import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textToHtml, titleToHtml } from '../../../src/lib/html.ts';
import { markup, typesetText } from '../../../src/lib/markup.ts';

test('text and attributes stay text; markup in markup is not escaped again', () => {
  const words = markup`<b>${'<i> & c'}</b>`;
  assert.equal(
    markup`<a href="${'"><i>'}">${words}</a>`.html,
    '<a href="&quot;&gt;&lt;i&gt;"><b>&lt;i&gt; &amp; c</b></a>',
  );
});

test('lists are joined, false is left out, lines and indentation of the template as well, but not those of a value', () => {
  const { html } = markup`
    <p>
      ${false}${['a', 1]} ${'b\n  c'}
    </p>`;
  assert.equal(html, '<p>a1 b\n  c</p>');
});

test('text gets no-break spaces and language marks', () => {
  assert.equal(markup`<p>${typesetText('у Smart City')}</p>`.html, '<p>у\u00A0<span lang="en">Smart City</span></p>');
});

test('a range and a word with a hyphen stay on one line, as in the pages', () => {
  for (const text of ['Щодня 20–25 т сміття', 'Е-квиток', 'у Smart City', 'у Кам’янці-Подільському'])
    assert.equal(typesetText(text).html, textToHtml(text));
});

test('a long name keeps the short word before it and the sign after it', () => {
  assert.equal(
    titleToHtml('Візит до Кам’янця-Подільського, 2018'),
    'Візит <span class="nb-wide">до\u00A0Кам’янця-Подільського,</span> 2018',
  );
});

test('a town keeps its postcode, a country its post', () => {
  assert.equal(textToHtml('м. Вінниця, 21050'), 'м.\u00A0Вінниця,\u00A021050');
  assert.equal(
    textToHtml('місто Івано-Франківськ, 76004'),
    'місто <span class="nb">Івано-Франківськ</span>,\u00A076004',
  );
  assert.match(textToHtml('у Кам’янці-Подільському, 32300'), /,\u00A032300<.span>$/);
  assert.equal(typesetText('Посол США').html, 'Посол\u00A0США');
});
