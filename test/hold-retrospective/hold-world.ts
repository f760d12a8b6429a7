import { readInputs } from '../../actions/hold-retrospective/src/inputs.ts';
import { holdRetrospective } from '../../actions/hold-retrospective/src/main.ts';
import { ADA, ADMIN, CONTROL, openCaseWorld, REPOSITORY } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';

const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
A blameless retrospective is held within 3 days of the release.

## Embargo policy

Members of the list must not share what they learn before the agreed date. If you share information
beyond that, inform the security team at once of what leaked and to whom. A retrospective takes place
after the leak.
`;

export const SAID = { state: 'recorded', by: ADA, data: {} } as const;

export async function openHoldWorld(config?: string): Promise<CaseWorld> {
  const world = await openCaseWorld({
    policy: POLICY,
    act: (read, deps) => holdRetrospective(readInputs(read), deps),
    inputs: { 'post-as': 'issue', 'post-into': CONTROL },
    ...(config === undefined ? {} : { config }),
  });
  // Shows that the token sees what is not public.
  world.github.addAdvisory(REPOSITORY, { state: 'closed', summary: 'A rehearsal' });
  return world;
}

/** A case that was acknowledged in time, released late and published; a day after that. */
export async function publishCase(world: CaseWorld): Promise<string> {
  const ghsaId = world.report({ state: 'draft', submission: { accepted: true } });
  await world.record(
    ghsaId,
    { ...SAID, kind: 'acknowledged', at: '2026-11-02T12:00:00.000Z' },
    { ...SAID, kind: 'released', at: '2026-11-20T16:00:00.000Z' },
  );
  world.now = new Date('2026-11-20T16:05:00Z');
  world.github.publishAdvisory(ghsaId, ADMIN);
  world.now = new Date('2026-11-21T09:00:00Z');
  return ghsaId;
}

/** A case in work of which something became known. */
export async function leakCase(world: CaseWorld, record = world.record): Promise<string> {
  const ghsaId = world.report({ state: 'draft', submission: { accepted: true } });
  await record(ghsaId, {
    ...SAID,
    kind: 'embargo-broken',
    at: '2026-11-03T10:00:00.000Z',
    data: { what: 'a talk named the file' },
  });
  world.now = new Date('2026-11-03T12:00:00Z');
  return ghsaId;
}
