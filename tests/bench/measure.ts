import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took, with all its children. */
export interface Run {
  /** Seconds by the clock. */
  wall: number;
  /** Seconds of CPU, user and system. */
  cpu: number;
  /** Peak memory of one of its processes, in GB. */
  memory: number;
  /** What it printed. */
  output: string;
}

const LIMIT_MS = 3_600_000;
const UNWAITED = import.meta.resolve('./unwaited.ts');

/** Runs a command to its end; undefined if it fails, with the reason printed. */
export function measure(
  command: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): Run | undefined {
  const { status, stderr, stdout } = spawnSync('/usr/bin/time', ['-f', '@%e %U %S %M', ...command], {
    cwd,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${UNWAITED}`,
      ...environment,
    },
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 1e9,
  });
  const [, wall, user, system, kilobytes] = /@([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(stderr) ?? [];
  if (status !== 0 || !wall) {
    console.log(`  ${command.join(' ')}: ${(stderr || stdout || 'took too long').trim().slice(-300)}`);
    return undefined;
  }
  const unwaited = [...stderr.matchAll(/@unwaited ([\d.]+)/g)].reduce((sum, [, seconds]) => sum + Number(seconds), 0);
  const cpu = Number(user) + Number(system) + unwaited;
  return { wall: Number(wall), cpu, memory: Number(kilobytes) / 1e6, output: stdout };
}

/** What the files of a folder hold, in MB. */
export const megabytes = (folder: string, pattern = '**/*'): number =>
  globSync(pattern, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
