import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { openActWorld } from '../../support/act/act-world.ts';
import type { ActWorld, StarterRun } from '../../support/act/act-world.ts';
import { COMMIT, SUITE } from '../../support/act/replacements.ts';
import { startCheckedGitHub } from '../../support/checked-github.ts';
import type { CheckedGitHub } from '../../support/checked-github.ts';
import { whereInstalled } from '../../support/where-installed.ts';

jest.setTimeout(300_000);

const REPOSITORY = 'anvil-works/warden';
const POLICY = `# Security policy

## Reporting a vulnerability

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev), and include
the affected version and steps to reproduce.

We acknowledge every report within 24 hours. Details are published within 90 days at most.
`;
const CHANGES = [
  { change: POLICY.replace('24 hours', '12 hours'), ends: 'success', says: 'within 12 hours' },
  { change: POLICY.replace('24 hours', '7 days'), ends: 'failure', says: '24 hours → 7 days' },
] as const;
/** The starter runs the action itself, our own workflow also is there to be called. */
const STARTER = 'public/security-policy.yml';
const WORKFLOWS = [STARTER, '.github/workflows/security-policy.yml'];

whereInstalled('act')('a pull request that changes the policy', () => {
  let github: CheckedGitHub;
  let world: ActWorld;
  beforeEach(async () => {
    github = await startCheckedGitHub();
    github.addOrganization('anvil-works', { owners: ['olga'] });
    github.addRepository(REPOSITORY, { files: { 'SECURITY.md': POLICY } });
    world = await openActWorld(github, { repository: REPOSITORY });
  });
  afterEach(async () => {
    await world.close();
    await github.close();
  });

  const propose = (change: string, run: Pick<StarterRun, 'edit'> = {}, workflow = STARTER) => {
    const base = github.repository(REPOSITORY).refs.get('refs/heads/main') ?? '';
    const files = { 'SECURITY.md': change };
    const head = github.commit(REPOSITORY, { branch: 'patch-1', files, message: 'Say when' });
    return world.run(workflow, {
      eventName: 'pull_request',
      event: { number: 1, pull_request: { number: 1, base: { sha: base }, head: { sha: head } } },
      ref: 'refs/heads/patch-1',
      now: new Date('2026-11-16T09:00:00Z'),
      ...run,
    });
  };

  const rows = WORKFLOWS.flatMap((workflow) => CHANGES.map((change) => ({ workflow, ...change })));
  test.each(rows)('ends in $ends in $workflow, and says $says', async (row) => {
    const run = await propose(row.change, {}, row.workflow);
    expect(run).toMatchObject({
      code: row.ends === 'success' ? 0 : 1,
      jobs: { validate: row.ends },
      steps: ['validate: Check out: success', `validate: Validate: ${row.ends}`],
    });
    expect(`${run.log}${run.summary}`).toContain(row.says);
  });

  test('is judged by a workflow that calls ours as that says', async () => {
    const caller = `on: pull_request
jobs:
  policy:
    uses: ${SUITE}/.github/workflows/security-policy.yml@${COMMIT}
    with: { profile: baseline-1, fail-on: never }
`;
    const run = await propose(POLICY.replace('24 hours', '7 days'), { edit: () => caller });
    expect(run).toMatchObject({ code: 0, jobs: { 'policy/validate': 'success' } });
    expect(run.log).toContain('::set-output:: passed=false');
  });
});
