/**
 * Preloaded into each Node process of a measured build: prints the CPU seconds of children that it ends without waiting for them.
 * `time` does not count these: Pagefind's Node API leaves its process, which makes the index, so.
 */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Of Linux, on all machines it runs on. */
const TICKS_A_SECOND = 100;

/** Parent and CPU ticks, user and system, of a process: see proc_pid_stat(5). Undefined if it has just ended. */
function statOf(pid: string): { parent: number; ticks: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) };
  } catch {
    return undefined;
  }
}

if (isMainThread)
  process.on('exit', () => {
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.parent === process.pid);
    const ticks = children.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0);
    writeSync(2, `@unwaited ${ticks / TICKS_A_SECOND}\n`);
  });
