import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './port.ts';

/** A browser that is not Chromium, as far as the tests use it. */
export interface OtherBrowser {
  go: (url: string) => Promise<void>;
  back: () => Promise<void>;
  /** Types into an element as a person does: browsers make no step of history of what a script alone does. */
  type: (selector: string, text: string) => Promise<void>;
  /** Runs the body of a function in the page. */
  run: (script: string) => Promise<unknown>;
  /** The page as a PDF, on A4 unless its styles say otherwise. The driver of WebKitGTK cannot print. */
  print?: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}
/** An engine, or why it cannot be used here. */
export interface EngineHere {
  name: string;
  missing: string | false;
  /** @param options.offline `false`: without service workers, which would fetch the whole site */
  start: (options?: { offline?: boolean }) => Promise<OtherBrowser>;
}

const FIREFOX = '/usr/bin/firefox-esr';
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const [MINI_BROWSER = ''] = globSync('/usr/lib/*/webkit2gtk-4*/MiniBrowser');

/** The engines of Debian's packages; the tests download no browser. */
export const otherEngines: readonly EngineHere[] = [
  {
    name: 'Firefox',
    missing: !existsSync(FIREFOX) && 'Debian’s firefox-esr is not installed',
    start: startFirefox,
  },
  {
    name: 'WebKit',
    missing:
      !existsSync(WEBKIT_DRIVER) || !MINI_BROWSER
        ? 'Debian’s webkit2gtk-driver is not installed'
        : !process.env.DISPLAY && !existsSync(XVFB) && 'there is no display and no Xvfb',
    start: startWebKit,
  },
];

/** The id of an element in a protocol's answer: the one value of an object. */
const idOf = (element: unknown): string => String(Object.values(element as Record<string, unknown>)[0]);

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    child.once('exit', () => done());
    if (!child.kill()) done();
  });

/** By Marionette, Firefox's own protocol: `length:[0,id,command,parameters]`. */
async function startFirefox({ offline = true } = {}): Promise<OtherBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const port = await freePort();
  const settings = { 'marionette.port': port, 'dom.serviceWorkers.enabled': offline };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(settings)
      .map(([name, value]) => `user_pref('${name}', ${value});\n`)
      .join(''),
  );
  const firefox = spawn(FIREFOX, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  const socket = await until(
    'Firefox',
    () =>
      new Promise<Socket>((resolve, reject) => {
        const made = connect(port, '127.0.0.1', () => resolve(made)).once('error', reject);
      }),
  );
  const waiting = new Map<number, (reply: [error: { message: string } | null, value: unknown]) => void>();
  let rest = Buffer.alloc(0);
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.subarray(0, colon).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()) as unknown;
      rest = rest.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(message[1] as number)?.([message[2] as null, message[3]]);
    }
  });
  let last = 0;
  const ask = (command: string, parameters: Record<string, unknown> = {}) =>
    new Promise<{ value?: unknown }>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ([error, value]) =>
        error ? reject(new Error(error.message)) : resolve(value as { value?: unknown }),
      );
      const text = JSON.stringify([0, id, `WebDriver:${command}`, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await ask('NewSession');
  return {
    go: async (url) => void (await ask('Navigate', { url })),
    back: async () => void (await ask('Back')),
    async type(selector, text) {
      const { value } = await ask('FindElement', { using: 'css selector', value: selector });
      await ask('ElementSendKeys', { id: idOf(value), text });
    },
    run: async (script) => (await ask('ExecuteScript', { script, args: [] })).value,
    async print() {
      const { value } = await ask('Print', { page: { width: 21, height: 29.7 }, shrinkToFit: false });
      return Buffer.from(String(value), 'base64');
    },
    async close() {
      socket.destroy();
      await stop(firefox);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** WebKit by WebDriver, through WebKitGTK's driver, on a virtual display if there is none. */
async function startWebKit(): Promise<OtherBrowser> {
  const children: ChildProcess[] = [];
  let display = process.env.DISPLAY;
  if (!display) {
    display = `:${100 + Math.floor(Math.random() * 800)}`;
    children.push(spawn(XVFB, [display, '-screen', '0', '1280x1024x24'], { stdio: 'ignore' }));
  }
  const port = await freePort();
  children.push(
    spawn(WEBKIT_DRIVER, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    }),
  );
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: Record<string, unknown> };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  const session = await until('WebKit', () =>
    ask('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } }),
  );
  const at = `/session/${String(session.sessionId)}`;
  return {
    go: async (url) => void (await ask('POST', `${at}/url`, { url })),
    back: async () => void (await ask('POST', `${at}/back`, {})),
    async type(selector, text) {
      const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector });
      await ask('POST', `${at}/element/${idOf(found)}/value`, { text });
    },
    run: (script) => ask('POST', `${at}/execute/sync`, { script, args: [] }),
    async close() {
      await ask('DELETE', at).catch(() => undefined);
      for (const child of children.reverse()) await stop(child);
    },
  };
}

/** Waits until a script returns a true value. */
export async function waitFor(browser: OtherBrowser, script: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await browser.run(script))) {
    if (Date.now() > end) assert.fail(`never: ${script}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}
