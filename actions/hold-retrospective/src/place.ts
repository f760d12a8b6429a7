import type { CaseRun } from '@embargo/case';
import {
  discordWebhook,
  gitHubDiscussion,
  gitHubIssue,
  gitHubPullRequest,
  mailList,
  openMail,
  slackWebhook,
  tokensFrom,
} from '@embargo/channels';
import type { TokenOf } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';
import type { Channel } from '@embargo/core';
import {
  observe,
  openDiscussionPosts,
  openIssuePosts,
  openPullRequestPosts,
  openRepository,
} from '@embargo/github';

import type { Inputs, Place, PlaceInRepository } from './inputs.ts';

const ID = 'retrospective';

type Means = Pick<CaseRun, 'connections' | 'project' | 'now'>;

/** The channel of the place; nothing where the draft only stands in the summary. */
export function openPlace(
  { place, ledger, configPath }: Pick<Inputs, 'place' | 'ledger' | 'configPath'>,
  run: Means,
): Channel | undefined {
  const tokenOf = tokensFrom(ledger?.key ?? '');
  switch (place.kind) {
    case 'summary':
      return undefined;
    case 'slack':
      return slackWebhook({ id: ID, url: place.url });
    case 'discord':
      return discordWebhook({ id: ID, url: place.url });
    case 'mail': {
      const mail = run.project.promises.config?.mail;
      if (mail === undefined) throw noServer(configPath);
      const { transport, from, fromName } = openMail(mail, place.smtp);
      return mailList({
        ...{ id: ID, transport, to: place.to, tokenOf },
        from: { address: from, ...(fromName === undefined ? {} : { name: fromName }) },
        now: () => run.now,
      });
    }
    default:
      return openPosts(place, tokenOf, run);
  }
}

function noServer(configPath: string): EmbargoError {
  const message = `${configPath} has no "mail", expected the mail server that post-as: mail uses; set host and from in it`;
  return new EmbargoError('CONFIG_INVALID', message);
}

function openPosts(place: PlaceInRepository, tokenOf: TokenOf, { connections }: Means): Channel {
  const { repository } = place;
  const github = connections.by(place.token);
  switch (place.kind) {
    case 'issue':
      return gitHubIssue({ id: ID, tokenOf, port: openIssuePosts(github, repository) });
    case 'discussion': {
      const port = openDiscussionPosts(github, repository, place.category);
      return gitHubDiscussion({ id: ID, tokenOf, port });
    }
    case 'pull-request': {
      const port = openPullRequestPosts(github, repository, place.folder);
      return gitHubPullRequest({ id: ID, tokenOf, port });
    }
  }
}

/** Why a draft of what is not public yet may not go there; nothing where only its people read. */
export async function tooPublic(
  place: Place,
  { by }: Pick<CaseRun['connections'], 'by'>,
): Promise<string | undefined> {
  if (place.kind === 'summary') return undefined;
  if ('repository' in place) {
    const about = await observe(openRepository(by(place.token), place.repository).about());
    if (about.status === 'observed' && about.value.visibility === 'private') return undefined;
  }
  return 'A retrospective of a broken embargo is due while its advisory is not public, expected a private repository as "post-into"; set one, or publish the advisory first';
}
