import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { openRespondWorld, ROSTER } from '../../respond-to-report/respond-world.ts';
import { openActWorld } from '../../support/act/act-world.ts';
import type { ActWorld } from '../../support/act/act-world.ts';
import { ADMIN, CONTROL, KEY, REPOSITORY } from '../../support/case-world.ts';
import type { CaseWorld } from '../../support/case-world.ts';
import { whereInstalled } from '../../support/where-installed.ts';

jest.setTimeout(300_000);

const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report. A blameless retrospective is held within 3 days of the release.
`;

whereInstalled('act')('the workflows that watch cases', () => {
  let cases: CaseWorld;
  let world: ActWorld;
  beforeEach(async () => {
    cases = await openRespondWorld(POLICY);
    const secrets = { EMBARGO_LEDGER_KEY: KEY };
    world = await openActWorld(cases.github, { repository: REPOSITORY, secrets });
  });
  afterEach(async () => {
    await world.close();
    await cases.close();
  });

  test('answer a report once, and fail once a promise is broken', async () => {
    const ghsaId = cases.report();
    const files = { 'roster.yml': ROSTER };
    const watch = async (ends: string): Promise<readonly string[]> => {
      const run = await world.run('control/deadlines.yml', {
        ...{ eventName: 'schedule', now: cases.now, files },
      });
      const job = 'Reports and deadlines/deadlines';
      expect(run.jobs).toEqual({ [job]: ends });
      expect(run.steps).toContain(`${job}: Answer reports: success`);
      expect(`${run.log}${run.summary}`).not.toContain('canary');
      return cases.comments(ghsaId);
    };
    const answered = await watch('success');
    expect(answered).toContainEqual(expect.stringContaining('Thank you for the report'));
    expect(answered).toContainEqual(expect.stringMatching(/Release: .* \| 2026-11-16T09:00Z \|/));
    cases.now = new Date('2026-11-17T09:00:00Z');
    const reminded = await watch('failure');
    expect(reminded).toHaveLength(answered.length);
    expect(reminded).toContainEqual(expect.stringContaining('1 promise is broken'));
  });

  test('draft a retrospective as an issue of the control repository', async () => {
    cases.github.addAdvisory(REPOSITORY, { state: 'closed', summary: 'A rehearsal' });
    const ghsaId = cases.report({ state: 'draft', submission: { accepted: true } });
    cases.now = new Date('2026-11-20T16:05:00Z');
    cases.github.publishAdvisory(ghsaId, ADMIN);
    cases.now = new Date('2026-11-21T09:00:00Z');
    const run = await world.run('control/retrospectives.yml', {
      ...{ eventName: 'schedule', now: cases.now },
    });
    expect(run).toMatchObject({ code: 0, jobs: { retrospectives: 'success' } });
    const [issue] = cases.github.repository(CONTROL).issues.values();
    expect(issue).toMatchObject({
      title: `Retrospective of ${ghsaId}`,
      author: 'github-actions[bot]',
    });
    expect(issue?.body).toContain('### To discuss');
  });
});
