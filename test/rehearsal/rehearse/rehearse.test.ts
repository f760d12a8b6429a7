import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';

import { FAULTS, isGood, rehearse } from '@embargo/rehearsal';
import type { Rehearsal } from '@embargo/rehearsal';

import { rehearsalOf } from '../../support/rehearsed-policy.ts';
import { missedOracles } from '../../support/promised-by-eye.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { describeShared, hasShared, sharedPath } from '../../support/shared.ts';

jest.setTimeout(180_000);

/** What goes wrong in few steps; the other cards are played among the tests with other tools. */
const QUICK: ReadonlySet<string> = new Set(['lost-answer', 'text-edited-after-preview']);
const ROOT = path.resolve(import.meta.dirname, '../../..');
const hasGpg = spawnSync('gpg', ['--version']).status === 0;
/** Every action of the suite that has a bundle of its own, but for the one that plays the others. */
const shipped = readdirSync(path.join(ROOT, 'actions'))
  .filter((name) => name !== 'rehearse' && existsSync(path.join(ROOT, 'actions', name, 'src')))
  .sort();
const FIXTURES = path.join(ROOT, 'test/fixtures/policies');

/** Its distributors hear ten days ahead of a release that is due in two. */
const CLASHING = `# Security policy

Report vulnerabilities by the "Report a vulnerability" button. We acknowledge a report in 24 hours.

We release a fix within 2 days of the report.
We notify the private distributors list at least 10 days before the release.
`;

/** What did not go as it should, in words that a failure shows. */
function troubles({ steps, promises, sightings }: Rehearsal): readonly string[] {
  return [
    ...steps
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ title, detail = '' }) => `${title}: ${detail}`),
    ...promises
      .filter(({ outcome }) => outcome === 'broken')
      .map(({ promise, evidence }) => `${promise.id}: ${evidence}`),
    ...sightings.filter(({ isLeak }) => isLeak).map(({ what }) => `leak: ${what}`),
  ];
}

/** The promises that nobody can keep, with what says so. */
function impossible({ promises }: Rehearsal): readonly string[] {
  return promises.flatMap(({ promise, diagnostic }) =>
    diagnostic === undefined ? [] : [`${promise.id} ${diagnostic}`],
  );
}

function playedIn({ steps }: Rehearsal): readonly string[] {
  return steps.flatMap(({ by, title }) => (by === 'suite' ? title.split(/[: ]/, 1) : []));
}

describeShared('the model policies', () => {
  test.each([
    { policy: 'toolhive-registry-server', without: [] },
    { policy: 'minder', without: [] },
    { policy: 'sigstore', without: [] },
    { policy: 'kurator', without: [] },
    { policy: 'kappital', without: ['reports-arrive CVD804', 'cve CVD411'] },
  ])('$policy is rehearsed to its end, and what cannot be kept is named', async (given) => {
    const rehearsal = await rehearse(await rehearsalOf(sharedPath('seeds', given.policy)));
    expect(troubles(rehearsal)).toEqual([]);
    expect(impossible(rehearsal)).toEqual(given.without);
    expect(isGood(rehearsal)).toBe(true);
    expect(missedOracles(rehearsal, given.policy)).toEqual([]);
  });
});

test('promises that no release day keeps together are named, and nothing undone is kept', async () => {
  const sandbox = openSandbox();
  sandbox.write('SECURITY.md', CLASHING);
  const rehearsal = await rehearse(await rehearsalOf(sandbox.folder));
  sandbox.remove();
  const outcomes = new Map(rehearsal.promises.map((one) => [one.promise.id, one]));
  expect(outcomes.get('distributors-told')).toMatchObject({
    outcome: 'impossible',
    evidence: expect.stringMatching(/^No release day keeps all of these: .*line 6.*line 5/),
  });
  expect(outcomes.get('released')?.outcome).toBe('impossible');
  expect(isGood(rehearsal)).toBe(false);
  const instants = rehearsal.steps.map(({ at }) => at.getTime());
  expect(instants).toEqual([...instants].sort((one, other) => one - other));
  for (const { outcome, evidence } of rehearsal.promises) {
    if (outcome === 'kept') expect(evidence).not.toContain('not done');
  }
});

describe('our own policies', () => {
  const everPlayed = new Set<string>();
  // They promise what the model policies do, so one is enough where those are at hand.
  const policies = hasShared
    ? ['stamp', 'flotilla']
    : ['ledger-server', 'warden', 'stamp', 'flotilla', 'quay'];
  test.each(policies)('%s is rehearsed to its end', async (policy) => {
    const rehearsal = await rehearse(await rehearsalOf(path.join(FIXTURES, policy)));
    expect(troubles(rehearsal)).toEqual([]);
    for (const action of playedIn(rehearsal)) everPlayed.add(action);
  });

  test('every action that ships has played, where this machine has what it needs', () => {
    const isPlayable = (name: string): boolean => name !== 'notify-distributors' || hasGpg;
    expect([...everPlayed].sort()).toEqual(shipped.filter(isPlayable));
  });

  test('the one of this project is built, signed, verified, announced and looked back on', async () => {
    const request = await rehearsalOf(ROOT, '.github/SECURITY.md');
    const faults = FAULTS.filter(({ name }) => QUICK.has(name));
    const rehearsal = await rehearse({ ...request, faults });
    expect(troubles(rehearsal)).toEqual([]);
    expect(rehearsal.faults.map(({ card, isAsExpected }) => [card, isAsExpected])).toEqual([
      ['lost-answer', true],
      ['text-edited-after-preview', true],
    ]);
    const kept = rehearsal.promises.filter(({ outcome }) => outcome === 'kept');
    expect(kept.map(({ promise }) => promise.id)).toEqual(
      expect.arrayContaining(['binaries', 'release-window', 'announced', 'retrospective']),
    );
    expect(rehearsal.messages.map(({ channel }) => channel)).toContain('GitHub release');
    expect(
      rehearsal.windows.every(({ doneAt, until }) => doneAt === undefined || doneAt <= until),
    ).toBe(true);
  });
});
