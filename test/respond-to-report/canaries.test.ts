import { ADA, CONTROL } from '../support/case-world.ts';
import { describeCanaries } from '../support/canary-tests.ts';
import { openRespondWorld } from './respond-world.ts';

describeCanaries('respond-to-report', {
  async open() {
    const world = await openRespondWorld();
    const confirmed = world.report({ collaboratingUsers: ['canary-out-kim'] });
    world.github.comment(confirmed, ADA, '/confirm');
    world.github.assignCve(world.report(), 'CVE-2031-40417');
    world.write('mailed.md', '# canary-mailed\n\ncanary-text of a mail\n');
    return world;
  },
  inputs: { ledger: CONTROL, report: 'mailed.md', received: '2026-10-30T08:00Z' },
  outputs: ['open', 'waiting'],
  says: /Answered 3 open cases/,
});
