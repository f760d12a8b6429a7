import type { Composed, Sending } from '@embargo/core';

import { discordLink, escapeDiscord } from '../text/escape-discord.ts';
import { fit, writeOut } from '../text/write-out.ts';

/** https://discord.com/developers/docs/resources/message#create-message */
export const DISCORD_LIMITS = { text: 2000, attachmentBytes: 0 };

const STYLE = { title: (text: string) => `**${escapeDiscord(text)}**`, link: discordLink };

export function discordText({ outgoing }: Sending): string {
  return writeOut(outgoing, STYLE);
}

export function composeDiscord(sending: Sending): Composed {
  return fit(DISCORD_LIMITS, { outgoing: sending.outgoing, text: discordText(sending) });
}

/** A message that pings nobody, whatever its text says. */
export function discordMessage(sending: Sending): Readonly<Record<string, unknown>> {
  return { content: discordText(sending), allowed_mentions: { parse: [] } };
}
