import { createHash } from 'node:crypto';

import type { CaseRun } from '@embargo/case';
import { escalationOf, EVERYONE, FACT_TITLES, sayInstant } from '@embargo/core';
import type { Channel, Due, Escalation } from '@embargo/core';
import { discordWebhook, slackWebhook } from '@embargo/channels';
import { deliver, isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';

import type { Inputs } from '../inputs.ts';
import type { Tracked } from './track-case.ts';

/** The team's own channels, which hear of what becomes urgent; none where none is configured. */
export function openEscalation({
  slackWebhook: slack,
  discordWebhook: discord,
}: Pick<Inputs, 'slackWebhook' | 'discordWebhook'>): readonly Channel[] {
  const audience = 'security-team';
  return [
    ...(slack === undefined ? [] : [slackWebhook({ id: 'slack', url: slack, audience })]),
    ...(discord === undefined ? [] : [discordWebhook({ id: 'discord', url: discord, audience })]),
  ];
}

export interface Escalating {
  readonly sender: CaseRun['sender'];
  readonly now: Date;
  /** The page of the advisory, which only its people can open. */
  readonly pageOf: (ghsaId: string) => string;
}

/**
 * Tells the team's channels once of each mark that a promise reaches: half of its time, four fifths
 * and all of it. What could not be delivered comes back.
 */
export async function escalate(
  { advisory, promises }: Tracked,
  channels: readonly Channel[],
  means: Escalating,
): Promise<readonly Delivered[]> {
  const pressing = promises.flatMap((due) => {
    const mark = escalationOf(due, means.now);
    return mark === undefined ? [] : [{ due, mark }];
  });
  const unsettled: Delivered[] = [];
  for (const channel of channels) {
    for (const { due, mark } of pressing) {
      const key = {
        case: advisory.ghsaId,
        phase: phaseOf(due, mark),
        channel: channel.id,
        recipient: EVERYONE,
      };
      const outgoing = textOf(due, mark, { channel, page: means.pageOf(advisory.ghsaId) });
      const items = [{ key, outgoing }];
      const delivered = await deliver({ ...means.sender, channel, items });
      unsettled.push(...delivered.filter((one) => !isSettled(one)));
    }
  }
  return unsettled;
}

/**
 * A promise that is due at another time than before is reminded of anew, and each of several that
 * are made about one thing by itself.
 */
function phaseOf({ promise, says, due }: Due, mark: Escalation): string {
  const day = due?.toISOString().slice(0, 10) ?? 'open';
  const words = createHash('sha256').update(says).digest('hex').slice(0, 8);
  return `deadline-${promise.toLowerCase()}-${words}-${day}-${mark}`;
}

function textOf(
  { promise, says, due, isBinding }: Due,
  mark: Escalation,
  { channel, page }: { readonly channel: Channel; readonly page: string },
): Parameters<typeof channel.compose>[0]['outgoing'] {
  const title = promise === 'blackoutDates' ? 'Blackout dates' : FACT_TITLES[promise];
  const when = due === undefined ? '' : `, due at ${sayInstant(due)}`;
  const advice = isBinding ? '' : ' The policy only suggests it.';
  return {
    title: mark === 100 ? `${title}: its time is over` : `${title}: ${mark} % of its time is over`,
    parts: [channel.escape(`The policy says ${says}${when}.${advice}`)],
    links: [{ label: 'The advisory', url: page }],
    attachments: [],
  };
}
