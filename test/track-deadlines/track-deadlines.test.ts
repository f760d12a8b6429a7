import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ADA, REPORTER } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { commentOf, openTrackWorld, POLICY } from './track-world.ts';

const at = (text: string): Date => new Date(`2026-11-${text}Z`);

describe('deadlines', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await openTrackWorld();
  });
  afterEach(() => world.close());

  test('that are not over let the step pass', async () => {
    const ghsaId = world.report();
    world.now = at('03T08:59:00');
    const run = await world.run();
    expect(run).toMatchObject({ code: 0, outputs: { broken: '0' } });
    expect(commentOf(world, ghsaId)).toContain('No promise is broken');
  });

  test('that are over fail it, to the second, and say on which line the promise stands', async () => {
    const ghsaId = world.report();
    world.now = at('03T09:00:00');
    expect((await world.run()).code).toBe(0);
    world.now = at('03T09:00:01');
    expect(await world.run()).toMatchObject({ code: 1, outputs: { broken: '1' } });
    expect(commentOf(world, ghsaId)).toMatch(/🔴 \| Acknowledgement: .*SECURITY\.md:5/);
  });

  test('are met by what somebody of the team says in a comment', async () => {
    const ghsaId = world.report();
    world.now = at('02T12:00:00');
    world.github.comment(ghsaId, ADA, '/acknowledge\n/done reporter-updated by mail');
    world.now = at('04T09:00:00');
    expect(await world.run()).toMatchObject({ code: 0, outputs: { broken: '0' } });
    const text = commentOf(world, ghsaId);
    expect(text).toContain('kept at 2026-11-02T12:00Z');
    expect(text).toContain('- [x] Tell the reporter how it stands');
  });

  test('are not met by what an outsider says', async () => {
    const ghsaId = world.report();
    world.github.comment(ghsaId, REPORTER, '/acknowledge');
    world.now = at('04T09:00:00');
    expect((await world.run()).code).toBe(1);
    expect(commentOf(world, ghsaId)).toContain('only the security team and administrators may');
  });

  test('keep one comment, and write nothing where nothing is new', async () => {
    const ghsaId = world.report();
    await world.run();
    const before = world.github.requests.length;
    await world.run();
    const writes = world.github.requests.slice(before).filter(({ method }) => method !== 'GET');
    expect(writes.filter(({ url }) => url.includes('comments'))).toEqual([]);
    expect(world.github.advisory(ghsaId).comments).toHaveLength(1);
  });

  test('cannot be watched where nobody knows when the report came in', async () => {
    world.github.addAdvisory('anvil-works/warden', { state: 'draft', summary: 'canary-summary' });
    const run = await world.run();
    expect(run.code).toBe(1);
    expect(run.log.join('\n')).toContain('1 could not be looked at');
  });

  test('of a schedule that slept are told', async () => {
    world.report();
    await world.run();
    world.now = at('02T14:00:00');
    expect((await world.run()).summary).toContain('4 missed');
  });

  test('show nothing but counts in public', async () => {
    const ghsaId = world.report();
    world.now = at('05T00:00:00');
    const run = await world.run({ payload: PUBLIC_EVENT });
    const shown = JSON.stringify({ ...run, masked: [] });
    expect(shown).not.toMatch(/canary|Acknowledgement/i);
    expect(shown).not.toContain(ghsaId);
    expect(run.outputs['figures']).toBeUndefined();
  });

  test('of the team are told from its roster', async () => {
    world.report();
    world.write(
      'roster.yml',
      `version: 1
members:
  - { login: ada, roles: [member], lastActive: 2026-08-01, organisation: A }
  - { login: ben, roles: [member], organisation: A }
rules: { inactivity: P1M, vendorRatio: 2, duties: [triage] }
`,
    );
    const { summary } = await world.run({ inputs: { roster: 'roster.yml' } });
    expect(summary).toContain('ada is silent since 2026-08-01 for more than 1 month');
    expect(summary).toContain('Nobody who is there has the duty "triage"');
  });

  test('beside them: what is asked of the team stands in the summary until it is ticked', async () => {
    const text = `${POLICY}\n## Distributors list\n\nMembers are expected to contribute back.\n`;
    const team = await openTrackWorld(text);
    const ghsaId = team.report();
    expect((await team.run()).summary).toMatch(/- \[ \] See that .* `distributors-contribute`/);
    team.github.comment(ghsaId, ADA, '/done distributors-contribute all replied');
    const { summary } = await team.run();
    expect(summary).toMatch(/- \[x\] See that .*`canary-sec-ada`.*all replied/);
    expect(commentOf(team, ghsaId)).not.toContain('distributors-contribute');
    await team.close();
  });
});

describe('a vulnerability that somebody made public', () => {
  const policy = `${POLICY}
If a vulnerability is public already, we ask the person who made it public for private disclosure. If
they deny the request, we move swiftly with the fix. In a public disclosure all timelines become ASAP.
`;

  test.each([
    { said: '', isHurried: true },
    { said: '/privacy-asked refused', isHurried: true },
    { said: '/privacy-asked none', isHurried: true },
    { said: '/privacy-asked agreed', isHurried: false },
    { said: '/privacy-asked agreed\n/public-since 2026-11-02T10:30Z', isHurried: true },
  ])(
    'is due at once unless they agreed to go on in private: $said',
    async ({ said, isHurried }) => {
      const world = await openTrackWorld(policy);
      const ghsaId = world.report();
      world.now = at('02T11:00:00');
      world.github.comment(ghsaId, ADA, '/acknowledge');
      world.github.comment(ghsaId, ADA, `/public-since 2026-11-02T10:00Z\n${said}`);
      world.now = at('02T12:00:00');
      await world.run();
      const found = /Release: .*\| 2026-11-02T/.test(commentOf(world, ghsaId));
      await world.close();
      expect(found).toBe(isHurried);
    },
  );
});

describe('what cannot be done', () => {
  test.each([
    { what: 'no ledger', inputs: { ledger: '' }, says: '"ledger" is empty' },
    { what: 'a wrong length', inputs: { every: 'hourly' }, says: '"every" is "hourly"' },
    {
      what: 'no configuration there',
      inputs: { config: 'gone.yml' },
      says: '"config" is "gone.yml"',
    },
    { what: 'no roster there', inputs: { roster: 'gone.yml' }, says: '"gone.yml"' },
    { what: 'a repository that is none', inputs: { repository: 'warden' }, says: 'OWNER/NAME' },
  ])('is said in one sentence: $what', async ({ inputs, says }) => {
    const world = await openTrackWorld();
    const run = await world.run({ inputs });
    await world.close();
    expect(run.code).toBe(1);
    expect(run.log).toHaveLength(1);
    expect(run.log[0]).toContain(says);
  });
});
