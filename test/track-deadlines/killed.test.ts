import { startLocalSlack } from '@embargo/rehearsal';
import { expect, jest, test } from '@jest/globals';

import { ADA, CONTROL } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { killAtEach } from '../support/kill-at-each.ts';
import { openTrackWorld } from './track-world.ts';

jest.setTimeout(600_000);

async function open(): Promise<CaseWorld> {
  const world = await openTrackWorld();
  world.github.comment(world.report(), ADA, '/acknowledge');
  world.report();
  world.now = new Date('2026-11-02T21:30:00Z');
  return world;
}

const comments = (world: CaseWorld): readonly number[] =>
  [...world.github.repository('anvil-works/warden').advisories.values()].map(
    (advisory) => advisory.comments.filter(({ body }) => body.includes('embargo:deadlines')).length,
  );

test('killed right before or after any change, each advisory has one comment and each mark one reminder', async () => {
  const slack = await startLocalSlack();
  const inputs = { ledger: CONTROL, 'slack-webhook': slack.webhookUrl };
  let before = 0;
  const changes = await killAtEach({ open, inputs }, ({ world, killedAt }) => {
    expect({ killedAt, comments: comments(world) }).toEqual({ killedAt, comments: [1, 1] });
    const told = slack.messages.length - before;
    before = slack.messages.length;
    // One case has reached half of its time to be acknowledged.
    expect(told).toBeLessThanOrEqual(2);
  });
  await slack.close();
  expect(changes).toBeGreaterThan(5);
});

test('started at once and again, each advisory has one comment', async () => {
  const world = await open();
  const inputs = { ledger: CONTROL };
  await Promise.all([1, 2, 3].map(() => world.run({ inputs })));
  await world.run({ inputs });
  expect(comments(world)).toEqual([1, 1]);
  await world.close();
});
