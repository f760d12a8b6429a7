import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { lint, readPolicy, rules } from '@embargo/policy-lint';

import { adversaries } from './adversarial.ts';
import { cpuIn, print, round } from './measure.ts';

/** From a short policy to the longest that is read. */
const LENGTHS = [1024, 10_240, 102_400, 1_048_576];
/** A short text is read again and again until it is as much as this: the clock is a coarse one. */
const BATCH = 32_768;
/** How many texts, of the steepest and of the slowest, are measured again, and how often. */
const SUSPECTS = 6;
const ROUNDS = 3;

interface Growth {
  readonly name: string;
  readonly generate: (length: number) => string;
  /** The CPU time of reading and judging a text of each length, in milliseconds. */
  readonly times: readonly number[];
}

/** How the time of facts and rules grows over texts made to be slow, the worst text first. */
export function benchGrowth(): void {
  const once = Object.entries(adversaries).map(([name, generate]) => {
    return { name, generate, times: timesOf(generate) };
  });
  const suspects = new Set([...worstFirst(once, exponent), ...worstFirst(once, slowness)]);
  const growths = [...suspects].map(measureAgain);
  const [steepest] = worstFirst(growths, exponent);
  const [slowest] = worstFirst(growths, slowness);
  if (steepest === undefined || slowest === undefined) return;
  print({
    name: `growth from 1 KB to 1 MB over ${String(once.length)} adversarial texts, the steepest: ${steepest.name}`,
    value: round(exponent(steepest)),
    unit: 'exponent',
    against: 'at most 1.1',
    ratio: round(exponent(steepest) / 1.1),
  });
  print({
    name: `1 MB of adversarial Markdown, the slowest: ${slowest.name}`,
    value: round(slowness(slowest)),
    unit: 'ms',
    against: 'at most 2000 ms',
    ratio: round(slowness(slowest) / 2000),
  });
}

/** What else the machine does only adds to a time, so the least of several is the nearest. */
function measureAgain(growth: Growth): Growth {
  let { times } = growth;
  for (let turn = 0; turn < ROUNDS; turn++) {
    const again = timesOf(growth.generate);
    times = times.map((time, index) => Math.min(time, again[index] ?? time));
  }
  return { ...growth, times };
}

function timesOf(generate: Growth['generate']): number[] {
  return LENGTHS.map((length) => {
    const text = generate(length);
    const runs = Math.max(1, Math.round(BATCH / length));
    // No text pays for what the one before it left behind.
    collectGarbage();
    const all = cpuIn(() => {
      for (let run = 0; run < runs; run++) judge(text);
    });
    return Math.max(0.001, all / runs);
  });
}

function judge(text: string): void {
  const policy = readPolicy('SECURITY.md', text);
  lint({ ...policy, profile: 'strict', repository: undefined }, rules);
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}

function worstFirst(growths: readonly Growth[], badness: (growth: Growth) => number): Growth[] {
  return growths.toSorted((one, other) => badness(other) - badness(one)).slice(0, SUSPECTS);
}

function slowness({ times }: Growth): number {
  return times.at(-1) ?? Number.NaN;
}

/** 1 is linear: the slope of the logarithms, by least squares. */
function exponent({ times }: Growth): number {
  const xs = LENGTHS.map(Math.log);
  const ys = times.map(Math.log);
  const x = mean(xs);
  const y = mean(ys);
  const above = xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] ?? y) - y), 0);
  return above / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
