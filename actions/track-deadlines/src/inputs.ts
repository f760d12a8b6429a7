import { readLedgerPlace, repositoryOf, yesOrNo } from '@embargo/case';
import type { LedgerPlace } from '@embargo/case';
import { EmbargoError, isDuration } from '@embargo/core';
import type { Duration, RepositoryName } from '@embargo/core';
import type { InputReader } from '@embargo/github';

export interface Inputs {
  /** Sees advisories, and writes comments on them. */
  readonly token: string | undefined;
  /** Sees what is public. */
  readonly publicToken: string | undefined;
  readonly repository: RepositoryName;
  readonly policyPath: string | undefined;
  readonly configPath: string;
  readonly ledger: LedgerPlace | undefined;
  /** In the workspace; absent where the team keeps none. */
  readonly rosterPath: string | undefined;
  readonly isCommenting: boolean;
  /** How often the workflow's schedule runs. */
  readonly every: Duration;
  /** Webhooks of the team's own channels, which hear of what becomes urgent. */
  readonly slackWebhook: string | undefined;
  readonly discordWebhook: string | undefined;
}

export function readInputs(inputs: InputReader): Inputs {
  const token = inputs.get('token');
  return {
    token,
    publicToken: inputs.get('github-token'),
    repository: repositoryOf('repository', inputs.get('repository') ?? ''),
    policyPath: inputs.get('policy-path'),
    configPath: inputs.get('config') ?? '.github/embargo.yml',
    ledger: readLedgerPlace(inputs, token),
    rosterPath: inputs.get('roster'),
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
