import { EmbargoError, EVERYONE } from '@embargo/core';
import type { SendKey } from '@embargo/core';

const ANSWER =
  /^([a-z][a-z0-9-]{0,63})(?:\/([A-Za-z0-9][A-Za-z0-9._-]{0,63}))?=(not-sent|sent)(?:#([1-9][0-9]{0,3}))?(?::(https:\/\/[\x21-\x7e]{1,2000}))?$/;

/** A person's word on whether something was sent. */
export interface Resolution {
  readonly channel: string;
  readonly recipient: string;
  readonly outcome: 'sent' | 'not-sent';
  /** Which question of this send it answers, so that no answer is taken for a later one. */
  readonly question: number;
  /** Where it can be read. */
  readonly url?: string;
}

/**
 * Reads answers like `slack=sent` or `distributors/northwind=not-sent#2:https://…`, separated by
 * spaces, commas or line ends. Throws `INPUT_INVALID` for anything else.
 */
export function parseResolutions(text: string): readonly Resolution[] {
  return text
    .split(/[\s,]/)
    .filter((word) => word !== '')
    .map(parseResolution);
}

/** The answers to a question, as a person writes them. */
export function answersTo(key: SendKey, question: number): readonly string[] {
  const subject = key.recipient === EVERYONE ? key.channel : `${key.channel}/${key.recipient}`;
  const number = question === 1 ? '' : `#${question}`;
  return [`${subject}=sent${number}`, `${subject}=not-sent${number}`];
}

export function answers(key: SendKey, question: number, resolution: Resolution): boolean {
  return (
    resolution.channel === key.channel &&
    resolution.recipient === key.recipient &&
    resolution.question === question
  );
}

function parseResolution(text: string): Resolution {
  const [, channel, recipient = EVERYONE, outcome, question = '1', url] = ANSWER.exec(text) ?? [];
  if (channel === undefined || (outcome !== 'sent' && outcome !== 'not-sent')) {
    const message =
      'An answer in "resolve" has another form than expected: CHANNEL=sent or CHANNEL=not-sent, after the channel /RECIPIENT where the question names one and at the end #NUMBER where it has one; copy it from the question.';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const rest = url === undefined ? {} : { url };
  return { channel, recipient, outcome, question: Number(question), ...rest };
}
