import type { Audience, Channel } from '@embargo/core';

import { post } from '../http/outcome.ts';
import { secretAddress } from '../http/request.ts';
import { escapeSlack } from '../text/escape-slack.ts';
import { composeSlack, QUIET, SLACK_LIMITS, slackText } from './slack-text.ts';

export interface SlackWebhookOptions {
  readonly id: string;
  /** A secret: who knows it can post. */
  readonly url: string;
  readonly audience?: Audience;
}

/** A Slack channel by an incoming webhook, which answers `ok` and can be asked nothing. */
export function slackWebhook({ id, url, audience = 'public' }: SlackWebhookOptions): Channel {
  const address = secretAddress(url, `the Slack webhook "${id}"`);
  return {
    id,
    class: 'blind',
    audience,
    limits: SLACK_LIMITS,
    escape: escapeSlack,
    compose: composeSlack,
    send: (sending) =>
      post(
        {
          url: address,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: slackText(sending), ...QUIET }),
        },
        () => ({ status: 'sent', receipt: {} }),
      ),
    whereToLook: ({ key }) =>
      `Look in the Slack channel that the webhook "${id}" posts to, whether the notice of phase "${key.phase}" stands there once.`,
  };
}
