import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ADA, BEN, REPORTER } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { openRespondWorld } from './respond-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await openRespondWorld();
});
afterEach(() => world.close());

const countOf = (method: string, end: string): number =>
  world.github.requests.filter((one) => one.method === method && one.pathname.endsWith(end)).length;

describe('a private report', () => {
  test('is acknowledged on its advisory, once', async () => {
    const ghsaId = world.report();
    world.now = new Date('2026-11-02T10:00:00Z');
    expect((await world.run()).code).toBe(0);
    await world.run();
    const acknowledgements = world.comments(ghsaId).filter((body) => body.includes('Thank you'));
    expect(acknowledgements).toHaveLength(1);
    expect(world.comments(ghsaId)).toHaveLength(2);
    expect(world.comments(ghsaId)[1]).toMatch(/- \[x\] Acknowledge the report within 24 hours/);
  });

  test('waits for a person to confirm it', async () => {
    const ghsaId = world.report();
    await world.run();
    expect(world.github.advisory(ghsaId).state).toBe('triage');
    world.github.comment(ghsaId, REPORTER, '/confirm');
    await world.run();
    expect(world.github.advisory(ghsaId).state).toBe('triage');
  });

  test('goes all the way once it is confirmed', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/confirm');
    expect(await world.run()).toMatchObject({ code: 0, log: [expect.any(String)] });
    const advisory = world.github.advisory(ghsaId);
    expect(advisory.state).toBe('draft');
    expect(advisory.collaboratingUsers).toEqual(expect.arrayContaining([ADA, BEN]));
    expect(advisory.temporaryFork).toBeDefined();
    expect(countOf('POST', '/cve')).toBe(1);
  });

  test('that was declined is closed, and nothing else happens to it', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/decline works as designed');
    await world.run();
    expect(world.github.advisory(ghsaId).state).toBe('closed');
    expect(countOf('POST', '/cve')).toBe(0);
  });

  test('is led by each member in turn, and never by its reporter', async () => {
    const leads: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const ghsaId = world.report();
      world.github.comment(ghsaId, ADA, '/confirm');
      await world.run();
      const line = world.comments(ghsaId).find((body) => body.includes('embargo:checklist'));
      expect(line).toBeDefined();
      leads.push(world.github.advisory(ghsaId).collaboratingUsers[0] ?? '');
    }
    expect(leads).toEqual([ADA, BEN, ADA, BEN]);
  });
});

test('a fork that the App may not open is asked of a person, until it is there', async () => {
  const inputs = { 'open-forks': 'false' };
  const ghsaId = world.report();
  world.github.comment(ghsaId, ADA, '/confirm');
  expect((await world.run({ inputs })).code).toBe(0);
  expect(countOf('POST', '/forks')).toBe(0);
  const asked = 'Open the temporary private fork on the page of the advisory';
  expect(world.comments(ghsaId).join('\n')).toContain(asked);
  world.github.openFork(ghsaId);
  await world.run({ inputs });
  expect(world.comments(ghsaId).join('\n')).not.toContain(asked);
});

test('a CVE ID waits for the affected versions, which a person enters', async () => {
  const ghsaId = world.report({ vulnerabilities: [] });
  world.github.comment(ghsaId, ADA, '/confirm');
  expect((await world.run()).code).toBe(0);
  expect(countOf('POST', '/cve')).toBe(0);
  expect(world.comments(ghsaId).join('\n')).toContain('Enter the affected versions');
});

describe('runs that are repeated, killed or started at once', () => {
  test('ask for one CVE ID and open one fork', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/confirm');
    await Promise.all([world.run(), world.run(), world.run()]);
    await world.run();
    expect(countOf('POST', '/cve')).toBe(1);
    expect(countOf('POST', '/forks')).toBe(1);
    expect(world.comments(ghsaId).filter((body) => body.includes('Thank you'))).toHaveLength(1);
  });

  test('hold a CVE request whose answer was lost, and ask a person', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/confirm');
    world.github.fail({
      method: 'POST',
      path: /\/cve$/,
      fault: { kind: 'cut', afterEffect: true },
    });
    expect((await world.run()).code).toBe(1);
    world.github.clearFaults();
    world.now = new Date('2026-11-02T10:00:00Z');
    await world.run();
    world.now = new Date('2026-11-02T11:00:00Z');
    await world.run();
    expect(countOf('POST', '/cve')).toBe(1);
    expect(world.comments(ghsaId).join('\n')).toContain('was cut off; look at the advisory');
  });

  test('try again what GitHub certainly refused', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, ADA, '/confirm');
    world.github.fail({
      method: 'POST',
      path: /\/cve$/,
      times: 1,
      fault: { kind: 'status', status: 403 },
    });
    await world.run();
    world.github.clearFaults();
    await world.run();
    expect(countOf('POST', '/cve')).toBe(2);
  });
});

describe('a report that came by mail', () => {
  const inputs = { report: 'report.md', received: '2026-10-30T08:00Z' };
  beforeEach(() => {
    world.write('report.md', '# canary-mailed\n\nIt opens by itself.\n');
  });

  test('becomes one advisory that knows when it came in', async () => {
    await world.run({ inputs });
    await world.run({ inputs });
    expect(countOf('POST', '/security-advisories')).toBe(1);
  });

  test.each([
    { what: 'no instant', more: { received: 'yesterday' }, says: '"received" is "yesterday"' },
    { what: 'no file', more: { report: 'gone.md' }, says: '"report" is "gone.md"' },
  ])('is refused in one sentence with $what', async ({ more, says }) => {
    const { code, log } = await world.run({ inputs: { ...inputs, ...more } });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining(says)]);
  });
});

test('in public nothing but counts is shown', async () => {
  const ghsaId = world.report();
  world.github.comment(ghsaId, ADA, '/confirm');
  const shown = await world.run({ payload: PUBLIC_EVENT });
  const text = JSON.stringify({ ...shown, masked: [] });
  expect(text).not.toMatch(/canary/);
  expect(text).not.toContain(ghsaId);
});
