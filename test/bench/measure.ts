import { spawnSync } from 'node:child_process';

/** One line of `npm run bench`. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against, and the ratio of the two. */
  readonly against?: string;
  readonly ratio?: number;
}

/** A word for Node that makes a process write the most memory it held on stderr, in kilobytes. */
export const MEMORY_HOOK = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>process.stderr.write("\\nmaxrss "+process.resourceUsage().maxRSS))',
)}`;

export function print(measure: Measure): void {
  process.stdout.write(`${JSON.stringify(measure)}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

interface Run {
  readonly words: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** CPU time in milliseconds (user and system) that Node spends on a command, by the shell's clock. */
export function cpuOf({ words, env, cwd }: Run): number {
  const script = 'TIMEFORMAT="%U %S"; time "$0" "$@" >/dev/null 2>&1';
  const run = spawnSync('bash', ['-c', script, process.execPath, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
  const [user = 0, system = 0] = run.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return (user + system) * 1000;
}

/** The most memory that Node holds while it runs a script, in megabytes. */
export function memoryOf({ words, env, cwd }: Run): number {
  const run = spawnSync(process.execPath, [MEMORY_HOOK, ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return megabytesIn(run.stderr);
}

/** What a process wrote at its end that had the hook. */
export function megabytesIn(stderr: string): number {
  return Number(/maxrss (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024;
}

/** CPU milliseconds that a function takes in this process. */
export function cpuIn(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
