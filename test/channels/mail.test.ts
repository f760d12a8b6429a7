import { googleGroup, hyperKitty, mailList, mailPeople, smtpServer } from '@embargo/channels';
import type { MailListOptions, MailPeopleOptions, MailTransport } from '@embargo/channels';
import type { Channel } from '@embargo/core';
import { headerOf, startLocalMail } from '@embargo/rehearsal';
import type { LocalMail, MailFault } from '@embargo/rehearsal';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { messageIdHash } from '../../packages/channels/src/mail/message-id.ts';
import { CASE, sendingTo, tokenOf } from './sendings.ts';

const LIST = 'announce@lists.anvil.dev';
const GROUP = 'anvil-dev@googlegroups.com';
const BUSY = 'busy@googlegroups.com';
const now = (): Date => new Date('2026-11-23T16:00:00Z');
const from = { name: 'Anvil Security', address: 'security@anvil.dev' };
let mail: LocalMail;
let transport: MailTransport;

beforeAll(async () => {
  mail = await startLocalMail({
    now,
    lists: [
      { address: LIST, archive: 'hyperkitty' },
      { address: GROUP, archive: 'google-groups' },
      { address: BUSY, archive: 'google-groups' },
      { address: 'slow@lists.anvil.dev', archive: 'hyperkitty', isModerated: true },
    ],
  });
  transport = smtpServer({ ...mail, ...mail.login });
});

beforeEach(() => {
  mail.clearFaults();
});

afterAll(() => mail.close());

function listOf(options: Partial<MailListOptions> = {}): Channel {
  return mailList({ id: 'list', transport, from, to: LIST, tokenOf, now, ...options });
}

function peopleOf(options: Partial<MailPeopleOptions> = {}): Channel {
  const addressOf = (recipient: string): string => `psirt@${recipient}.example`;
  const audience = 'distributors' as const;
  return mailPeople({
    id: 'people',
    transport,
    from,
    addressOf,
    tokenOf,
    now,
    audience,
    ...options,
  });
}

describe('a mail to a list', () => {
  test('is plain text with headers that are known before it is sent', async () => {
    const sending = sendingTo('list', { title: 'CVE-2026-1234: Anvil läuft heiß' });
    const result = await listOf().send(sending);
    const id = `${tokenOf(sending.key)}@anvil.dev`;
    expect(result).toEqual({ status: 'sent', receipt: { externalId: id } });
    const raw = mail.mails.at(-1)?.raw ?? Buffer.alloc(0);
    const headers = ['From', 'To', 'Subject', 'Message-ID', 'Date', 'Auto-Submitted', 'X-Mailer'];
    expect(headers.map((name) => headerOf(raw, name))).toEqual([
      'Anvil Security <security@anvil.dev>',
      LIST,
      'CVE-2026-1234: Anvil läuft heiß',
      `<${id}>`,
      'Mon, 23 Nov 2026 16:00:00 +0000',
      'auto-generated',
      undefined,
    ]);
    expect(headerOf(raw, 'Content-Type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(raw.toString()).not.toContain(CASE);
  });

  test('holds a header in one line whatever its title says', async () => {
    const title = 'Anvil\r\nBcc: everyone@evil.example\r\n\r\nHello';
    await listOf().send(sendingTo('list', { title }));
    const { raw, to } = mail.mails.at(-1) ?? { raw: Buffer.alloc(0), to: '' };
    expect(to).toBe(LIST);
    expect(headerOf(raw, 'Bcc')).toBeUndefined();
    expect(headerOf(raw, 'Subject')).toBe('Anvil Bcc: everyone@evil.example Hello');
  });

  test('says how it can be found where nobody could tell what became of it', () => {
    const said = listOf().whereToLook(sendingTo('list'));
    expect(said).toContain(`<${tokenOf(sendingTo('list').key)}@anvil.dev>`);
    expect(said).not.toContain(LIST);
  });

  test('too long a subject is said and never cut', () => {
    const composed = listOf().compose(sendingTo('list', { title: 'x'.repeat(201) }));
    expect(composed).toMatchObject({ status: 'does-not-fit' });
  });
});

describe('what goes wrong with the server', () => {
  const faults: readonly { fault: MailFault; status: string; taken: boolean }[] = [
    { fault: { kind: 'refuse', at: 'recipient', code: 550 }, status: 'refused', taken: false },
    { fault: { kind: 'refuse', at: 'recipient', code: 451 }, status: 'not-sent', taken: false },
    { fault: { kind: 'refuse', at: 'end', code: 554 }, status: 'refused', taken: false },
    { fault: { kind: 'refuse', at: 'end', code: 452 }, status: 'not-sent', taken: false },
    { fault: { kind: 'cut', at: 'recipient', isTaken: false }, status: 'not-sent', taken: false },
    { fault: { kind: 'cut', at: 'end', isTaken: false }, status: 'unknown', taken: false },
    { fault: { kind: 'cut', at: 'end', isTaken: true }, status: 'unknown', taken: true },
  ];
  test.each(faults)('$fault is $status', async ({ fault, status, taken }) => {
    mail.fail({ fault });
    const before = mail.mails.length;
    const result = await listOf().send(sendingTo('list'));
    expect(result.status).toBe(status);
    expect(mail.mails.length).toBe(before + (taken ? 1 : 0));
    expect(JSON.stringify(result)).not.toMatch(/anvil\.dev|127\.0\.0\.1/);
  });

  test('a final dot that is not answered leaves it unknown', async () => {
    mail.fail({ fault: { kind: 'silence' } });
    const impatient = smtpServer({ ...mail, ...mail.login, silenceMs: 300 });
    const result = await listOf({ transport: impatient }).send(sendingTo('list'));
    expect(result.status).toBe('unknown');
  });

  test('without TLS nothing is said, not even who one is', async () => {
    const open = await startLocalMail({ hasTls: false });
    const result = await listOf({ transport: smtpServer({ ...open, ...open.login }) }).send(
      sendingTo('list'),
    );
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('TLS') });
    expect(open.mails).toEqual([]);
    await open.close();
  });

  test('nothing is said to a server with a certificate of somebody else', async () => {
    const { host, port } = mail;
    const before = mail.mails.length;
    const result = await listOf({ transport: smtpServer({ host, port }) }).send(sendingTo('list'));
    expect(result).toMatchObject({ status: 'refused', reason: expect.stringContaining('TLS') });
    expect(mail.mails.length).toBe(before);
  });

  test('a wrong password is refused', async () => {
    const wrong = smtpServer({ ...mail, user: mail.login.user, password: 'wrong' });
    const result = await listOf({ transport: wrong }).send(sendingTo('list'));
    expect(result).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('password'),
    });
  });

  test('a server that is not there is tried again later', async () => {
    const gone = await startLocalMail();
    await gone.close();
    const result = await listOf({ transport: smtpServer(gone) }).send(sendingTo('list'));
    expect(result).toMatchObject({ status: 'not-sent', retryAfterMs: 5000 });
  });
});

describe('a connection that is kept', () => {
  const give = async (keeping: MailTransport): Promise<string> =>
    (await listOf({ transport: keeping }).send(sendingTo('list'))).status;

  test('takes one mail after the other', async () => {
    const keeping = smtpServer({ ...mail, ...mail.login, keepsMs: 500 });
    const before = mail.connections();
    expect([await give(keeping), await give(keeping), await give(keeping)]).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
    expect(mail.connections()).toBe(before + 1);
  });

  test('is not used for a hundred mails and more', async () => {
    const keeping = smtpServer({ ...mail, ...mail.login, keepsMs: 500 });
    const before = mail.connections();
    for (let count = 0; count <= 100; count += 1) expect(await give(keeping)).toBe('sent');
    expect(mail.connections()).toBe(before + 2);
  });

  test.each<{ fault: MailFault; status: string; connections: number }>([
    { fault: { kind: 'cut', at: 'recipient', isTaken: false }, status: 'sent', connections: 2 },
    { fault: { kind: 'refuse', at: 'recipient', code: 421 }, status: 'sent', connections: 2 },
    {
      fault: { kind: 'refuse', at: 'recipient', code: 451 },
      status: 'not-sent',
      connections: 1,
    },
    { fault: { kind: 'cut', at: 'end', isTaken: true }, status: 'unknown', connections: 1 },
  ])('and then has $fault: the mail is $status', async ({ fault, status, connections }) => {
    const keeping = smtpServer({ ...mail, ...mail.login, keepsMs: 500 });
    const before = mail.connections();
    await give(keeping);
    const taken = mail.mails.length;
    mail.fail({ fault });
    expect(await give(keeping)).toBe(status);
    expect(mail.connections()).toBe(before + connections);
    expect(mail.mails.length - taken).toBe(status === 'not-sent' ? 0 : 1);
  });
});

describe('archives', () => {
  test('a permalink of Mailman 3 is known before the mail is sent, and then leads to it', async () => {
    const archive = hyperKitty({ url: `${mail.archiveUrl}/archives`, list: LIST });
    const channel = listOf({ id: 'kitty', archive });
    const sending = sendingTo('kitty');
    expect(channel.class).toBe('lookup');
    const url = channel.addressAhead?.(sending) ?? '';
    expect((await fetch(url)).status).toBe(404);
    expect(await channel.arrival?.(sending, {})).toEqual({ status: 'not-yet' });
    expect(await channel.lookUp?.(sending, '')).toEqual({ status: 'absent' });
    await channel.send(sending);
    expect((await fetch(url)).status).toBe(200);
    expect(await channel.arrival?.(sending, {})).toEqual({ status: 'arrived', receipt: { url } });
    expect(await channel.lookUp?.(sending, '')).toMatchObject({
      status: 'found',
      receipt: { url },
    });
  });

  test('the hash of a Message-ID is that of the documentation', () => {
    expect(messageIdHash('87myycy5eh.fsf@uwakimon.sk.tsukuba.ac.jp')).toBe(
      'JJIGKPKB6CVDX6B2CUG4IHAJRIQIOUTP',
    );
  });

  test('a conversation of a Google Group is found by its subject', async () => {
    const archive = googleGroup({ group: 'anvil-dev', url: mail.archiveUrl });
    const channel = listOf({ id: 'group', to: GROUP, archive });
    expect(channel.addressAhead).toBeUndefined();
    const sending = sendingTo('group', { title: "CVE-2026-7: Anvil's <b> & more" });
    expect(await channel.arrival?.(sending, {})).toEqual({ status: 'not-yet' });
    await channel.send(sendingTo('group', { title: 'Another' }));
    expect(await channel.arrival?.(sending, {})).toEqual({ status: 'not-yet' });
    await channel.send(sending);
    await channel.send(sendingTo('group', { title: 'A third' }));
    expect(await channel.arrival?.(sending, {})).toEqual({
      status: 'arrived',
      receipt: { url: `${mail.archiveUrl}/g/anvil-dev/c/Ab1_x-9` },
    });
  });

  test('a conversation that the page of its group no longer shows may be there', async () => {
    const archive = googleGroup({ group: 'busy', url: mail.archiveUrl });
    const channel = listOf({ id: 'busy', to: BUSY, archive });
    const sending = sendingTo('busy', { title: 'The first of many' });
    await channel.send(sending);
    for (let count = 0; count < 30; count += 1) {
      await channel.send(sendingTo('busy', { title: `Other ${count}` }));
    }
    expect(await channel.lookUp?.(sending, '')).toMatchObject({
      status: 'unsure',
      isLasting: true,
    });
  });

  test('an archive that does not answer proves nothing', async () => {
    const gone = await startLocalMail();
    await gone.close();
    for (const archive of [
      hyperKitty({ url: gone.archiveUrl, list: LIST }),
      googleGroup({ group: 'anvil-dev', url: gone.archiveUrl }),
    ]) {
      const channel = listOf({ archive });
      expect(await channel.arrival?.(sendingTo('list'), {})).toMatchObject({ status: 'unsure' });
      expect(await channel.lookUp?.(sendingTo('list'), '')).toMatchObject({ status: 'unsure' });
    }
  });

  test('what a moderator holds back is not there until it is released', async () => {
    const to = 'slow@lists.anvil.dev';
    const archive = hyperKitty({ url: `${mail.archiveUrl}/archives`, list: to });
    const channel = listOf({ id: 'slow', to, archive, isModerated: true });
    const sending = sendingTo('slow');
    expect(channel.class).toBe('blind');
    await channel.send(sending);
    expect(await channel.arrival?.(sending, {})).toEqual({ status: 'not-yet' });
    mail.archives.release();
    expect(await channel.arrival?.(sending, {})).toMatchObject({ status: 'arrived' });
  });
});

describe('mails to people', () => {
  test('go one to each, with an identity and the headers of a list of their own', async () => {
    const headers = { listId: 'distributors.anvil.dev', unsubscribe: 'leave@anvil.dev' };
    const channel = peopleOf({ headers });
    const before = mail.mails.length;
    for (const recipient of ['northwind', 'contoso']) {
      const { key, outgoing } = sendingTo('people');
      const result = await channel.send({ key: { ...key, recipient }, outgoing });
      expect(result.status).toBe('sent');
    }
    const mails = mail.mails.slice(before);
    expect(mails.map(({ to }) => to)).toEqual(['psirt@northwind.example', 'psirt@contoso.example']);
    expect(new Set(mails.map(({ raw }) => headerOf(raw, 'Message-ID'))).size).toBe(2);
    const [first] = mails;
    expect(headerOf(first?.raw ?? Buffer.alloc(0), 'List-Id')).toBe('<distributors.anvil.dev>');
    expect(headerOf(first?.raw ?? Buffer.alloc(0), 'List-Unsubscribe')).toBe(
      '<mailto:leave@anvil.dev>',
    );
    expect(first?.raw.toString()).not.toContain('contoso');
  });

  test('who has no address is refused, and an address that is none is not repeated', async () => {
    const none = peopleOf({ addressOf: () => undefined });
    expect(await none.send(sendingTo('people'))).toMatchObject({ status: 'refused' });
    const bad = peopleOf({ addressOf: () => 'a@b.example\r\nBcc: c@d.example' });
    await expect(bad.send(sendingTo('people'))).rejects.toThrow(
      'The mail address of "everyone" has another form than expected',
    );
    expect(() => listOf({ to: 'two@a.example, more@b.example' })).toThrow('mail address');
  });
});
