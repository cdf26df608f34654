declare const RELEASE: { version: string };
const f = (a: string): string => a + RELEASE.version;
self.addEventListener('install', () => console.log(f('x')));
