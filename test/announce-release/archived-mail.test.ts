import type { ConfiguredChannel } from '@embargo/core';
import { preload } from '@embargo/rehearsal';
import type { LocalList } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { messageIdHash } from '../../packages/channels/src/mail/message-id.ts';
import type { ShownRun } from '../support/run-action.ts';
import { PRIVATE_EVENT } from '../support/run-here.ts';
import { LIST, openReleaseWorld } from './release-world.ts';
import type { ReleaseWorld } from './release-world.ts';
import { startSecureArchive } from './secure-archive.ts';
import type { SecureArchive } from './secure-archive.ts';

const RELEASED = new Date('2031-11-25T16:00:00Z');
const HOUR_MS = 60 * 60_000;

let archive: SecureArchive;
let world: ReleaseWorld;
beforeEach(async () => {
  archive = await startSecureArchive();
});
afterEach(async () => {
  await world.close();
  await archive.close();
});

/** A chat that links to the mail of a list. */
async function open(list: Partial<ConfiguredChannel>, local: Partial<LocalList>): Promise<void> {
  world = await openReleaseWorld(
    [
      { id: 'notes', kind: 'github-release' },
      { id: 'advisory', kind: 'github-advisory' },
      { id: 'list', kind: 'mailing-list', to: LIST, ...list },
      { id: 'chat', kind: 'slack', linksTo: ['list'] },
    ],
    [{ address: LIST, archive: 'hyperkitty', ...local }],
  );
  world.sandbox.write('ca.pem', archive.ca);
  archive.show(world.mail.archiveUrl);
}

/** A process that sends what a preview showed, so long after the release. */
async function send(hours = 0, more: Readonly<Record<string, string>> = {}): Promise<ShownRun> {
  const now = new Date(RELEASED.getTime() + hours * HOUR_MS);
  const env = {
    NODE_OPTIONS: preload(now).join('='),
    NODE_EXTRA_CA_CERTS: `${world.sandbox.folder}/ca.pem`,
  };
  const { outputs } = await world.run();
  const approved = { mode: 'send', 'approved-hash': outputs['hash'] ?? '' };
  return world.runProcess({ ...approved, ...more }, PRIVATE_EVENT, env);
}

const said = (): readonly string[] => world.slack.messages.map(({ text }) => text);

describe('a mail to a list of Mailman 3', () => {
  const kitty = () => ({ kind: 'hyperkitty', url: `${archive.url}/archives` }) as const;

  test('is linked to by the chat that comes after it, and the link leads to it', async () => {
    await open({ archive: kitty() }, {});
    const run = await send();
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '4' });
    const raw = world.mail.mails[0]?.raw.toString('utf8') ?? '';
    const messageId = /^Message-ID: <(.{1,200})>\r$/im.exec(raw)?.[1] ?? '';
    const link = `/archives/list/${LIST}/message/${messageIdHash(messageId)}/`;
    expect(said()).toEqual([expect.stringContaining(`<${archive.url}${link}|`)]);
    expect((await fetch(`${world.mail.archiveUrl}${link}`)).status).toBe(200);
    expect(JSON.parse(run.outputs['urls'] ?? '{}')).toMatchObject({
      list: `${archive.url}${link}`,
    });
  }, 120_000);

  test('that a moderator holds back is noticed, and not sent again', async () => {
    await open({ archive: kitty(), isModerated: true }, { isModerated: true });
    expect((await send()).outputs['status']).toBe('complete');
    const late = await send(2);
    expect(late.code).toBe(1);
    expect(late.outputs['status']).toBe('held');
    expect(late.page).toContain('list: sent, before this run, and does not show: Look in');
    expect(late.page).toContain('in its queue of moderation');
    expect(world.mail.mails).toHaveLength(1);
    world.mail.archives.release();
    expect((await send(3)).outputs['status']).toBe('complete');
    expect(world.mail.mails).toHaveLength(1);
    expect(said()).toHaveLength(1);
  }, 240_000);
});

describe('a mail to a Google Group', () => {
  const group = LIST.slice(0, LIST.indexOf('@'));
  const groups = () => ({ kind: 'google-groups', group, url: archive.url }) as const;

  test('is awaited, and found once it shows; what links to it waits for that', async () => {
    await open({ archive: groups() }, { archive: 'google-groups', isModerated: true });
    const early = await send();
    expect(early.code).toBe(1);
    expect(early.page).toContain('chat: failed.');
    expect(said()).toEqual([]);
    world.mail.archives.release();
    const run = await send(0.5);
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '4' });
    expect(said()).toEqual([expect.stringContaining(`<${archive.url}/g/${group}/c/Ab0_x-9|`)]);
    expect(world.mail.mails).toHaveLength(1);
  }, 240_000);

  test('that shows while the run waits is linked to by the same run', async () => {
    await open({ archive: groups() }, { archive: 'google-groups', isModerated: true });
    const release = setInterval(() => {
      world.mail.archives.release();
    }, 100);
    const run = await send(0, { 'await-arrival': 'PT1M' });
    clearInterval(release);
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '4' });
    expect(said()).toEqual([expect.stringContaining(`/g/${group}/c/`)]);
  }, 240_000);
});
