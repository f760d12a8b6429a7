import { lint, readPolicy, rules } from '@embargo/policy-lint';

import { adversaries, exponent, measure } from './adversarial.ts';
import { print, round } from './measure.ts';

/** Below these a fixed start-up hides the growth. */
const LENGTHS = [8192, 32_768, 131_072];
const MEGABYTE = 1_048_576;

/** How the time of facts and rules grows over texts made to be slow, the worst text first. */
export function benchGrowth(): void {
  const results = Object.entries(adversaries).map(([name, generate]) => {
    const points = measure(judge, generate, LENGTHS);
    return { name, generate, exponent: exponent(points), ms: points.at(-1)?.ms ?? 0 };
  });
  const steepest = results.toSorted((one, other) => other.exponent - one.exponent)[0];
  const slowest = results.toSorted((one, other) => other.ms - one.ms)[0];
  if (steepest === undefined || slowest === undefined) return;
  print({
    name: `growth over ${String(results.length)} adversarial texts, the steepest: ${steepest.name}`,
    value: round(steepest.exponent),
    unit: 'exponent',
    against: 'at most 1.1',
    ratio: round(steepest.exponent / 1.1),
  });
  const [megabyte] = measure(judge, slowest.generate, [MEGABYTE]);
  print({
    name: `1 MB of adversarial Markdown, the slowest: ${slowest.name}`,
    value: round(megabyte?.ms ?? Number.NaN),
    unit: 'ms',
    against: 'at most 2000 ms',
    ratio: round((megabyte?.ms ?? Number.NaN) / 2000),
  });
}

function judge(text: string): void {
  const policy = readPolicy('SECURITY.md', text);
  lint({ ...policy, profile: 'strict', repository: undefined }, rules);
}
