import {
  discordWebhook,
  gitHubDiscussion,
  gitHubIssue,
  slackWebhook,
  tokensFrom,
} from '@embargo/channels';
import type { Connections } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import type { Channel } from '@embargo/core';
import { observe, openDiscussionPosts, openIssuePosts, openRepository } from '@embargo/github';

import type { Inputs, Place } from './inputs.ts';

/** The channel of the place; nothing where the draft only stands in the summary. */
export function openPlace(
  { place, ledger }: Pick<Inputs, 'place' | 'ledger'>,
  { by }: Pick<Connections, 'by'>,
): Channel | undefined {
  const id = 'retrospective';
  const tokenOf = tokensFrom(ledger?.key ?? '');
  switch (place.kind) {
    case 'summary':
      return undefined;
    case 'slack':
      return slackWebhook({ id, url: place.url });
    case 'discord':
      return discordWebhook({ id, url: place.url });
    case 'issue':
      return gitHubIssue({ id, tokenOf, port: openIssuePosts(by(place.token), place.repository) });
    case 'discussion': {
      const port = openDiscussionPosts(by(place.token), place.repository, place.category);
      return gitHubDiscussion({ id, tokenOf, port });
    }
  }
}

/** What is not public yet goes into a private repository or nowhere. */
export async function demandPrivate(place: Place, { by }: Pick<Connections, 'by'>): Promise<void> {
  if (place.kind === 'summary') return;
  if (place.kind === 'issue' || place.kind === 'discussion') {
    const about = await observe(openRepository(by(place.token), place.repository).about());
    if (about.status === 'observed' && about.value.visibility === 'private') return;
  }
  const message =
    'A retrospective of a broken embargo is due while its advisory is not public, expected a private repository as "post-into"; set one, or publish the advisory first';
  throw new EmbargoError('INPUT_INVALID', message);
}
