import type { Receipt, SendResult } from '@embargo/core';

import { jsonOf, textField } from '../http/outcome.ts';
import type { HttpAnswer } from '../http/request.ts';

/** Where people read a message; `guild` is the id of the server. */
export interface DiscordPlace {
  readonly guild?: string | undefined;
}

/** Discord answered with a success, so it has the message, whether or not it can be read which. */
export function sentMessage(place: DiscordPlace): (answer: HttpAnswer) => SendResult {
  return ({ text }) => ({ status: 'sent', receipt: messageReceipt(jsonOf(text), place) });
}

export function messageReceipt(message: unknown, { guild }: DiscordPlace): Receipt {
  const externalId = textField(message, 'id');
  const channel = textField(message, 'channel_id');
  if (externalId === undefined) return {};
  if (guild === undefined || channel === undefined) return { externalId };
  return { externalId, url: `https://discord.com/channels/${guild}/${channel}/${externalId}` };
}
