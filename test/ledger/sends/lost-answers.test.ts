import path from 'node:path';

import { deliver } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';
import type { Fault, FaultRule } from '@embargo/rehearsal';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { openSandbox } from '../../support/sandbox.ts';
import { openPlaces, STARTS } from './places.ts';
import type { Places } from './places.ts';
import { CHANNELS, openRun } from './processes/open-run.ts';
import type { ChannelName, Job } from './processes/open-run.ts';

const HOUR = 60 * 60_000;
const BLIND: readonly ChannelName[] = [
  'list-without-archive',
  'people',
  'slack-webhook',
  'discord-webhook',
  'webhook',
];
const MAIL: readonly ChannelName[] = ['list', 'group', 'list-without-archive', 'people'];

const sandbox = openSandbox();
let places: Places;
let last = 0;

beforeAll(async () => {
  places = await openPlaces();
}, 60_000);

beforeEach(() => {
  for (const server of Object.values(places.servers)) server.clearFaults();
});

afterAll(async () => {
  await places.close();
  sandbox.remove();
});

function newJob(channel: ChannelName): Job {
  last += 1;
  return {
    channel,
    store: 'file',
    addresses: places.newAddresses(),
    folder: path.join(sandbox.folder, String(last)),
    number: last,
    ghsaId: places.newAdvisory(),
    startsAt: new Date(STARTS).toISOString(),
  };
}

/** One run, or later ones until one has not to wait. */
async function run(job: Job, hours = 0): Promise<Delivered | undefined> {
  const startsAt = new Date(STARTS + hours * HOUR).toISOString();
  const [delivered] = await deliver(await openRun({ ...job, startsAt }));
  return delivered?.status === 'waiting' && hours < 4 ? run(job, hours + 1) : delivered;
}

/** What changes something at the server of a channel. */
function ruleFor(channel: ChannelName, fault: Fault): FaultRule {
  if (channel === 'release' || channel === 'advisory') return { method: 'PATCH', fault };
  if (channel === 'discussion') return { path: '/graphql', nth: 2, fault };
  return { method: 'POST', fault };
}

function fail(channel: ChannelName, fault: Fault): void {
  const { github, slack, discord, mail, receiver, remembering } = places.servers;
  const rule = ruleFor(channel, fault);
  if (MAIL.includes(channel)) {
    const isTaken = fault.kind !== 'delay' && fault.afterEffect === true;
    mail.fail({ fault: { kind: 'cut', at: 'end', isTaken } });
  } else if (channel.startsWith('slack')) slack.fail(rule);
  else if (channel.startsWith('discord')) discord.fail(rule);
  else if (channel === 'webhook') receiver.fail(rule);
  else if (channel === 'webhook-that-remembers') remembering.fail(rule);
  else github.fail(rule);
}

const faults: readonly { name: string; fault: Fault; isTaken: boolean }[] = [
  { name: 'taken, then cut', fault: { kind: 'cut', afterEffect: true }, isTaken: true },
  { name: 'cut before it was taken', fault: { kind: 'cut' }, isTaken: false },
  {
    name: 'taken, then 502',
    fault: { kind: 'status', status: 502, afterEffect: true },
    isTaken: true,
  },
  { name: '503 and not taken', fault: { kind: 'status', status: 503 }, isTaken: false },
];

describe.each(faults)('$name', ({ fault, isTaken }) => {
  test.each(CHANNELS.map((channel) => ({ channel })))(
    'on $channel it is there once, or a person is asked',
    async ({ channel }) => {
      const job = newJob(channel);
      fail(channel, fault);
      const delivered = await run(job);
      const isBlind = BLIND.includes(channel);
      expect([channel, delivered?.status]).toEqual([channel, isBlind ? 'held' : 'sent']);
      expect([channel, places.count(job)]).toEqual([channel, isBlind && !isTaken ? 0 : 1]);
      const again = await run(job, 4);
      expect(again?.status).toBe(delivered?.status);
      expect(places.count(job)).toBe(isBlind && !isTaken ? 0 : 1);
    },
    60_000,
  );
});

test('what nobody took for certain is sent by the same run, once', async () => {
  for (const channel of CHANNELS) {
    const job = newJob(channel);
    if (MAIL.includes(channel)) {
      places.servers.mail.fail({ fault: { kind: 'refuse', at: 'recipient', code: 451 } });
    } else {
      const headers = { 'retry-after': '1' };
      fail(channel, { kind: 'status', status: 429, headers });
    }
    const delivered = await run(job);
    expect([channel, delivered?.status, places.count(job)]).toEqual([channel, 'sent', 1]);
  }
}, 120_000);
