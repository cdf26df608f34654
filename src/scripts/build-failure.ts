/** Explains why a build failed: a sentence for known causes, otherwise the stack. */
export function explainFailure(error: unknown, dist: string): string {
  const errors = [...causesOf(error)];
  const faults = errors.find(({ name }) => name === 'ContentError');
  if (faults) return faults.message;
  const full = errors.find(({ message, code }) => code === 'ENOSPC' || FULL.test(message));
  if (full) {
    // A native package includes a stack in its message.
    const reason = full.message.split('\n').find((line) => FULL.test(line)) ?? 'ENOSPC';
    return `The disk is full (${reason.trim()}). ${dist}/ is as it was before. Free some space and build again.`;
  }
  if (errors.some(({ code }) => code === 'EXDEV'))
    return `${dist}/ is on another file system than the project, where Astro cannot build. Build into a folder here and copy it.`;
  const refused = errors.find(({ code }) => code === 'EACCES' || code === 'EPERM' || code === 'EROFS');
  if (refused)
    return `No permission to read or write a file (${refused.message}). ${dist}/ is as it was before. Change the permissions, or build a copy of the project in a folder of your own.`;
  return errors[0]?.stack ?? String(error);
}

const FULL = /ENOSPC|no space left on device/i;

function* causesOf(error: unknown): Generator<Error & { code?: unknown }> {
  for (let next = error; next instanceof Error; next = next.cause) yield next;
}
