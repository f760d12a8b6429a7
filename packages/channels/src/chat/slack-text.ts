import type { Composed, Sending } from '@embargo/core';

import { escapeSlack, slackLink } from '../text/escape-slack.ts';
import { fit, writeOut } from '../text/write-out.ts';

/** Slack asks for texts of at most 4,000 characters, and cuts those of more than 40,000. */
export const SLACK_LIMITS = { text: 4000, attachmentBytes: 0 };

const STYLE = { title: (text: string) => `*${escapeSlack(text)}*`, link: slackLink };

export function slackText({ outgoing }: Sending): string {
  return writeOut(outgoing, STYLE);
}

export function composeSlack(sending: Sending): Composed {
  return fit(SLACK_LIMITS, { outgoing: sending.outgoing, text: slackText(sending) });
}

/** What every message says beside its text: no pings by name, no pictures of linked pages. */
export const QUIET = { link_names: false, unfurl_links: false, unfurl_media: false };
