import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { whereInstalled } from '../../support/where-installed.ts';
import { openEmbargoWorld } from './embargo-world.ts';
import type { EmbargoWorld } from './embargo-world.ts';
import { manyDistributors } from './many-distributors.ts';

const DEAD = 'psirt@org-7.example';

whereInstalled('gpg')('fifty distributors, of whom one has a server that takes nothing', () => {
  let world: EmbargoWorld;

  beforeAll(async () => {
    world = await openEmbargoWorld();
    world.writeRoster(manyDistributors(world, 50));
  }, 120_000);
  afterAll(() => world.close());

  const told = (): readonly string[] => world.mail.mails.map(({ to }) => to);

  test('the others are told, each once, and the one is said', async () => {
    world.mail.fail({
      fault: { kind: 'refuse', at: 'recipient', code: 450 },
      to: DEAD,
      times: Infinity,
    });
    const run = await world.send();
    expect(run.outputs).toMatchObject({ status: 'failed', sent: '49', held: '0', stopped: '0' });
    expect(run.page).toContain('org-7: failed. The mail server answered 450, which is for now.');
    expect(new Set(told()).size).toBe(49);
    expect(told()).toHaveLength(49);
    expect(told()).not.toContain(DEAD);
  }, 120_000);

  test('once its server takes mail it alone gets one more', async () => {
    world.mail.clearFaults();
    const run = await world.send();
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '50' });
    expect(told().slice(49)).toEqual([DEAD]);
  }, 120_000);
});
