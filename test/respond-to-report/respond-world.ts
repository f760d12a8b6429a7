import { readInputs } from '../../actions/respond-to-report/src/inputs.ts';
import { respondToReport } from '../../actions/respond-to-report/src/main.ts';
import { ADA, BEN, openCaseWorld } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';

export const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours.
Within 24 hours of disclosure the fix team is assembled.
A CVE is requested from GitHub. The fix is developed in a temporary private fork.
`;

export const ROSTER = `version: 1
members:
  - { login: ${ADA}, roles: [member] }
  - { login: ${BEN}, roles: [member] }
`;

/** A project whose code is owned by one of the two members of its security team. */
export async function openRespondWorld(policy = POLICY, config?: string): Promise<CaseWorld> {
  const world = await openCaseWorld({
    policy,
    ...(config === undefined ? {} : { config }),
    act: (read, deps) => respondToReport(readInputs(read), deps),
    files: { '.github/CODEOWNERS': `* @${BEN}\n` },
    inputs: { roster: 'roster.yml', 'open-forks': 'true' },
  });
  world.write('roster.yml', ROSTER);
  return world;
}
