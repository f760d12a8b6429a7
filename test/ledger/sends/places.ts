import {
  startLocalDiscord,
  startLocalGitHub,
  startLocalMail,
  startLocalReceiver,
  startLocalSlack,
} from '@embargo/rehearsal';
import type { DiscordMessage, LocalList, SlackMessage } from '@embargo/rehearsal';

import { groupOf, GROUPS, titleOf } from './processes/open-run.ts';
import type { Addresses, Job } from './processes/open-run.ts';

const LISTS: readonly LocalList[] = [
  { address: 'list@lists.anvil.dev', archive: 'hyperkitty' },
  ...Array.from({ length: GROUPS }, (_, index) => ({
    address: groupOf(index),
    archive: 'google-groups' as const,
  })),
];

/** When the first run of every job starts, by the clocks of all. */
export const STARTS = Date.parse('2026-11-23T16:00:00Z');

const RIGHTS = {
  contents: 'write',
  issues: 'write',
  discussions: 'write',
  repository_advisories: 'write',
} as const;

const PRODUCT = {
  ecosystem: 'npm',
  name: 'anvil',
  vulnerableVersionRange: '< 1.2.3',
  patchedVersions: '1.2.3',
  vulnerableFunctions: [],
};

/** Every place that a notice can go to, on loopback. */
export interface Places {
  /** With a token of its own, for in an hour one may ask GitHub only so often. */
  readonly newAddresses: () => Addresses;
  /** The GHSA id of a draft of its own. */
  readonly newAdvisory: () => string;
  /** How often the notice of a job is where it was sent to. */
  readonly count: (job: Job) => number;
  readonly servers: Awaited<ReturnType<typeof startServers>>;
  readonly close: () => Promise<void>;
}

export async function openPlaces(): Promise<Places> {
  const servers = await startServers();
  const { github, slack, discord, mail, receiver, remembering } = servers;
  github.addOrganization('anvil', { owners: ['olga'] });
  github.addRepository('anvil/forge', { files: { 'a.txt': 'a' } });
  github.addRepository('anvil/control', { visibility: 'private' });
  github.addRelease('anvil/forge', { tag: 'v1.2.3', body: 'Notes' });
  return {
    newAddresses: () => ({
      github: {
        url: github.url,
        token: github.appToken({ account: 'anvil', permissions: RIGHTS }),
      },
      slack: chatAddress(slack),
      discord: chatAddress(discord),
      mail: { host: mail.host, port: mail.port, ca: mail.ca },
      archiveUrl: mail.archiveUrl,
      receiver: { url: receiver.url, secret: receiver.secret },
      remembering: { url: remembering.url, secret: remembering.secret },
    }),
    newAdvisory: () =>
      github.addAdvisory('anvil/forge', { summary: 'A flaw', vulnerabilities: [PRODUCT] }).ghsaId,
    count: (job) => textsOf(servers, job).join('\n').split(markOf(job)).length - 1,
    servers,
    close: async () => {
      const all = [github, slack, discord, mail, receiver, remembering];
      await Promise.all(all.map((server) => server.close()));
    },
  };
}

function chatAddress({
  apiUrl,
  webhookUrl,
  token,
  channel,
}: Addresses['slack']): Addresses['slack'] {
  return { apiUrl, webhookUrl, token, channel };
}

async function startServers() {
  const ahead = STARTS - Date.now();
  const now = (): Date => new Date(Date.now() + ahead);
  return {
    github: await startLocalGitHub({ now }),
    slack: await startLocalSlack(now),
    discord: await startLocalDiscord(now),
    mail: await startLocalMail({ now, lists: LISTS }),
    receiver: await startLocalReceiver(false),
    remembering: await startLocalReceiver(true),
  };
}

/** What stands once in each copy of a notice. */
function markOf({ channel, number, ghsaId }: Job): string {
  if (channel === 'advisory') return ghsaId;
  return channel === 'release' ? `${titleOf(number)}\n` : `${titleOf(number)}!`;
}

/** The texts of a place, each with its title marked. */
function textsOf(servers: Places['servers'], job: Job): readonly string[] {
  return (TEXTS[job.channel] ?? mailsTo(job.channel))(servers, job);
}

type Texts = (servers: Places['servers'], job: Job) => readonly string[];

const TEXTS: Partial<Readonly<Record<Job['channel'], Texts>>> = {
  release: ({ github }) => [...forge(github).releases.values()].map(({ body }) => body ?? ''),
  advisory: ({ github }, { ghsaId }) =>
    github.advisory(ghsaId).state === 'published' ? [ghsaId] : [],
  issue: ({ github }) => [...forge(github).issues.values()].map(({ title }) => `${title}!`),
  discussion: ({ github }) =>
    [...forge(github).discussions.values()].map(({ title }) => `${title}!`),
  'slack-bot': ({ slack }) => slackTexts(slack.messages, 'bot'),
  'slack-webhook': ({ slack }) => slackTexts(slack.messages, 'webhook'),
  'discord-bot': ({ discord }) => discordTexts(discord.messages, 'bot'),
  'discord-webhook': ({ discord }) => discordTexts(discord.messages, 'webhook'),
  webhook: ({ receiver }) => receiver.taken.map(bodyText),
  'webhook-that-remembers': ({ remembering }) => remembering.taken.map(bodyText),
};

function mailsTo(channel: string): Texts {
  const start = { people: 'psirt@', group: 'group-' }[channel] ?? `${channel}@`;
  return ({ mail }) =>
    mail.mails
      .filter(({ to }) => to.startsWith(start))
      .map(({ raw }) => raw.toString().replace(/^Subject: (.*)\r$/m, '$1!'));
}

function forge(github: Places['servers']['github']): Repository {
  const repository = github.world.state.repositories.get('anvil/forge');
  if (repository === undefined) throw new Error('The repository is not there');
  return repository;
}

type Repository = NonNullable<
  ReturnType<Places['servers']['github']['world']['state']['repositories']['get']>
>;

function slackTexts(messages: readonly SlackMessage[], via: SlackMessage['via']): string[] {
  return messages
    .filter((message) => message.via === via)
    .map(({ text }) => text.replace(/^\*(.*)\*$/m, '$1!'));
}

function discordTexts(messages: readonly DiscordMessage[], via: DiscordMessage['via']): string[] {
  return messages
    .filter((message) => message.via === via)
    .map(({ content }) => content.replace(/^\*\*(.*)\*\*$/m, '$1!'));
}

function bodyText(body: unknown): string {
  return JSON.stringify(body).replace(/"title":"(.*?)"/, '$1!');
}
