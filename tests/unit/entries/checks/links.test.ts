import { links } from '../../../../src/entries/checks/links.ts';
import { testCheck } from './drafts.ts';

const topic = (href: string) => ({ 'topics.energy.body': `Про [світло](${href}).` });

testCheck(links, [
  ...[
    '/',
    '/data/figures/',
    '/cities/lviv/',
    '/visits/lutsk/',
    '/topics/energy/',
    '/compare/lavky-i-svitlo/',
    '/practices/lviv-parky/#svitlo',
    '/practices/lviv-parky/#peredumovy',
    '/practices/lviv-parky/#kilkist-lamp',
  ].map((href): [string, Record<string, unknown>, string[]] => [`${href} is there`, topic(href), []]),
  ['page that is not there', topic('/practices/lviv-richka/'), ['рядок 1: сторінки «/practices/lviv-richka/» немає']],
  ['page without its slash', topic('/about'), ['рядок 1: сторінки «/about» немає']],
  [
    'anchor that is not there',
    topic('/practices/lviv-parky/#richka'),
    ['рядок 1: на сторінці «/practices/lviv-parky/» немає якоря «#richka»'],
  ],
  [
    'two anchors',
    topic('/practices/lviv-parky/#svitlo#a'),
    ['рядок 1: на сторінці «/practices/lviv-parky/» немає якоря «#svitlo#a»'],
  ],
  ['other host', topic('//example.org/'), ['рядок 1: посилання «//example.org/» веде за межі сайту']],
  ['script', topic('javascript:alert'), ['рядок 1: посилання «javascript:alert» веде за межі сайту']],
  [
    'words of a section that is not there',
    { 'sourceWords./practices/lviv-parky/#richka': ['а'] },
    ['/practices/lviv-parky/#richka: на сторінці «/practices/lviv-parky/» немає якоря «#richka»'],
  ],
  [
    'a need of a section that is not there',
    { 'needs./practices/lviv-parky/#richka': ['а'] },
    ['/practices/lviv-parky/#richka: на сторінці «/practices/lviv-parky/» немає якоря «#richka»'],
  ],
  [
    'an anchor that could not be read',
    { ...topic('/practices/lviv-parky/#richka'), 'practices.lviv-parky.projects.0.facts': undefined },
    [],
  ],
]);
