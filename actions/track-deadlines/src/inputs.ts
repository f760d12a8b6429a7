import { readRunInputs, yesOrNo } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import { EmbargoError, isDuration } from '@embargo/core';
import type { Duration } from '@embargo/core';
import type { InputReader } from '@embargo/github';

export interface Inputs extends RunInputs {
  /** In the workspace; absent where the team keeps none. */
  readonly rosterPath: string | undefined;
  readonly isCommenting: boolean;
  /** By which releases are verified, in the workspace; absent: the one that comes with the suite. */
  readonly trustedRoot: string | undefined;
  /** How often the workflow's schedule runs. */
  readonly every: Duration;
  /** Webhooks of the team's own channels, which hear of what becomes urgent. */
  readonly slackWebhook: string | undefined;
  readonly discordWebhook: string | undefined;
}

export function readInputs(inputs: InputReader): Inputs {
  return {
    ...readRunInputs(inputs),
    rosterPath: inputs.get('roster'),
    trustedRoot: inputs.get('trusted-root'),
    isCommenting: yesOrNo(inputs, 'comment', 'true'),
    every: durationOf(inputs.get('every') ?? 'PT1H'),
    slackWebhook: inputs.get('slack-webhook'),
    discordWebhook: inputs.get('discord-webhook'),
  };
}

function durationOf(text: string): Duration {
  if (isDuration(text)) return text;
  const message = `Input "every" is "${text}", expected an ISO 8601 duration such as PT1H; say how often the schedule runs`;
  throw new EmbargoError('INPUT_INVALID', message);
}
