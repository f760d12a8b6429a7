import { ADA, CONTROL } from '../support/case-world.ts';
import { describeCanaries } from '../support/canary-tests.ts';
import { openTrackWorld } from './track-world.ts';

describeCanaries('track-deadlines', {
  async open() {
    const world = await openTrackWorld();
    const ghsaId = world.report({ collaboratingUsers: ['canary-out-kim'] });
    world.github.openFork(ghsaId);
    world.github.assignCve(ghsaId, 'CVE-2031-40417');
    world.github.comment(ghsaId, ADA, '/acknowledge\n/done canary-promise canary-note');
    world.write('roster.yml', 'version: 1\nmembers:\n  - { login: canary-ada, roles: [member] }\n');
    world.now = new Date('2026-11-02T21:30:00Z');
    return world;
  },
  inputs: {
    ledger: CONTROL,
    roster: 'roster.yml',
    // Nobody listens there, so that a reminder is not sent and its address is at hand.
    'slack-webhook': 'http://127.0.0.1:9/services/canary-hook',
  },
  outputs: ['broken', 'open'],
  says: /Watched 1 case/,
});
