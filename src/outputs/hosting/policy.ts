/**
 * Content-Security-Policy (level 3) of every page, except for scripts and styles, which each page lists
 * by hash. Used for the pages' meta tags and the servers' headers.
 */
export const POLICY = [
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "worker-src 'self'",
] as const;

/** Script sources. Pagefind uses WebAssembly. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;
