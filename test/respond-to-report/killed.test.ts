import { expect, jest, test } from '@jest/globals';

import { ADA, BEN, CONTROL } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { killAtEach } from '../support/kill-at-each.ts';
import { openRespondWorld } from './respond-world.ts';

jest.setTimeout(600_000);

const MAILED = 'canary-mailed';
const inputs = { ledger: CONTROL, report: 'mailed.md', received: '2026-10-30T08:00Z' };

async function open(): Promise<CaseWorld> {
  const world = await openRespondWorld();
  world.github.comment(world.report(), ADA, '/confirm');
  world.write('mailed.md', `# ${MAILED}\n\nIt opens by itself.\n`);
  return world;
}

const advisories = (world: CaseWorld) => [
  ...world.github.repository('anvil-works/warden').advisories.values(),
];

const done = (world: CaseWorld, method: string, end: string): number =>
  world.github.requests.filter((one) => one.method === method && one.pathname.endsWith(end)).length;

function expectOnce(world: CaseWorld, killedAt: string): void {
  const mailed = advisories(world).filter(({ summary }) => summary === MAILED);
  expect({ killedAt, mailed: mailed.length }).toEqual({ killedAt, mailed: 1 });
  const [reported] = advisories(world).filter(({ summary }) => summary !== MAILED);
  const comments = reported?.comments.map(({ body }) => body.slice(0, 30)) ?? [];
  const own = comments.filter((body) => body.startsWith('<!-- embargo'));
  expect({ killedAt, own: own.toSorted() }).toEqual({
    killedAt,
    own: [
      expect.stringContaining('embargo:acknowledgement'),
      expect.stringContaining('embargo:checklist'),
    ],
  });
  expect({ killedAt, users: reported?.collaboratingUsers.toSorted() }).toEqual({
    killedAt,
    users: [ADA, BEN],
  });
  expect({ killedAt, state: reported?.state }).toEqual({ killedAt, state: 'draft' });
  const forks = [...world.github.world.state.repositories.keys()].filter((name) =>
    name.includes('-ghsa-'),
  );
  // One for each of the two advisories.
  expect({ killedAt, forks: forks.length }).toEqual({ killedAt, forks: 2 });
}

test('killed right before or after any change, and run again, each thing is there once', async () => {
  const changes = await killAtEach({ open, inputs }, ({ world, killedAt }) => {
    expectOnce(world, killedAt);
    const asked = done(world, 'POST', '/cve');
    expect({ killedAt, isOnce: asked <= 1 }).toEqual({ killedAt, isOnce: true });
    // Where nobody can know whether it was requested, a person is asked to look.
    const held = 'was cut off; look at the advisory';
    const text = advisories(world).flatMap(({ comments }) => comments.map(({ body }) => body));
    expect({ killedAt, isAsked: asked === 1 || text.join().includes(held) }).toEqual({
      killedAt,
      isAsked: true,
    });
  });
  expect(changes).toBeGreaterThan(10);
});

test('started at once and again, each thing is there once', async () => {
  const world = await open();
  await Promise.all([1, 2, 3].map(() => world.run({ inputs })));
  await world.run({ inputs });
  expectOnce(world, 'never');
  expect(done(world, 'POST', '/cve')).toBe(1);
  await world.close();
});
