import { openManyCases } from '../gate-advisory/many-cases.ts';
import { print, round } from './measure.ts';

const ADVISORIES = [1, 10, 100, 1000];
const EACH = 12;

/** The requests of the gate over many open advisories, held against what it may ask. */
export async function benchGate(): Promise<void> {
  for (const advisories of ADVISORIES) {
    const cases = await openManyCases(advisories);
    const { requests, pages, repeated } = await cases.count('readiness');
    await cases.world.close();
    const allowed = pages + EACH * advisories;
    print({
      name: `gate requests, ${advisories} open advisories`,
      value: requests,
      unit: 'requests',
      against: `pages + ${EACH}A = ${allowed}`,
      ratio: round(requests / allowed),
    });
    print({
      name: `gate reads asked twice, ${advisories} open advisories`,
      value: repeated.length,
      unit: 'requests',
    });
  }
}
