/** Thrown once for all faulty settings; the message lists every one of them, and what would be right. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const PLACEHOLDER = 'https://marshruty-uspikhiv.example';

type Checked = { value: string } | { problem: string; expected: string };

/**
 * Reads the settings from the environment, checked and normalised. An empty variable counts as not set.
 * @throws SettingsError with every fault
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  const faults: string[] = [];
  const setting = (variable: string, check: (value: string) => Checked): string | undefined => {
    const value = environment[variable]?.trim();
    if (!value) return undefined;
    const checked = check(value);
    if ('value' in checked) return checked.value;
    faults.push(`${variable}=${value}\n  ${checked.problem}. Expected: ${checked.expected}`);
    return undefined;
  };
  const url = setting('SITE_URL', checkAddress);
  const base = setting('BASE_PATH', checkPath) ?? '/';
  const corrections = setting('CORRECTIONS', checkCorrections) ?? '';
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return {
    /** Origin without a trailing slash, e.g. `https://example.org`; a placeholder, which must not be printed, if none is set. */
    url: url ?? PLACEHOLDER,
    hasAddress: url !== undefined,
    /** Base path, percent-encoded, without a trailing slash: `/` or `/catalogue`. */
    base,
    /** Where readers report mistakes: `mailto:editor@example.org` or an issue form; empty if not shown. */
    corrections,
  };
}

function checkAddress(value: string): Checked {
  const expected = 'scheme and host, such as https://example.org';
  if (!URL.canParse(value)) return { problem: 'this is not a web address', expected };
  const { protocol, origin, pathname, search, hash, username, password } = new URL(value);
  if (!isWeb(protocol)) return { problem: `the scheme is ${protocol}, not https: or http:`, expected };
  if (username || password) return { problem: 'a user name or password does not belong here', expected: origin };
  if (search || value.includes('?')) return { problem: 'a query (?…) does not belong here', expected: origin };
  if (hash || value.includes('#')) return { problem: 'a fragment (#…) does not belong here', expected: origin };
  if (pathname !== '/')
    return { problem: 'a path does not belong here', expected: `${origin}, and the path in BASE_PATH` };
  return { value: origin };
}

/** Letters and digits of any script, and characters without a meaning in server configuration, URLs and file systems. */
const SEGMENT = /^[\p{L}\p{M}\p{N}_~-][\p{L}\p{M}\p{N}._~-]*$/u;

function checkPath(value: string): Checked {
  const expected = 'a path such as / or /catalogue';
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return { problem: 'this is an address, not a path', expected };
  if (!value.startsWith('/'))
    return { problem: 'the path does not begin with a slash', expected: `/${value.replace(/\/+$/, '')}` };
  const path = value.replace(/\/$/, '');
  if (path === '') return { value: '/' };
  const segments = path.slice(1).split('/').map(decode);
  if (!segments.every((segment) => SEGMENT.test(segment)))
    return { problem: 'only letters, digits, hyphens, dots and underscores may stand between slashes', expected };
  return { value: `/${segments.map(encodeURIComponent).join('/')}` };
}

function checkCorrections(value: string): Checked {
  const expected = 'mailto:editor@example.org or the https:// address of an issue form';
  const isMail = /^[^\s@:/]+@[^\s@:/]+$/.test(value);
  if (isMail) return { problem: 'the scheme is missing', expected: `mailto:${value}` };
  if (!URL.canParse(value)) return { problem: 'this is not a web or mail address', expected };
  const { protocol, pathname, hostname } = new URL(value);
  if (protocol === 'mailto:')
    return /^[^\s@]+@[^\s@]+$/.test(pathname)
      ? { value }
      : { problem: 'there is no mail address after mailto:', expected };
  if (!isWeb(protocol)) return { problem: `the scheme is ${protocol}, not mailto:, https: or http:`, expected };
  return hostname ? { value } : { problem: 'there is no host', expected };
}

const isWeb = (protocol: string): boolean => protocol === 'https:' || protocol === 'http:';

/** Normalises plain and percent-encoded paths. What cannot be decoded stays, and is refused for its `%`. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return segment;
  }
}
