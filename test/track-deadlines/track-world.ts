import { readInputs } from '../../actions/track-deadlines/src/inputs.ts';
import { trackDeadlines } from '../../actions/track-deadlines/src/main.ts';
import { openCaseWorld } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';

export const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
We keep reporters informed every 7 days.
A blameless retrospective is held within 3 days of the release.
`;

export function openTrackWorld(policy = POLICY): Promise<CaseWorld> {
  return openCaseWorld({ policy, act: (read, deps) => trackDeadlines(readInputs(read), deps) });
}

/** The tracker's comment on an advisory; empty where there is none. */
export function commentOf(world: CaseWorld, ghsaId: string): string {
  return world.comments(ghsaId).find((body) => body.startsWith('<!-- embargo:deadlines -->')) ?? '';
}
