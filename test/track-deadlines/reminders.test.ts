import { startLocalSlack } from '@embargo/rehearsal';
import type { LocalSlack } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ADA, CONTROL, REPOSITORY } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { openTrackWorld, POLICY } from './track-world.ts';

const SIGNED = `${POLICY}
Binaries are built and signed.
`;

let world: CaseWorld;
let slack: LocalSlack;
beforeEach(async () => {
  [world, slack] = await Promise.all([openTrackWorld(SIGNED), startLocalSlack()]);
  world.report();
});
afterEach(async () => {
  await slack.close();
  await world.close();
});

const run = async (
  now: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ readonly summary: string; readonly told: readonly string[] }> => {
  world.now = new Date(now);
  const { summary } = await world.run({ inputs: { 'slack-webhook': slack.webhookUrl, ...more } });
  const told = slack.messages.map(({ text }) => text).filter((text) => text.includes('set-up'));
  return { summary, told };
};

describe('a token that ends', () => {
  const ending = (expiresAt: string): Readonly<Record<string, string>> => ({
    token: world.github.fineGrainedToken({
      user: ADA,
      owner: 'anvil-works',
      permissions: {
        repository_advisories: 'write',
        members: 'read',
        contents: 'read',
        metadata: 'read',
      },
      expiresAt: new Date(expiresAt),
    }),
  });

  test('is told of from two weeks before, once to the channel', async () => {
    const inputs = ending('2026-11-20T09:00:00Z');
    expect((await run('2026-11-06T08:59:59Z', inputs)).summary).not.toContain(
      'The token that sees',
    );
    const { summary } = await run('2026-11-06T09:00:00Z', inputs);
    expect(summary).toContain('ends at 2026-11-20T09:00Z');
    await run('2026-11-06T10:00:00Z', inputs);
    const { told } = await run('2026-11-07T10:00:00Z', inputs);
    expect(told.filter((text) => text.includes('2026-11-20T09:00Z'))).toHaveLength(1);
  });

  test('is nothing to tell where it is one of an App, made anew for each run', async () => {
    expect((await run('2026-11-06T09:00:00Z')).summary).not.toContain('The token that sees');
  });
});

describe('the trusted root', () => {
  test('is told of once it will soon be out of date, where the policy has binaries signed', async () => {
    const { summary, told } = await run('2036-11-06T09:00:00Z');
    expect(summary).toContain('embedded root of Sigstore');
    expect(told.join('\n')).toContain('out of date');
  });

  test('is not looked at under a policy that signs nothing', async () => {
    await world.close();
    world = await openTrackWorld(POLICY);
    world.report();
    expect((await run('2036-11-06T09:00:00Z')).summary).not.toContain('Sigstore');
  });

  test('may be one of the workspace, which has to be there', async () => {
    world.now = new Date('2026-11-06T09:00:00Z');
    const { code, log } = await world.run({ inputs: { 'trusted-root': 'gone.json' } });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining('"trusted-root" is "gone.json"')]);
  });
});

test("a member's key that expires is told of, by a line of the team and to the channel", async () => {
  const key =
    'keys: [{ fingerprint: 0123456789ABCDEF0123456789ABCDEF01234567, expires: 2026-11-20 }]';
  world.write('roster.yml', `version: 1\nmembers:\n  - { login: ada, roles: [member], ${key} }\n`);
  const { summary, told } = await run('2026-11-06T09:00:00Z', { roster: 'roster.yml' });
  expect(summary).toContain('expires on 2026-11-20');
  expect(told).toEqual([expect.stringContaining('expires on 2026-11-20')]);
});

describe('the schedule of a public repository', () => {
  const scheduled = async (now: string, repository: string) => {
    world.now = new Date(now);
    const visibility = repository === CONTROL ? 'private' : 'public';
    const payload = { repository: { visibility, private: visibility === 'private' } };
    return world.run({ payload, runIn: repository, inputs: { 'slack-webhook': slack.webhookUrl } });
  };
  const told = () => slack.messages.filter(({ text }) => text.includes('schedule')).length;

  test('is told of two weeks before GitHub stops it, 60 days after the last push', async () => {
    await scheduled('2026-12-18T08:59:59Z', REPOSITORY);
    expect(told()).toBe(0);
    await scheduled('2026-12-18T09:00:00Z', REPOSITORY);
    await scheduled('2026-12-19T09:00:00Z', REPOSITORY);
    expect(told()).toBe(1);
  });

  test('is told of in public as a count, and by its date in private channels alone', async () => {
    const { summary, log } = await scheduled('2026-12-20T09:00:00Z', REPOSITORY);
    expect(summary).toContain('reminders about the set-up');
    expect(`${summary}${log.join(' ')}`).not.toContain('2027-01-01');
    expect(slack.messages.map(({ text }) => text).join(' ')).toContain('2027-01-01T09:00Z');
  });

  test('starts anew with each push', async () => {
    world.now = new Date('2026-12-10T09:00:00Z');
    world.github.commit(REPOSITORY, { files: { 'a.txt': 'a' }, message: 'Tidy' });
    await scheduled('2026-12-20T09:00:00Z', REPOSITORY);
    expect(told()).toBe(0);
  });

  test('never ends in a private one', async () => {
    await scheduled('2027-06-20T09:00:00Z', CONTROL);
    expect(told()).toBe(0);
  });
});

test('in public reminders are a count', async () => {
  world.now = new Date('2036-11-06T09:00:00Z');
  const { summary } = await world.run({ payload: PUBLIC_EVENT });
  expect(summary).toMatch(/\d+ reminders about the set-up/);
  expect(summary).not.toContain('Sigstore');
});
