import type { Channel, ChannelClass } from '@embargo/core';
import { deliver, openContentsStore, openRefsStore } from '@embargo/ledger';
import type { Delivered, Store } from '@embargo/ledger';
import { describe, expect, test } from '@jest/globals';

import { SECRET } from '../a-case.ts';
import { MemoryRepository } from '../memory-ports.ts';
import { Conductor, ordersOf } from './conductor.ts';
import { itemTo, LocalPlace } from './local-channel.ts';
import type { SendFate } from './local-channel.ts';

const HOUR = 60 * 60_000;
const STARTS = Date.parse('2026-11-23T16:00:00Z');

const stores: readonly { name: string; open: (repository: MemoryRepository) => Store }[] = [
  {
    name: 'files',
    open: (repository) =>
      openContentsStore({ port: repository.contents(), folder: 'ledger', secret: SECRET }),
  },
  {
    name: 'references',
    open: (repository) => openRefsStore({ port: repository.refsPort(), secret: SECRET }),
  },
];
const classes: readonly ChannelClass[] = ['native', 'lookup', 'blind'];
const worlds = classes.flatMap((kind) => stores.map((store) => ({ kind, ...store })));

/** Of all orders so many, the same each time. */
function sample(orders: readonly (readonly number[])[], many: number): typeof orders {
  const step = Math.max(1, Math.floor(orders.length / many));
  return orders.filter((_, index) => index % step === 0);
}

interface World {
  readonly kind: ChannelClass;
  readonly open: (repository: MemoryRepository) => Store;
}

interface Play {
  readonly place: LocalPlace;
  readonly repository: MemoryRepository;
  readonly results: readonly (readonly Delivered[])[];
}

/** So many runs at once in that order of their reads, appends and sends. */
async function play(
  { kind, open }: World,
  order: readonly number[],
  fates: SendFate[],
): Promise<Play> {
  const repository = new MemoryRepository();
  const place = new LocalPlace();
  place.fates = [...fates];
  const runs = Math.max(...order) + 1;
  const conductor = new Conductor(runs, order);
  const results = await Promise.all(
    Array.from({ length: runs }, async (_, run) => {
      const store = open(repository);
      const channel = place.channel(kind);
      const delivered = await runOnce(
        {
          read: async (caseId) => {
            await conductor.turn(run);
            return store.read(caseId);
          },
          append: async (...words) => {
            await conductor.turn(run);
            return store.append(...words);
          },
        },
        {
          ...channel,
          send: async (sending) => {
            await conductor.turn(run);
            return channel.send(sending);
          },
        },
      );
      conductor.end(run);
      return delivered;
    }),
  );
  return { place, repository, results };
}

function runOnce(store: Store, channel: Channel, startsAt = STARTS): Promise<readonly Delivered[]> {
  let time = startsAt;
  return deliver({
    store,
    channel,
    items: [itemTo()],
    now: () => new Date(time),
    run: 'run',
    by: 'anvil-app[bot]',
    pause: async (milliseconds) => {
      time += milliseconds;
    },
  });
}

describe.each(worlds)('runs at once on a $kind channel over $name', (world) => {
  test('two, in every order of their first steps, send once', async () => {
    const orders = ordersOf(2, 5);
    expect(orders).toHaveLength(252);
    let twice = 0;
    for (const order of orders) {
      const { place, results } = await play(world, order, []);
      if (place.taken.length !== 1) twice += 1;
      expect(results.flat().some(({ status }) => status === 'sent')).toBe(true);
    }
    expect(twice).toBe(0);
  }, 120_000);

  test('three, in many orders, send once', async () => {
    const orders = sample(ordersOf(3, 3), 240);
    expect(orders.length).toBeGreaterThanOrEqual(240);
    for (const order of orders) {
      const { place } = await play(world, order, []);
      expect({ order, taken: place.taken }).toEqual({ order, taken: ['everyone'] });
    }
  }, 120_000);

  test.each(['lost', 'dropped'] as const)(
    'two, one of which hears no answer and it was %s, never send twice',
    async (fate) => {
      for (const order of sample(ordersOf(2, 5), 60)) {
        const { place, repository } = await play(world, order, [fate]);
        const later = await runOnce(
          world.open(repository),
          place.channel(world.kind),
          STARTS + HOUR,
        );
        const isHeld = later[0]?.status === 'held';
        expect(isHeld).toBe(world.kind === 'blind');
        expect(place.taken).toEqual(isHeld && fate === 'dropped' ? [] : ['everyone']);
      }
    },
    120_000,
  );
});
