import { describe, expect, jest, test } from '@jest/globals';

import { CONTROL } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { killAtEach } from '../support/kill-at-each.ts';
import { leakCase, openHoldWorld } from './hold-world.ts';

jest.setTimeout(600_000);

async function open(): Promise<CaseWorld> {
  const world = await openHoldWorld();
  await leakCase(world, world.recordOnGitHub);
  return world;
}

const posts = ({ github }: CaseWorld): number => {
  const { issues, discussions, pulls } = github.repository(CONTROL);
  return issues.size + discussions.size + pulls.size;
};

describe.each(['issue', 'discussion', 'pull-request'])('a retrospective as %s', (kind) => {
  const inputs = { ledger: CONTROL, 'post-as': kind };

  test('is there once, killed right before or after any change and run again', async () => {
    const changes = await killAtEach({ open, inputs }, ({ world, killedAt }) => {
      expect({ killedAt, posts: posts(world) }).toEqual({ killedAt, posts: 1 });
    });
    expect(changes).toBeGreaterThan(3);
  });

  test('is there once, started at once and again', async () => {
    const world = await open();
    await Promise.all([1, 2, 3].map(() => world.run({ inputs })));
    await world.run({ inputs });
    expect(posts(world)).toBe(1);
    await world.close();
  });
});
