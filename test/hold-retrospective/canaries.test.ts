import { CONTROL } from '../support/case-world.ts';
import { describeCanaries } from '../support/canary-tests.ts';
import { leakCase, openHoldWorld } from './hold-world.ts';

describeCanaries('hold-retrospective', {
  async open() {
    const world = await openHoldWorld();
    const ghsaId = await leakCase(world, world.recordOnGitHub);
    world.github.openFork(ghsaId);
    world.github.assignCve(ghsaId, 'CVE-2031-40417');
    return world;
  },
  inputs: { ledger: CONTROL },
  outputs: ['drafted'],
  says: /Drafted 1 retrospectives/,
});
