import path from 'node:path';

import type { Channel, ChannelClass } from '@embargo/core';
import { deliver, isSettled, openFileStore, openLedger, parseResolutions } from '@embargo/ledger';
import type { Delivered, DeliverOptions, Store } from '@embargo/ledger';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';

import { openSandbox } from '../../support/sandbox.ts';
import { CASE, readable, SECRET } from '../a-case.ts';
import { itemTo, LocalPlace } from './local-channel.ts';
import type { SendFate } from './local-channel.ts';

const MINUTE = 60_000;
const sandbox = openSandbox();
let folders = 0;
let time = 0;
let place = new LocalPlace();
let store: Store;

afterAll(() => {
  sandbox.remove();
});

beforeEach(() => {
  folders += 1;
  time = Date.parse('2026-11-23T16:00:00Z');
  place = new LocalPlace();
  store = openFileStore({ folder: path.join(sandbox.folder, String(folders)), secret: SECRET });
});

/** One run, with the clock of the test. */
function run(
  channel: Channel,
  options: Partial<DeliverOptions> = {},
): Promise<readonly Delivered[]> {
  return deliver({
    store,
    channel,
    items: [itemTo()],
    now: () => new Date(time),
    run: `run-${folders}.1`,
    by: 'anvil-app[bot]',
    pause: async (milliseconds) => {
      time += milliseconds;
    },
    ...options,
  });
}

async function statusOf(...given: Parameters<typeof run>): Promise<string | undefined> {
  return (await run(...given))[0]?.status;
}

async function statesInLedger(): Promise<readonly string[]> {
  const ledger = openLedger({ store, now: () => new Date(time) });
  const { entries } = readable(await ledger.read(CASE));
  return entries.map((entry) => (entry.kind === 'send' ? entry.data.state : entry.kind));
}

/** A run that claims and is then gone, as by a kill. */
async function dieAfterClaim(channel: Channel, taken: boolean): Promise<void> {
  const dead = new Promise<never>(() => undefined);
  const before = place.taken.length;
  void run({
    ...channel,
    send: async (sending) => {
      if (taken) await channel.send(sending);
      else place.taken.push('reached');
      return dead;
    },
  });
  while (place.taken.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
  if (!taken) place.taken.pop();
}

const classes: readonly ChannelClass[] = ['native', 'lookup', 'blind'];

describe.each(classes)('on a %s channel', (kind) => {
  test('a text goes out once, however often it is asked for and whatever it says now', async () => {
    const first = await run(place.channel(kind));
    const edited = itemTo('everyone', {
      outgoing: { title: 'Edited', parts: [], links: [], attachments: [] },
    });
    const second = await run(place.channel(kind), { items: [edited] });
    expect(first).toMatchObject([{ status: 'sent', isNew: true, arrival: 'unknowable' }]);
    expect(second).toMatchObject([{ status: 'sent', isNew: false }]);
    expect(place.taken).toEqual(['everyone']);
    expect(await statesInLedger()).toEqual(['claimed', 'sent']);
  });

  test('what was certainly not taken is tried again, in the run and in the next', async () => {
    place.fates = ['unreachable', 'fine'];
    expect(await statusOf(place.channel(kind))).toBe('sent');
    expect(place.taken).toEqual(['everyone']);

    place.fates = ['unreachable', 'unreachable', 'unreachable'];
    const items = [itemTo('northwind')];
    expect(await run(place.channel(kind), { items })).toMatchObject([
      { status: 'failed', reason: 'It could not be reached.' },
    ]);
    expect(await statusOf(place.channel(kind), { items })).toBe('sent');
    expect(place.taken).toEqual(['everyone', 'northwind']);
  });

  test('what is refused fails, and goes out when a person has changed what was wrong', async () => {
    place.fates = ['refused'];
    const [refused] = await run(place.channel(kind));
    expect(refused).toMatchObject({ status: 'failed', reason: 'It says no.' });
    expect(refused && isSettled(refused)).toBe(false);
    expect(await statusOf(place.channel(kind))).toBe('sent');
  });

  test.each(['lost', 'dropped', 'throws'] as const)(
    'an answer that is %s neither loses nor doubles the text',
    async (fate: SendFate) => {
      place.fates = [fate];
      const [result] = await run(place.channel(kind));
      expect(result?.status).toBe(kind === 'blind' ? 'held' : 'sent');
      expect(place.taken).toEqual(kind === 'blind' && fate === 'dropped' ? [] : ['everyone']);
      expect(JSON.stringify(result)).not.toContain('secret');
    },
  );

  test.each([true, false])('after a kill, taken: %s, the next run sets it right', async (taken) => {
    await dieAfterClaim(place.channel(kind), taken);
    time += 16 * MINUTE;
    expect(await statusOf(place.channel(kind))).toBe(kind === 'blind' ? 'held' : 'sent');
    expect(place.taken).toEqual(taken || kind !== 'blind' ? ['everyone'] : []);
  });

  test('a claim that another run may still be at is left to it', async () => {
    await dieAfterClaim(place.channel(kind), false);
    const [result] = await run(place.channel(kind));
    if (kind === 'native') expect(result?.status).toBe('sent');
    else expect(result).toMatchObject({ status: 'waiting', until: '2026-11-23T16:15:00.000Z' });
  });

  test('a claim of a run that is known to have ended is taken over at once', async () => {
    await dieAfterClaim(place.channel(kind), false);
    const isOver = (name: string): boolean => name === `run-${folders}.1`;
    const next = { isOver, run: `run-${folders}.2` };
    expect(await statusOf(place.channel(kind), next)).toBe(kind === 'blind' ? 'held' : 'sent');
  });

  test('what does not fit is said and nothing is claimed', async () => {
    const outgoing = { title: 'x'.repeat(101), parts: [], links: [], attachments: [] };
    const items = [itemTo('everyone', { outgoing })];
    expect(await run(place.channel(kind), { items })).toMatchObject([
      { status: 'failed', reason: 'The title is longer than 100.' },
    ]);
    expect(await statesInLedger()).toEqual([]);
  });

  test('what is to be skipped is recorded with its reason and never sent', async () => {
    const items = [itemTo('everyone', { skip: 'Her key is too short.' })];
    expect(await statusOf(place.channel(kind), { items })).toBe('skipped');
    expect(await run(place.channel(kind))).toMatchObject([
      { status: 'skipped', reason: 'Her key is too short.' },
    ]);
    expect(place.taken).toEqual([]);
  });
});

describe('what a channel says of itself', () => {
  test('silence of a channel that can be asked is believed only after it settled', async () => {
    await dieAfterClaim(place.channel('lookup'), false);
    time += 16 * MINUTE;
    const slow = place.channel('lookup', { settlesAfterMs: 30 * MINUTE });
    expect(await run(slow)).toMatchObject([
      { status: 'waiting', until: '2026-11-23T16:45:00.000Z' },
    ]);
    time += 30 * MINUTE;
    expect(await statusOf(slow)).toBe('sent');
    expect(place.taken).toEqual(['everyone']);
  });

  test('a channel that will never be able to tell lets a person be asked', async () => {
    place.fates = ['lost'];
    const since: (Date | undefined)[] = [];
    const full = place.channel('lookup', {
      lookUp: async (_sending, _textSha256, date) => {
        since.push(date);
        return { status: 'unsure', reason: 'There are too many.', isLasting: true };
      },
    });
    expect(await run(full)).toMatchObject([
      {
        status: 'held',
        reason: 'There are too many.',
        question: { answers: ['board=sent', 'board=not-sent'] },
      },
    ]);
    expect(since[0]).toEqual(new Date('2026-11-16T16:00:00Z'));
    const resolutions = parseResolutions('board=sent');
    expect(await statusOf(full, { resolutions })).toBe('sent');
    expect(place.taken).toEqual(['everyone']);
  });

  test('a channel that cannot be asked just now is asked by a later run', async () => {
    place.fates = ['lost'];
    place.canBeAsked = false;
    expect(await statusOf(place.channel('lookup'))).toBe('waiting');
    place.canBeAsked = true;
    time += 16 * MINUTE;
    expect(await statusOf(place.channel('lookup'))).toBe('sent');
    expect(place.taken).toEqual(['everyone']);
  });

  test('what was taken and does not show is overdue, until it shows', async () => {
    place.isOpen = false;
    const moderated = place.channel('lookup', {
      arrivesWithinMs: 30 * MINUTE,
      arrival: async () => ({ status: place.isOpen ? 'arrived' : 'not-yet', receipt: {} }),
    });
    expect(await run(moderated)).toMatchObject([{ status: 'sent', arrival: 'awaited' }]);
    time += 31 * MINUTE;
    const [overdue] = await run(moderated);
    expect(overdue).toMatchObject({ arrival: 'overdue', isNew: false });
    expect(overdue).toMatchObject({ question: { answers: ['board=sent', 'board=not-sent'] } });
    expect(overdue && isSettled(overdue)).toBe(false);
    place.isOpen = true;
    expect(await run(moderated)).toMatchObject([{ status: 'sent', arrival: 'arrived' }]);
    expect(await statesInLedger()).toEqual(['claimed', 'sent', 'seen']);
    expect(place.taken).toEqual(['everyone']);
  });

  test('an arrival is awaited as long as the run may', async () => {
    place.isOpen = false;
    const start = time;
    const slow = place.channel('lookup', {
      arrival: async () => ({
        status: time - start > 5 * MINUTE ? 'arrived' : 'not-yet',
        receipt: {},
      }),
    });
    expect(await run(slow, { awaitArrivalMs: 10 * MINUTE })).toMatchObject([
      { status: 'sent', arrival: 'arrived' },
    ]);
  });
});

describe('a person answers what a channel cannot', () => {
  beforeEach(async () => {
    place.fates = ['lost'];
    await run(place.channel('blind'));
  });

  const withAnswer = (text: string): ReturnType<typeof run> =>
    run(place.channel('blind'), { resolutions: parseResolutions(text) });

  test('the question says where to look and how to answer', async () => {
    expect(await run(place.channel('blind'))).toMatchObject([
      {
        status: 'held',
        question: { whereToLook: 'Look at the board.', answers: ['board=sent', 'board=not-sent'] },
      },
    ]);
    expect(place.taken).toEqual(['everyone']);
  });

  test('that it was sent', async () => {
    expect(await withAnswer('board=sent:https://board.anvil.dev/7')).toMatchObject([
      { status: 'sent', isNew: false, receipt: { url: 'https://board.anvil.dev/7' } },
    ]);
    expect(place.taken).toEqual(['everyone']);
  });

  test('that it was not, and an old answer answers no new question', async () => {
    place.taken.length = 0;
    place.fates = ['lost'];
    expect(await withAnswer('board=not-sent')).toMatchObject([
      { status: 'held', question: { answers: ['board=sent#2', 'board=not-sent#2'] } },
    ]);
    expect(await withAnswer('board=not-sent')).toMatchObject([{ status: 'held' }]);
    expect(place.taken).toEqual(['everyone']);
    expect(await withAnswer('board=sent#2')).toMatchObject([{ status: 'sent' }]);
    expect(await withAnswer('board=not-sent#3')).toMatchObject([{ status: 'sent' }]);
    expect(place.taken).toEqual(['everyone']);
  });

  test.each(['other=sent', 'board/northwind=sent', 'board=sent#2'])(
    'and %s is no answer to it',
    async (text) => {
      expect(await withAnswer(text)).toMatchObject([{ status: 'held' }]);
    },
  );

  test.each(['board', 'board=maybe', 'board=sent#0', 'board=sent:http://x', 'b=sent=sent'])(
    '%s is no answer at all',
    (text) => {
      expect(() => parseResolutions(text)).toThrow('copy it from the question');
    },
  );
});

describe('many recipients', () => {
  const items = Array.from({ length: 45 }, (_, index) => itemTo(`org-${index}`));

  test('each gets the text once, whichever of them fail', async () => {
    place.fates = ['fine', 'refused', 'fine', 'unreachable', 'unreachable', 'unreachable'];
    const first = await run(place.channel('blind'), { items, batchSize: 10 });
    expect(first.filter(({ status }) => status === 'failed')).toHaveLength(1);
    const second = await run(place.channel('blind'), { items, batchSize: 10, parallel: 4 });
    expect(second.every(({ status }) => status === 'sent')).toBe(true);
    expect(place.taken.toSorted()).toEqual(items.map(({ key }) => key.recipient).toSorted());
  });

  test('who has to wait makes nobody else wait, and one pause is for all', async () => {
    const waits: number[] = [];
    const places: number[] = [];
    place.fates = ['unreachable', 'fine', 'unreachable'];
    const delivered = await run(place.channel('blind'), {
      items,
      pause: async (milliseconds) => {
        waits.push(milliseconds);
        places.push(place.taken.length);
      },
    });
    expect(delivered.every(({ status }) => status === 'sent')).toBe(true);
    expect([waits, places]).toEqual([[1000], [43]]);
  });

  test('a channel that takes nothing is not tried for each', async () => {
    place.fates = Array<SendFate>(100).fill('unreachable');
    const delivered = await run(place.channel('blind'), { items, batchSize: 1 });
    expect(delivered.every(({ status }) => status === 'failed')).toBe(true);
    expect(100 - place.fates.length).toBe(15);
    place.fates = [];
    const later = await run(place.channel('blind'), { items });
    expect(later.every(({ status }) => status === 'sent')).toBe(true);
  });

  test('a kill leaves at most one batch in doubt', async () => {
    const dead = new Promise<never>(() => undefined);
    let reached = 0;
    const channel = place.channel('blind');
    void run(
      {
        ...channel,
        send: (sending) => {
          reached += 1;
          return reached === 17 ? dead : channel.send(sending);
        },
      },
      { items, batchSize: 10 },
    );
    while (reached < 17) await new Promise((resolve) => setTimeout(resolve, 5));
    time += 16 * MINUTE;
    const after = await run(channel, { items, batchSize: 10 });
    expect(after.filter(({ status }) => status === 'held')).toHaveLength(10);
    expect(after.filter(({ status }) => status === 'sent')).toHaveLength(35);
    expect(new Set(place.taken).size).toBe(place.taken.length);
  });

  test.each([2, 3])('%i runs at once send to each once', async (many) => {
    place.beforeSend = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    await Promise.all(
      Array.from({ length: many }, () => run(place.channel('lookup'), { items, batchSize: 5 })),
    );
    expect(place.taken.toSorted()).toEqual(items.map(({ key }) => key.recipient).toSorted());
  });

  test.each([
    { what: 'two cases', other: { ...itemTo().key, case: 'anvil-7', recipient: 'x' } },
    { what: 'two phases', other: { ...itemTo().key, phase: 'details', recipient: 'x' } },
    { what: 'another channel', other: { ...itemTo().key, channel: 'slack', recipient: 'x' } },
    { what: 'one recipient twice', other: itemTo().key },
  ])('of $what at once are refused', async ({ other }) => {
    const both = [itemTo(), { ...itemTo(), key: other }];
    await expect(run(place.channel('blind'), { items: both })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});
