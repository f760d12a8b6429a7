import type { ChannelLimits, Composed, Sending } from '@embargo/core';

import { plainLink } from '../text/escape-plain.ts';
import { visible } from '../text/visible.ts';
import { fit, writeOut } from '../text/write-out.ts';

/** A subject of more than a line's 998 characters no header can hold; few show 200. */
export const MAIL_LIMITS: ChannelLimits = {
  title: 200,
  text: 1_000_000,
  attachmentBytes: 15 * 1024 * 1024,
};

export function subjectOf({ outgoing }: Sending): string {
  return visible(outgoing.title);
}

export function mailText({ outgoing }: Sending): string {
  return `${writeOut(outgoing, { link: plainLink })}\n`;
}

/** Subject and text; a mail's other headers tell who and when, and are none of its text. */
export function composeMail(sending: Sending): Composed {
  const text = mailText(sending);
  const title = subjectOf(sending);
  const preview = `Subject: ${title}\n\n${text}`;
  return fit(MAIL_LIMITS, { outgoing: sending.outgoing, title, text: text.trim() }, preview);
}
