import { readdirSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { headerOf } from '@embargo/rehearsal';

import { SECRETS } from '../support/case-under-embargo.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { LIST, openReleaseWorld, REPOSITORY } from './release-world.ts';
import type { ReleaseWorld } from './release-world.ts';

let world: ReleaseWorld;
beforeEach(async () => {
  world = await openReleaseWorld();
});
afterEach(() => world.close());

const issues = () => [...world.github.repository(REPOSITORY).issues.values()];
const discussions = () => [...world.github.repository(REPOSITORY).discussions.values()];
const state = () => world.github.advisory(world.ghsaId).state;

/** Everything embargoed, and the secrets of channels. */
function leaksIn(text: string): readonly string[] {
  const words = ['anary', SECRETS.cveId, world.ghsaId, 'hooks/', world.slack.webhookUrl];
  return [...words, world.discord.webhookUrl, world.mail.login.password].filter((word) =>
    text.includes(word),
  );
}

describe('a preview', () => {
  test('sends nothing, and shows the texts on a private page', async () => {
    const run = await world.run();
    expect(run.code).toBe(0);
    expect(run.summary).toContain('We have released stamp/Forge 1.4.2, which fixes CVE-2031-40417');
    expect(run.outputs).toMatchObject({ status: 'preview' });
    expect(world.slack.messages).toEqual([]);
    expect(world.mail.mails).toEqual([]);
    expect(issues()).toEqual([]);
    expect(state()).toBe('draft');
  });

  test('shows nothing of the case on a public page', async () => {
    const run = await world.runProcess({}, PUBLIC_EVENT);
    expect(run.code).toBe(0);
    expect(run.outputs['hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(leaksIn(run.page)).toEqual([]);
  });

  test('writes texts and documents into a folder', async () => {
    await world.run({ folder: 'out' });
    const names = readdirSync(path.join(world.sandbox.folder, 'out')).sort();
    expect(names).toEqual([
      'advisory.txt',
      'chat.txt',
      `csaf-${SECRETS.cveId.toLowerCase()}.json`,
      'list.txt',
      'news.txt',
      'notes.txt',
      `openvex-${SECRETS.cveId.toLowerCase()}.json`,
      `osv-${world.ghsaId.toLowerCase()}.json`,
      'server.txt',
      'tracking.txt',
    ]);
  });
});

describe('sending', () => {
  test('needs the hash of the very texts', async () => {
    const none = await world.run({ mode: 'send' });
    const other = await world.run({ mode: 'send', 'approved-hash': '0'.repeat(64) });
    expect(none.page).toContain('Input "approved-hash" is empty');
    expect(other.page).toContain('Input "approved-hash" is not that of these texts');
    expect([none.code, other.code]).toEqual([1, 1]);
    expect(state()).toBe('draft');
  });

  test('tells every channel once, what others link to first', async () => {
    const run = await world.send();
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '7', held: '0', failed: '0' });
    expect(run.code).toBe(0);
    expect(state()).toBe('published');
    expect(issues().map(({ title }) => title)).toEqual([
      'CVE-2031-40417: security release of Forge 1.4.2',
    ]);
    expect(world.slack.messages).toHaveLength(1);
    expect(world.slack.messages[0]?.text).toContain('/anvil/forge/issues/1|Tracking issue>');
    expect(world.discord.messages[0]?.content).toContain(
      '](https://github.com/anvil/forge/discussions/',
    );
    expect(world.mail.mails.map(({ to }) => to)).toEqual([LIST]);
    expect(discussions()).toHaveLength(1);
    expect(Object.keys(JSON.parse(run.outputs['urls'] ?? '{}') as object).sort()).toEqual([
      'advisory',
      'news',
      'notes',
      'tracking',
    ]);

    const hash = (await world.run()).outputs['hash'] ?? '';
    const again = await world.runProcess({ mode: 'send', 'approved-hash': hash });
    expect(again.outputs).toMatchObject({ status: 'complete', sent: '7' });
    expect(again.page).toContain('chat: sent, before this run');
    expect(world.slack.messages).toHaveLength(1);
    expect(world.mail.mails).toHaveLength(1);
    expect(issues()).toHaveLength(1);
  });

  test('sends to the letter what was previewed', async () => {
    const preview = await world.run();
    await world.send();
    const said = world.discord.messages[0]?.content.replace(
      /https:\/\/github\.com\/anvil\/forge\/discussions\/\d+/,
      'https://late.invalid/news',
    );
    expect(preview.summary).toContain(said);
    const mail = world.mail.mails[0]?.raw.toString('utf8') ?? '';
    expect(headerOf(world.mail.mails[0]?.raw ?? Buffer.from(''), 'subject')).toBe(
      'Security release of stamp/Forge 1.4.2',
    );
    expect(mail).toContain('What mitigates it? Canary workaround');
  });

  test('tries every channel, holds what nobody can tell, and fails the step', async () => {
    world.slack.fail({ method: 'POST', fault: { kind: 'cut', afterEffect: true } });
    const run = await world.send();
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'held', sent: '6', held: '1', failed: '0' });
    expect(run.page).toContain('1 of 7 channels does not have the notice for certain: chat');
    expect(run.page).toContain('resolve: chat=sent or chat=not-sent');
    expect(world.slack.messages).toHaveLength(1);

    const resolved = await world.send({ resolve: 'chat=sent' });
    expect(resolved.outputs).toMatchObject({ status: 'complete', sent: '7' });
    expect(resolved.code).toBe(0);
    expect(world.slack.messages).toHaveLength(1);
  });

  test('tells nobody of an advisory that does not get public', async () => {
    world.github.fail({
      method: 'PATCH',
      path: '/repos/{owner}/{repo}/security-advisories/{ghsa_id}',
      fault: { kind: 'status', status: 403 },
      times: 9,
    });
    const run = await world.send();
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'failed' });
    expect(world.slack.messages).toEqual([]);
    expect(world.mail.mails).toEqual([]);
    expect(issues()).toEqual([]);
    expect(leaksIn(run.page.replaceAll(/notes: sent[^\n]*/g, ''))).toEqual([]);
  });

  test('does not tell of a draft', async () => {
    for (const release of world.github.repository(REPOSITORY).releases.values()) {
      Object.assign(release, { draft: true });
    }
    const run = await world.send();
    expect(run.page).toContain('The release is a draft, expected it before anything is announced');
    expect(state()).toBe('draft');
  });

  test('does not tell where a channel that the policy promises is missing', async () => {
    await world.close();
    world = await openReleaseWorld([{ id: 'notes', kind: 'github-release' }]);
    const run = await world.run();
    expect(run.page).toContain(`promises announcements by mailing list ${LIST}`);
    expect(run.code).toBe(1);
  });

  test('says which secret is missing before the first channel speaks', async () => {
    const run = await world.send({ 'channel-secrets': '' });
    expect(run.page).toContain('The channel "chat" of the configuration needs a secret');
    expect(state()).toBe('draft');
  });
});

describe('a notice of what is coming', () => {
  test('tells the date, and nothing that is under embargo', async () => {
    const inputs = {
      phase: 'forthcoming',
      channels: 'tracking',
      tag: '',
      'releases-at': '2031-11-25T16:00Z',
      mitigation: 'Install from the mirror.',
    };
    const run = await world.send(inputs);
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '1' });
    const [issue] = issues();
    expect(issue?.title).toBe('Forthcoming security release of Forge on 2031-11-25');
    expect(issue?.body).toContain('2031-11-25 16:00 UTC');
    expect(issue?.body).toContain('Install from the mirror.');
    expect(leaksIn(`${run.page}${issue?.title ?? ''}${issue?.body ?? ''}`)).toEqual([]);
    expect(state()).toBe('draft');
  });
});
