import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Distributor } from '@embargo/core';
import type { MailFault } from '@embargo/rehearsal';

import { EMBARGOED, faultsOf } from '../../support/canaries.ts';
import { LEDGER_KEY } from '../../support/case-under-embargo.ts';
import type { ShownRun } from '../../support/run-action.ts';
import { PRIVATE_EVENT, PUBLIC_EVENT } from '../../support/run-here.ts';
import { whereInstalled } from '../../support/where-installed.ts';
import { openEmbargoWorld } from './embargo-world.ts';
import type { EmbargoWorld } from './embargo-world.ts';
import { manyDistributors } from './many-distributors.ts';

const MAIL_FAULTS: readonly MailFault[] = [
  { kind: 'refuse', at: 'recipient', code: 550 },
  { kind: 'refuse', at: 'recipient', code: 451 },
  { kind: 'refuse', at: 'end', code: 554 },
  { kind: 'cut', at: 'recipient', isTaken: false },
  { kind: 'cut', at: 'end', isTaken: true },
];

whereInstalled('gpg')('notices to distributors, on pages that anybody reads', () => {
  let world: EmbargoWorld;
  let members: readonly Distributor[];
  let turns = 0;
  let approved = '';

  beforeAll(async () => {
    world = await openEmbargoWorld();
    members = manyDistributors(world, 2).map((member) => ({
      ...member,
      organisation: `Canary ${member.organisation}`,
    }));
    world.writeRoster(members);
    approved = (await world.run()).outputs['hash'] ?? '';
  }, 120_000);
  afterAll(async () => {
    // Faults that make GitHub answer out of its way are no violation.
    world.github.violations.length = 0;
    await world.close();
  });

  /** Sends with a ledger of its own. */
  const send = (event: unknown): Promise<ShownRun> => {
    turns += 1;
    const ledger = { ledger: `./ledger-${turns}`, 'ledger-key': `${LEDGER_KEY}${turns}` };
    return world.run({ mode: 'send', 'approved-hash': approved, ...ledger }, event);
  };

  const expectNoCanary = ({ page }: ShownRun): void => {
    const words = [world.mail.login.password, 'BEGIN PGP', 'psirt@', 'security@anvil', LEDGER_KEY];
    for (const secret of words) expect(page).not.toContain(secret);
    expect(page).not.toMatch(EMBARGOED);
  };

  test('nothing embargoed and no address is shown, and nobody named, where all goes well', async () => {
    const run = await send(PUBLIC_EVENT);
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '2' });
    expectNoCanary(run);
    expect(run.page).not.toContain('org-');
  }, 60_000);

  test('nor whatever GitHub answers, of which nothing is asked in public', async () => {
    const from = world.github.requests.length;
    await send(PUBLIC_EVENT);
    const asked = world.github.requests.slice(from);
    expect(asked.filter(({ landsInPublic }) => landsInPublic)).toEqual([]);
    for (const [index, { method, pathname }] of asked.entries()) {
      for (const fault of faultsOf(index).filter(({ kind }) => kind !== 'silence')) {
        world.github.fail({ method, path: pathname, times: 9, fault });
        expectNoCanary(await send(PUBLIC_EVENT));
        world.github.clearFaults();
      }
    }
  }, 900_000);

  test.each(MAIL_FAULTS)(
    'nor where the mail server has $kind at $at',
    async (fault) => {
      for (const event of [PUBLIC_EVENT, PRIVATE_EVENT]) {
        world.mail.fail({ fault, times: 99 });
        const run = await send(event);
        world.mail.clearFaults();
        expect(run.code).toBe(1);
        expectNoCanary(run);
        expect(run.page.includes('org-1')).toBe(event === PRIVATE_EVENT);
      }
    },
    300_000,
  );
});
