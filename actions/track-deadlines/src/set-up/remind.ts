import type { CaseRun } from '@embargo/case';
import { EVERYONE } from '@embargo/core';
import type { Channel } from '@embargo/core';
import { deliver, isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';

import { BEATS } from '../tracking/beat.ts';
import type { Reminder } from './reminders.ts';

/** Tells the team's channels of each reminder once; what could not be delivered comes back. */
export async function remind(
  reminders: readonly Reminder[],
  channels: readonly Channel[],
  sender: CaseRun['sender'],
): Promise<readonly Delivered[]> {
  const unsettled: Delivered[] = [];
  for (const channel of channels) {
    for (const { id, sentence } of reminders) {
      const key = { case: BEATS, phase: `set-up-${id}`, channel: channel.id, recipient: EVERYONE };
      const parts = [channel.escape(sentence)];
      const outgoing = { title: 'The set-up needs somebody', parts, links: [], attachments: [] };
      const delivered = await deliver({ ...sender, channel, items: [{ key, outgoing }] });
      unsettled.push(...delivered.filter((one) => !isSettled(one)));
    }
  }
  return unsettled;
}
