import { openManyCases } from '../track-deadlines/many-cases.ts';
import { print, round } from './measure.ts';

const ADVISORIES = [1, 10, 100, 1000];
const EACH = 2;

/**
 * The requests of a scheduled run over many open advisories of which nothing is new, held against
 * what it may ask; what is read once whatever their number weighs where there are few.
 */
export async function benchDeadlines(): Promise<void> {
  for (const advisories of ADVISORIES) {
    const cases = await openManyCases(advisories);
    await cases.count();
    const { requests, pages, repeated } = await cases.count();
    await cases.world.close();
    const allowed = pages + EACH * advisories;
    print({
      name: `deadlines requests, ${advisories} open advisories`,
      value: requests,
      unit: 'requests',
      against: `pages + ${EACH}A = ${allowed}`,
      ratio: round(requests / allowed),
    });
    print({
      name: `deadlines reads asked twice, ${advisories} open advisories`,
      value: repeated.length,
      unit: 'requests',
    });
  }
}
