import { startLocalDiscord } from '../chat/local-discord.ts';
import type { LocalDiscord } from '../chat/local-discord.ts';
import { startLocalReceiver } from '../chat/local-receiver.ts';
import type { LocalReceiver } from '../chat/local-receiver.ts';
import { startLocalSlack } from '../chat/local-slack.ts';
import type { LocalSlack } from '../chat/local-slack.ts';
import { startLocalGitHub } from '../github/local-github.ts';
import type { LocalGitHub } from '../github/local-github.ts';
import { startLocalMail } from '../mail/local-mail.ts';
import type { LocalMail } from '../mail/local-mail.ts';
import { startLocalSigstore } from '../sigstore/local-sigstore.ts';
import type { LocalSigstore } from '../sigstore/local-sigstore.ts';
import { DISTRIBUTOR_ADDRESSES } from './people/rosters.ts';
import { effectByMail, effectIn, effectOnGitHub } from './sightings.ts';
import type { Effect } from './sightings.ts';

/** Every service that the suite talks to, on loopback. */
export interface Services {
  readonly github: LocalGitHub;
  readonly mail: LocalMail;
  readonly slack: LocalSlack;
  readonly discord: LocalDiscord;
  readonly receiver: LocalReceiver;
  readonly sigstore: LocalSigstore;
}

export interface ServiceOptions {
  readonly now: () => Date;
  /** Sees what actions do, when it is done and before they are told so. */
  readonly observe: (effect: Effect) => void;
}

export async function openServices({ now, observe }: ServiceOptions): Promise<Services> {
  const see = (effect: Effect | undefined): void => {
    if (effect !== undefined) observe(effect);
  };
  const people = new Set(DISTRIBUTOR_ADDRESSES);
  const [github, mail, slack, discord, receiver, sigstore] = await Promise.all([
    startLocalGitHub({
      now,
      observe: (exchange) => {
        see(effectOnGitHub(exchange));
      },
      settings: { forkDelayMilliseconds: 0 },
    }),
    startLocalMail({
      now,
      observe: (taken) => {
        see(effectByMail(taken, (address) => people.has(address)));
      },
    }),
    startLocalSlack(now),
    startLocalDiscord(now),
    startLocalReceiver(true),
    startLocalSigstore({ now }),
  ]);
  for (const [where, chat] of [
    ['Slack', slack],
    ['Discord', discord],
    ['a webhook', receiver],
  ] as const) {
    chat.watch((exchange) => {
      see(effectIn(where, exchange));
    });
  }
  return { github, mail, slack, discord, receiver, sigstore };
}

/** Remembers what every service knows; what it gives brings them back to that, without faults. */
export function saveServices(services: Services): () => void {
  const { github, mail, slack, discord, receiver, sigstore } = services;
  const rewinds = [github, mail, slack, discord, receiver].map((service) => service.save());
  return () => {
    sigstore.clearFaults();
    for (const rewind of rewinds) rewind();
  };
}

export async function closeServices(services: Services): Promise<void> {
  const { github, mail, slack, discord, receiver, sigstore } = services;
  const all = [mail, slack, discord, receiver, sigstore, github];
  await Promise.all(all.map((service) => service.close()));
}
