import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { readInputs } from '../../actions/hold-retrospective/src/inputs.ts';
import { holdRetrospective } from '../../actions/hold-retrospective/src/main.ts';
import { ADA, ADMIN, CONTROL, openCaseWorld, REPOSITORY } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';

const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
A blameless retrospective is held within 3 days of the release.

## Embargo policy

Members of the list must not share what they learn before the agreed date. If you share information
beyond that, inform the security team at once of what leaked and to whom. A retrospective takes place
after the leak.
`;

let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld({
    policy: POLICY,
    act: (read, deps) => holdRetrospective(readInputs(read), deps),
    inputs: { 'post-as': 'issue', 'post-into': CONTROL },
  });
  // Shows that the token sees what is not public.
  world.github.addAdvisory(REPOSITORY, { state: 'closed', summary: 'A rehearsal' });
});
afterEach(() => world.close());

const said = { state: 'recorded', by: ADA, data: {} } as const;

async function publishedCase(): Promise<string> {
  const ghsaId = world.report({ state: 'draft', submission: { accepted: true } });
  await world.record(
    ghsaId,
    { ...said, kind: 'acknowledged', at: '2026-11-02T12:00:00.000Z' },
    { ...said, kind: 'released', at: '2026-11-20T16:00:00.000Z' },
  );
  world.now = new Date('2026-11-20T16:05:00Z');
  world.github.publishAdvisory(ghsaId, ADMIN);
  world.now = new Date('2026-11-21T09:00:00Z');
  return ghsaId;
}

const issues = (): readonly { readonly title: string; readonly body: string }[] =>
  world.github.requests
    .filter(({ method, pathname }) => method === 'POST' && pathname.endsWith('/issues'))
    .map(({ body }) => JSON.parse(body) as { title: string; body: string });

describe('a published case', () => {
  test('is looked back on, with promises kept and broken and no names', async () => {
    const ghsaId = await publishedCase();
    expect(await world.run()).toMatchObject({ code: 0, outputs: { drafted: '1' } });
    const [issue] = issues();
    expect(issue?.title).toContain(ghsaId);
    expect(issue?.body).toContain('the security team | acknowledged the report');
    expect(issue?.body).toMatch(/Acknowledgement: .* \| kept at 2026-11-02T12:00Z/);
    expect(issue?.body).toMatch(/Release: .* \| broken, kept late/);
    expect(issue?.body).toContain('### To discuss');
    expect(issue?.body).not.toContain('canary');
  });

  test('is looked back on once', async () => {
    await publishedCase();
    await world.run();
    await world.run();
    await Promise.all([world.run(), world.run()]);
    expect(issues()).toHaveLength(1);
  });

  test('that people looked back on themselves is left alone', async () => {
    const ghsaId = await publishedCase();
    await world.record(ghsaId, {
      ...said,
      kind: 'retrospective-held',
      at: '2026-11-21T08:00:00.000Z',
    });
    expect((await world.run()).outputs['drafted']).toBe('0');
  });

  test('may be drafted in the summary alone', async () => {
    await publishedCase();
    const { summary } = await world.run({ inputs: { 'post-as': 'summary' } });
    expect(summary).toContain('## Retrospective of');
    expect(issues()).toEqual([]);
  });
});

describe('a broken embargo', () => {
  async function leakedCase(): Promise<string> {
    const ghsaId = world.report({ state: 'draft', submission: { accepted: true } });
    await world.record(ghsaId, {
      ...said,
      kind: 'embargo-broken',
      at: '2026-11-03T10:00:00.000Z',
      data: { what: 'a talk named the file' },
    });
    world.now = new Date('2026-11-03T12:00:00Z');
    return ghsaId;
  }

  test('is looked back on in a private repository', async () => {
    await leakedCase();
    expect((await world.run()).code).toBe(0);
    expect(issues()[0]?.body).toContain('a talk named the file');
  });

  test('is never told in public before the advisory is', async () => {
    await leakedCase();
    const { code, log } = await world.run({ inputs: { 'post-into': REPOSITORY } });
    expect(code).toBe(1);
    expect(log.join(' ')).toContain('expected a private repository');
    expect(issues()).toEqual([]);
  });

  test('shows nothing in a public run', async () => {
    const ghsaId = await leakedCase();
    const shown = JSON.stringify({ ...(await world.run({ payload: PUBLIC_EVENT })), masked: [] });
    expect(shown).not.toContain(ghsaId);
    expect(shown).not.toMatch(/talk|canary/);
  });
});
