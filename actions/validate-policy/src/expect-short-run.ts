import { setFlagsFromString } from 'node:v8';

/**
 * For a step that reads one policy and a few answers, and ends: most code and most patterns run a
 * few times, so compiling them well costs more than it gives. Only large inputs come to these counts.
 */
export function expectShortRun(): void {
  for (const flag of [
    '--no-opt',
    '--invocation-count-for-maglev=10000',
    '--invocation-count-for-maglev-osr=10000',
    '--no-sparkplug',
    '--no-regexp-tier-up',
    '--no-regexp-optimization',
  ]) {
    setFlagsFromString(flag);
  }
}
