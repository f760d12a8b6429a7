import { EmbargoError, millisecondsOf } from '@embargo/core';
import type { Channel, ConfiguredChannel } from '@embargo/core';

import { discordBot } from '../chat/discord-bot.ts';
import { discordWebhook } from '../chat/discord-webhook.ts';
import { slackBot } from '../chat/slack-bot.ts';
import { slackWebhook } from '../chat/slack-webhook.ts';
import { gitHubAdvisory } from '../github/github-advisory.ts';
import { gitHubDiscussion } from '../github/github-discussion.ts';
import { gitHubIssue } from '../github/github-issue.ts';
import { gitHubRelease } from '../github/github-release.ts';
import type { Archive } from '../mail/archive.ts';
import { googleGroup } from '../mail/google-groups.ts';
import { hyperKitty } from '../mail/hyperkitty.ts';
import { mailList } from '../mail/mail-list.ts';
import { webhook } from '../webhook.ts';
import type { ChannelSecret, ChannelTools } from './channel-tools.ts';

/**
 * A channel as the configuration has it. Throws `CONFIG_INVALID` naming what is missing: a secret,
 * a mail server, the tag of a release.
 */
export function openChannel(configured: ConfiguredChannel, tools: ChannelTools): Channel {
  const { id, kind } = configured;
  const { gitHub, tokenOf } = tools;
  switch (kind) {
    case 'github-release':
      return gitHubRelease({ id, tokenOf, port: gitHub.releases, tag: tagOf(id, tools) });
    case 'github-advisory':
      return gitHubAdvisory({ id, port: gitHub.advisory });
    case 'issue':
      return gitHubIssue({ id, tokenOf, port: gitHub.issues });
    case 'discussion':
      return gitHubDiscussion({
        id,
        tokenOf,
        port: gitHub.discussions(configured.category ?? ''),
      });
    case 'mailing-list':
      return openList(configured, tools);
    case 'slack':
      return openSlack(configured, tools);
    case 'discord':
      return openDiscord(configured, tools);
    case 'webhook':
      return openWebhook(configured, tools);
  }
}

function tagOf(id: string, { gitHub: { tag } }: ChannelTools): string {
  if (tag !== undefined) return tag;
  throw missing(id, 'the tag of the release', 'give "release" in the case');
}

function openList(configured: ConfiguredChannel, tools: ChannelTools): Channel {
  const { id, to = '', isModerated, arrivesWithin } = configured;
  if (tools.mail === undefined) throw missing(id, 'a mail server', 'set "mail" in it');
  const { transport, from, fromName } = tools.mail;
  const archive = archiveOf(configured);
  return mailList({
    id,
    transport,
    to,
    from: { address: from, ...(fromName === undefined ? {} : { name: fromName }) },
    tokenOf: tools.tokenOf,
    now: tools.now,
    ...(archive === undefined ? {} : { archive }),
    ...(isModerated === undefined ? {} : { isModerated }),
    ...(arrivesWithin === undefined ? {} : { arrivesWithinMs: millisecondsOf(arrivesWithin) }),
  });
}

function archiveOf({ archive, to = '' }: ConfiguredChannel): Archive | undefined {
  if (archive === undefined) return undefined;
  if (archive.kind === 'hyperkitty') return hyperKitty({ url: archive.url, list: to });
  const { group, url } = archive;
  return googleGroup({ group, ...(url === undefined ? {} : { url }) });
}

function openSlack({ id, channel }: ConfiguredChannel, tools: ChannelTools): Channel {
  const { url, token } = secretOf(id, tools);
  if (channel === undefined) return slackWebhook({ id, url: needed(id, 'url', url) });
  return slackBot({
    ...{ id, channel, token: needed(id, 'token', token), tokenOf: tools.tokenOf },
    ...(url === undefined ? {} : { apiUrl: url }),
  });
}

function openDiscord({ id, channel, guild }: ConfiguredChannel, tools: ChannelTools): Channel {
  const { url, token } = secretOf(id, tools);
  const server = guild === undefined ? {} : { guild };
  if (channel === undefined) {
    return discordWebhook({ id, url: needed(id, 'url', url), ...server });
  }
  return discordBot({
    ...{ id, channel, token: needed(id, 'token', token), tokenOf: tools.tokenOf, ...server },
    ...(url === undefined ? {} : { apiUrl: url }),
  });
}

function openWebhook({ id, remembersIds }: ConfiguredChannel, tools: ChannelTools): Channel {
  const { url, secret } = secretOf(id, tools);
  return webhook({
    id,
    url: needed(id, 'url', url),
    secret: needed(id, 'secret', secret),
    tokenOf: tools.tokenOf,
    now: tools.now,
    ...(remembersIds === undefined ? {} : { remembersIds }),
  });
}

function secretOf(id: string, tools: ChannelTools): ChannelSecret {
  const secret = tools.secretOf(id);
  if (secret !== undefined) return secret;
  throw missing(id, 'a secret', `give it as "${id}" in channel-secrets`);
}

function needed(id: string, name: keyof ChannelSecret, value: string | undefined): string {
  if (value !== undefined) return value;
  throw missing(id, `the secret "${name}"`, `give it under "${id}" in channel-secrets`);
}

function missing(id: string, what: string, remedy: string): EmbargoError {
  return new EmbargoError(
    'CONFIG_INVALID',
    `The channel "${id}" of the configuration needs ${what}, and there is none; ${remedy}`,
  );
}
