/**
 * What every page may load (Content-Security-Policy, level 3) beside its own site's, but for scripts and styles, which each page lists
 * by hash. Both the pages' meta tags and the servers' headers take it from here.
 */
export const POLICY = [
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "worker-src 'self' blob:",
] as const;

/** Where scripts come from. Pagefind's index is read by WebAssembly. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;
