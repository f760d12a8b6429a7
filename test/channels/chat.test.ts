import { createHash } from 'node:crypto';

import { discordBot, discordWebhook, slackBot, slackWebhook, webhook } from '@embargo/channels';
import type { Channel } from '@embargo/core';
import { startLocalDiscord, startLocalReceiver, startLocalSlack } from '@embargo/rehearsal';
import type { Fault, LocalDiscord, LocalReceiver, LocalSlack } from '@embargo/rehearsal';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { sendingTo, tokenOf } from './sendings.ts';

const now = (): Date => new Date('2026-11-23T16:00:00Z');
let slack: LocalSlack;
let discord: LocalDiscord;
let receiver: LocalReceiver;

beforeAll(async () => {
  slack = await startLocalSlack(now);
  discord = await startLocalDiscord(now);
  receiver = await startLocalReceiver(false);
});

afterAll(async () => {
  await Promise.all([slack.close(), discord.close(), receiver.close()]);
});

interface Case {
  readonly name: string;
  readonly open: () => Channel;
  readonly count: () => number;
  readonly server: () => Pick<LocalSlack, 'fail' | 'clearFaults' | 'requests'>;
}

const cases: readonly Case[] = [
  {
    name: 'a Slack bot',
    open: () =>
      slackBot({ ...slack, id: 'slack', apiUrl: slack.apiUrl, channel: slack.channel, tokenOf }),
    count: () => slack.messages.length,
    server: () => slack,
  },
  {
    name: 'a Slack webhook',
    open: () => slackWebhook({ id: 'slack', url: slack.webhookUrl }),
    count: () => slack.messages.length,
    server: () => slack,
  },
  {
    name: 'a Discord bot',
    open: () => discordBot({ ...discord, id: 'discord', channel: discord.channel, tokenOf }),
    count: () => discord.messages.length,
    server: () => discord,
  },
  {
    name: 'a Discord webhook',
    open: () => discordWebhook({ id: 'discord', url: discord.webhookUrl, guild: discord.guild }),
    count: () => discord.messages.length,
    server: () => discord,
  },
  {
    name: 'a signed webhook',
    open: () => webhook({ id: 'hook', url: receiver.url, secret: receiver.secret, tokenOf, now }),
    count: () => receiver.taken.length,
    server: () => receiver,
  },
];

describe.each(cases)('$name', ({ open, count, server }) => {
  test('sends a text once and says that it arrived, where that can be known', async () => {
    const channel = open();
    const sending = sendingTo(channel.id);
    const before = count();
    const result = await channel.send(sending);
    expect(result.status).toBe('sent');
    expect(count()).toBe(before + 1);
    if (result.status !== 'sent' || channel.arrival === undefined) return;
    expect(await channel.arrival(sending, result.receipt)).toMatchObject({
      status: 'arrived',
      receipt: { url: expect.stringMatching(/^https:\/\//) },
    });
  });

  const effects: readonly { fault: Fault; taken: boolean; status: string }[] = [
    { fault: { kind: 'cut' }, taken: false, status: 'unknown' },
    { fault: { kind: 'cut', afterEffect: true }, taken: true, status: 'unknown' },
    { fault: { kind: 'status', status: 502, afterEffect: true }, taken: true, status: 'unknown' },
    { fault: { kind: 'status', status: 500 }, taken: false, status: 'unknown' },
    { fault: { kind: 'status', status: 404 }, taken: false, status: 'refused' },
    { fault: { kind: 'status', status: 302 }, taken: false, status: 'refused' },
    {
      fault: { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      taken: false,
      status: 'not-sent',
    },
  ];
  test.each(effects)('says $status of $fault, and never sends twice', async (effect) => {
    const { fault, taken, status } = effect;
    const channel = open();
    server().fail({ fault });
    const before = count();
    const requests = server().requests.length;
    // A key of its own, since Discord knows a nonce for some minutes.
    const sending = sendingTo(channel.id);
    const phase = `phase-${requests}`;
    const result = await channel.send({ ...sending, key: { ...sending.key, phase } });
    server().clearFaults();
    expect(result.status).toBe(status);
    if (result.status === 'not-sent') expect(result.retryAfterMs).toBe(7000);
    expect(count()).toBe(before + (taken ? 1 : 0));
    expect(server().requests.length).toBe(requests + 1);
  });

  test('what it sends is what it composes', async () => {
    const channel = open();
    const composed = channel.compose(sendingTo(channel.id));
    await channel.send(sendingTo(channel.id));
    const body = JSON.stringify(JSON.parse(server().requests.at(-1)?.body ?? ''));
    if (composed.status !== 'fits') throw new Error(composed.reason);
    const [title = '', ...rest] = composed.text.split('\n\n');
    expect(body).toContain(JSON.stringify(title).slice(1, -1));
    expect(body).toContain(JSON.stringify(rest.join('\n\n')).slice(1, -1));
  });

  test('takes what is as long as it may be, and says by how much more is too long', async () => {
    const channel = open();
    const room = channel.limits.text ?? 0;
    const textOf = (length: number) =>
      sendingTo(channel.id, { title: '', parts: ['x'.repeat(length)], links: [] });
    const fits = [room, room - 1, room - 2].find(
      (length) => channel.compose(textOf(length)).status === 'fits',
    );
    const compact = channel.compose(textOf(room + 1));
    expect(compact).toEqual({
      status: 'does-not-fit',
      reason: expect.stringContaining(`at most ${room}`),
    });
    if (fits !== undefined) expect((await channel.send(textOf(fits))).status).toBe('sent');
  });

  test('takes no attachment', () => {
    const channel = open();
    const attachments = [{ name: 'a.patch', mediaType: 'text/x-diff', bytes: Buffer.from('x') }];
    expect(channel.compose(sendingTo(channel.id, { attachments })).status).toBe('does-not-fit');
  });
});

describe('addresses that are secrets', () => {
  const secret = 'hooks.example.org/services/T/B/very-secret';
  test.each([
    { name: 'a Slack webhook', open: (url: string) => slackWebhook({ id: 'slack', url }) },
    { name: 'a Discord webhook', open: (url: string) => discordWebhook({ id: 'discord', url }) },
    {
      name: 'a signed webhook',
      open: (url: string) => webhook({ id: 'hook', url, secret: 'x'.repeat(24), tokenOf, now }),
    },
  ])('of $name are in no error', async ({ open }) => {
    expect(() => open(`http://${secret}`)).toThrow(/expected: https/);
    try {
      open(`http://${secret}`);
    } catch (error) {
      expect(String(error)).not.toContain('very-secret');
    }
    const gone = await startLocalReceiver(false);
    await gone.close();
    const channel = open(`${gone.url}/very-secret`);
    const result = await channel.send(sendingTo(channel.id));
    expect(result).toMatchObject({ status: 'not-sent' });
    const said = JSON.stringify([result, channel.whereToLook(sendingTo(channel.id))]);
    expect(said).not.toMatch(/very-secret|127\.0\.0\.1/);
  });
});

describe('what bots find of what they posted', () => {
  test('a Slack bot finds its message by its metadata, when the history shows it', async () => {
    const bot = slackBot({ ...slack, id: 'other', channel: slack.channel, tokenOf });
    const sending = sendingTo('other');
    expect(await bot.lookUp?.(sending, '')).toEqual({ status: 'absent' });
    await bot.send(sending);
    slack.historyLagMs = 1000;
    expect(await bot.lookUp?.(sending, '')).toEqual({ status: 'absent' });
    slack.historyLagMs = 0;
    expect(await bot.lookUp?.(sending, '')).toMatchObject({
      status: 'found',
      receipt: { externalId: slack.messages.at(-1)?.ts },
    });
  });

  test('a Discord bot finds its message by what it said then, behind many others', async () => {
    const bot = discordBot({ ...discord, id: 'other', channel: discord.channel, tokenOf });
    const sending = sendingTo('other', { title: 'Only this once' });
    const composed = bot.compose(sending);
    const sha256 = createHash('sha256')
      .update(composed.status === 'fits' ? composed.text : '')
      .digest('hex');
    expect(await bot.lookUp?.(sending, sha256)).toEqual({ status: 'absent' });
    await bot.send(sending);
    const noise = discordWebhook({ id: 'noise', url: discord.webhookUrl });
    for (let index = 0; index < 130; index += 1) await noise.send(sendingTo('noise'));
    expect(await bot.lookUp?.(sendingTo('other', { title: 'Edited' }), sha256)).toMatchObject({
      status: 'found',
    });
  });

  test('bots say when too much was said since then, and look no further back', async () => {
    const [busySlack, busyDiscord] = [await startLocalSlack(), await startLocalDiscord()];
    const bots = [
      slackBot({ ...busySlack, id: 'slack', tokenOf }),
      discordBot({ ...busyDiscord, id: 'discord', tokenOf }),
    ];
    const noise = [
      slackWebhook({ id: 'noise', url: busySlack.webhookUrl }),
      discordWebhook({ id: 'noise', url: busyDiscord.webhookUrl }),
    ];
    for (const channel of noise) {
      for (let index = 0; index <= 1000; index += 1) await channel.send(sendingTo('noise'));
    }
    for (const bot of bots) {
      expect(await bot.lookUp?.(sendingTo(bot.id), '')).toMatchObject({
        status: 'unsure',
        isLasting: true,
      });
      const since = new Date(Date.now() + 60_000);
      expect(await bot.lookUp?.(sendingTo(bot.id), '', since)).toEqual({ status: 'absent' });
    }
    await Promise.all([busySlack.close(), busyDiscord.close()]);
  }, 120_000);

  test('Discord takes a nonce once, for some minutes', async () => {
    const bot = discordBot({ ...discord, id: 'nonce', channel: discord.channel, tokenOf });
    const before = discord.messages.length;
    const [one, other] = [await bot.send(sendingTo('nonce')), await bot.send(sendingTo('nonce'))];
    expect(one).toEqual(other);
    expect(discord.messages.length).toBe(before + 1);
  });

  test.each([
    { what: 'a wrong token', token: 'wrong' },
    { what: 'a token with a line end', token: 'a\nb' },
  ])('with $what nothing is found and nothing proved', async ({ token }) => {
    const bots = [
      slackBot({ ...slack, id: 'slack', token, channel: slack.channel, tokenOf }),
      discordBot({ ...discord, id: 'discord', token, channel: discord.channel, tokenOf }),
    ];
    for (const bot of bots) {
      expect((await bot.lookUp?.(sendingTo(bot.id), ''))?.status).toBe('unsure');
      expect((await bot.send(sendingTo(bot.id))).status).not.toBe('sent');
    }
  });
});

test('a receiver that remembers ids takes a message once', async () => {
  const careful = await startLocalReceiver(true);
  const options = { id: 'hook', url: careful.url, secret: careful.secret, tokenOf, now };
  const channel = webhook({ ...options, remembersIds: true });
  expect(channel.class).toBe('native');
  for (let times = 0; times < 3; times += 1) await channel.send(sendingTo('hook'));
  expect(careful.taken).toHaveLength(1);
  expect(JSON.stringify(careful.taken)).not.toContain('GHSA');
  const wrong = webhook({ ...options, secret: 'not what the other side knows' });
  expect(await wrong.send(sendingTo('hook'))).toMatchObject({ status: 'refused' });
  await careful.close();
});
