import type { LinkChecks, LinkState } from '../schemas/link-check.ts';

/** The result for one address: its state, or `silent` if no host answered. */
type Answer = LinkState | 'silent';

const TIMEOUT_MS = 15_000;
const AT_ONCE = 4;

/** Whether a redirect led to another host or page. `www.`, https and a trailing slash do not count. */
export function isMoved(asked: string, got: string): boolean {
  const place = (address: string) => {
    const { hostname, pathname, search } = new URL(address);
    return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  };
  return place(asked) !== place(got);
}

/** Requests an address with HEAD, then with GET if the server refuses that; `silent` if no server answered. */
export async function ask(url: string, timeout = TIMEOUT_MS): Promise<Answer> {
  try {
    const head = await request(url, 'HEAD', timeout).catch(() => undefined);
    const response = head?.ok ? head : await request(url, 'GET', timeout);
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return 'missing';
    if (!response.ok) return 'unreachable';
    return isMoved(url, response.url) ? 'moved' : 'works';
  } catch {
    return 'silent';
  }
}

const request = (url: string, method: string, timeout: number) =>
  fetch(url, { method, redirect: 'follow', signal: AbortSignal.timeout(timeout) });

/** Checks every address, a few at a time; undefined if no server answered at all, so there is probably no network. */
export async function checkLinks(urls: readonly string[], today: string): Promise<LinkChecks | undefined> {
  const queue = [...new Set(urls)].sort();
  const answers = new Map<string, Answer>();
  const waiting = queue.values();
  const worker = async () => {
    for (const url of waiting) answers.set(url, await ask(url));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if ([...answers.values()].every((a) => a === 'silent')) return undefined;
  return Object.fromEntries(
    queue.map((url) => {
      const found = answers.get(url) ?? 'silent';
      return [url, { state: found === 'silent' ? 'unreachable' : found, checked: today }];
    }),
  );
}
