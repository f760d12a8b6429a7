import type { Exchange, Fault } from '@embargo/rehearsal';
import { expect } from '@jest/globals';

import type { HereRun } from './run-here.ts';

/** How a request fails. */
const FAULTS: readonly Fault[] = [
  ...[401, 403, 404, 422, 429, 500, 502].map((status) => ({ kind: 'status', status }) as const),
  { kind: 'silence' },
  { kind: 'cut' },
  { kind: 'invalid-json' },
];

/** All of them where other people's tools are tried too; else each request meets one in its turn. */
const FAULTS_A_REQUEST = process.env['EMBARGO_INTEROP'] === '1' ? FAULTS.length : 1;

/** A request that gets no answer is given up soon; any other has all the time it needs. */
const TIMEOUT_MS = 300;

/** What embargoed text of a test looks like: its words, ids of advisories, the CVE ID. */
export const EMBARGOED = /canary|ghsa-[2-9a-z]{4}-|40417/i;

/** The faults that the request of that index meets, one after the other. */
export function faultsOf(index: number): readonly Fault[] {
  const first = index * FAULTS_A_REQUEST;
  return Array.from({ length: FAULTS_A_REQUEST }, (_, turn) => {
    const fault = FAULTS[(first + turn) % FAULTS.length];
    if (fault === undefined) throw new Error('there is no such fault');
    return fault;
  });
}

export function patienceFor(fault: Fault | undefined): { readonly timeoutMs?: number } {
  return fault?.kind === 'silence' ? { timeoutMs: TIMEOUT_MS } : {};
}

/** Nothing embargoed in what a run shows or writes in public. */
export function expectNoCanary(
  { log, summary, outputs }: HereRun,
  written: readonly Exchange[],
): void {
  const inPublic = written.filter((one) => one.landsInPublic && !isPublication(one));
  const texts = [...log, summary, JSON.stringify(outputs)];
  texts.push(...inPublic.map(({ url, body }) => `${url} ${body}`));
  for (const text of texts) expect(text).not.toMatch(EMBARGOED);
}

/** What makes the advisory public on purpose, and says nothing but that. */
function isPublication({ method, body }: Exchange): boolean {
  return method === 'PATCH' && body === '{"state":"published"}';
}
