import type { LinkChecks, LinkState } from '../schemas/link-check.ts';

/** An answer to one address: its state, or that no host answered at all. */
export type Answer = LinkState | 'silent';

const TIMEOUT_MS = 15_000;
const AT_ONCE = 4;

/** Whether a redirect led away: another host (with or without `www.`) or another page; a change to https or a last slash is no move. */
export function isMoved(asked: string, got: string): boolean {
  const place = (address: string) => {
    const { hostname, pathname, search } = new URL(address);
    return hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  };
  return place(asked) !== place(got);
}

/**
 * Asks an address, first for its head alone; servers that refuse that are asked for the page.
 * @returns `silent` where no server answered: no network, no such host, no answer in 15 seconds
 */
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

/**
 * Asks every address, a few at once.
 * @param today the day that is noted, `2026-03-01`
 * @returns undefined where not one server answered: then there is no network, and nothing is known
 */
export async function checkLinks(
  urls: readonly string[],
  today: string,
  answer: (url: string) => Promise<Answer> = ask,
): Promise<LinkChecks | undefined> {
  const queue = [...new Set(urls)].sort();
  const answers = new Map<string, Answer>();
  const waiting = queue.values();
  const worker = async () => {
    for (const url of waiting) answers.set(url, await answer(url));
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
