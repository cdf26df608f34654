import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsError } from '../../../src/lib/settings.ts';

const RIGHT: [environment: Record<string, string>, expected: Partial<ReturnType<typeof readSettings>>][] = [
  [{}, { url: 'https://marshruty-uspikhiv.example', hasAddress: false, base: '/', corrections: '' }],
  [
    { SITE_URL: '', BASE_PATH: ' ', CORRECTIONS: '' },
    { hasAddress: false, base: '/', corrections: '' },
  ],
  [{ SITE_URL: 'https://example.org' }, { url: 'https://example.org', hasAddress: true }],
  [{ SITE_URL: ' https://Example.org/ ' }, { url: 'https://example.org' }],
  [{ SITE_URL: 'http://127.0.0.1:8080/' }, { url: 'http://127.0.0.1:8080' }],
  [{ SITE_URL: 'https://маршрути.укр' }, { url: 'https://xn--80aqkramg2b.xn--j1amh' }],
  [{ BASE_PATH: '/' }, { base: '/' }],
  [{ BASE_PATH: '/catalogue' }, { base: '/catalogue' }],
  [{ BASE_PATH: '/catalogue/' }, { base: '/catalogue' }],
  [{ BASE_PATH: '/~amu/site.v2/a_b/' }, { base: '/~amu/site.v2/a_b' }],
  [{ BASE_PATH: '/каталог/' }, { base: '/%D0%BA%D0%B0%D1%82%D0%B0%D0%BB%D0%BE%D0%B3' }],
  [{ BASE_PATH: '/%D0%BA%d0%b0т' }, { base: '/%D0%BA%D0%B0%D1%82' }],
  // A decomposed й, as macOS writes it.
  [{ BASE_PATH: '/и\u0306' }, { base: '/%D0%B9' }],
  [{ CORRECTIONS: 'mailto:editor@example.org' }, { corrections: 'mailto:editor@example.org' }],
  [{ CORRECTIONS: 'mailto:a@b.ua?cc=c@d.ua' }, { corrections: 'mailto:a@b.ua?cc=c@d.ua' }],
  [{ CORRECTIONS: 'https://x.org/new?labels=content' }, { corrections: 'https://x.org/new?labels=content' }],
];

for (const [environment, expected] of RIGHT)
  test(`right: ${JSON.stringify(environment)}`, () => {
    const settings = readSettings(environment);
    assert.deepEqual({ ...settings, ...expected }, settings);
  });

const WRONG: [variable: string, value: string, problem: RegExp, expected: RegExp][] = [
  ['SITE_URL', 'example.org', /not a web address/, /https:\/\/example\.org$/],
  ['SITE_URL', 'https://', /not a web address/, /scheme and host/],
  ['SITE_URL', 'https://ex ample.org', /not a web address/, /scheme and host/],
  ['SITE_URL', 'ftp://example.org', /scheme is ftp:/, /scheme and host/],
  ['SITE_URL', 'javascript:alert(1)', /scheme is javascript:/, /scheme and host/],
  ['SITE_URL', 'example.org:443', /scheme is example\.org:/, /scheme and host/],
  ['SITE_URL', 'https://x.org/y?z=1', /query/, /^https:\/\/x\.org$/],
  ['SITE_URL', 'https://x.org/?', /query/, /^https:\/\/x\.org$/],
  ['SITE_URL', 'https://x.org/#a', /fragment/, /^https:\/\/x\.org$/],
  ['SITE_URL', 'https://x.org/y/', /path/, /^https:\/\/x\.org, and the path in BASE_PATH$/],
  ['SITE_URL', 'https://a:b@x.org', /user name or password/, /^https:\/\/x\.org$/],
  ['BASE_PATH', 'catalogue', /does not begin with a slash/, /^\/catalogue$/],
  ['BASE_PATH', 'catalogue/', /does not begin with a slash/, /^\/catalogue$/],
  ['BASE_PATH', 'https://x.org/y', /an address, not a path/, /\/catalogue/],
  ['BASE_PATH', '//x.org', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a//b', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a/../b', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/.well-known', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a?b', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a b', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a%2Fb', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a%zz', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/a;}', /only letters/, /\/catalogue/],
  ['BASE_PATH', '/{$HOME}', /only letters/, /\/catalogue/],
  ['BASE_PATH', '\\a', /does not begin with a slash/, /\\a/],
  ['CORRECTIONS', 'editor@example.org', /scheme is missing/, /^mailto:editor@example\.org$/],
  ['CORRECTIONS', 'mailto:', /no mail address/, /mailto:/],
  ['CORRECTIONS', 'javascript:alert(1)', /scheme is javascript:/, /mailto:/],
  ['CORRECTIONS', 'data:text/html,x', /scheme is data:/, /mailto:/],
  ['CORRECTIONS', '/report', /not a web or mail address/, /mailto:/],
];

for (const [variable, value, problem, expected] of WRONG)
  test(`wrong: ${variable}=${value}`, () => {
    assert.throws(
      () => readSettings({ [variable]: value }),
      (error) => {
        assert.ok(error instanceof SettingsError);
        const [named, advice = ''] = error.message.split('\n  ');
        assert.equal(named, `${variable}=${value}`);
        const [found = '', right = ''] = advice.split('. Expected: ');
        assert.match(found, problem);
        assert.match(right, expected);
        return true;
      },
    );
  });

test('every faulty setting is named at once, with its value', () => {
  assert.throws(() => readSettings({ SITE_URL: 'x', BASE_PATH: 'y', CORRECTIONS: 'z' }), {
    message: /SITE_URL=x\n[^]*BASE_PATH=y\n[^]*CORRECTIONS=z\n/,
  });
});
