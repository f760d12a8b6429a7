import {
  discordBot,
  discordWebhook,
  gitHubAdvisory,
  gitHubDiscussion,
  gitHubIssue,
  gitHubRelease,
  googleGroup,
  hyperKitty,
  mailList,
  mailPeople,
  slackBot,
  slackWebhook,
  smtpServer,
  tokensFrom,
  webhook,
} from '@embargo/channels';
import type { AdvisoryPort, MailListOptions, MailTransport } from '@embargo/channels';
import { EVERYONE } from '@embargo/core';
import type { Channel } from '@embargo/core';
import type { GitHub } from '@embargo/github';
import { openContentsStore, openFileStore, openRefsStore } from '@embargo/ledger';
import type { DeliverOptions, Store } from '@embargo/ledger';

import { openVirtualClock } from '../../../support/virtual-clock.ts';

const SECRET = 'a secret of the tests, long enough to be taken';
const FORGE = { owner: 'anvil', name: 'forge' };
const CONTROL = { owner: 'anvil', name: 'control' };

export const CHANNELS = [
  'release',
  'advisory',
  'issue',
  'discussion',
  'list',
  'group',
  'list-without-archive',
  'people',
  'slack-bot',
  'slack-webhook',
  'discord-bot',
  'discord-webhook',
  'webhook',
  'webhook-that-remembers',
] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const STORES = ['file', 'contents', 'refs'] as const;
export type StoreName = (typeof STORES)[number];

/** Where the servers of a test are, for other processes to reach them. */
export interface Addresses {
  readonly github: { readonly url: string; readonly token: string };
  readonly slack: {
    readonly apiUrl: string;
    readonly webhookUrl: string;
    readonly token: string;
    readonly channel: string;
  };
  readonly discord: Addresses['slack'];
  readonly mail: { readonly host: string; readonly port: number; readonly ca: string };
  readonly archiveUrl: string;
  readonly receiver: { readonly url: string; readonly secret: string };
  readonly remembering: { readonly url: string; readonly secret: string };
}

/** One notice, of which several processes may be told to send it. */
export interface Job {
  readonly addresses: Addresses;
  readonly channel: ChannelName;
  readonly store: StoreName;
  readonly folder: string;
  readonly number: number;
  readonly ghsaId: string;
  /** ISO 8601. */
  readonly startsAt: string;
}

/** The title by which a test finds the notice, wherever it went. */
export function titleOf(number: number): string {
  return `Notice ${number} of the anvil`;
}

/** So many groups there are, for the page of one shows only its newest conversations. */
export const GROUPS = 50;

export function groupOf(number: number): string {
  return `group-${number % GROUPS}@lists.anvil.dev`;
}

/** What a run of the job delivers, and with what. */
export async function openRun(job: Job): Promise<DeliverOptions> {
  let time = Date.parse(job.startsAt);
  const now = (): Date => new Date(time);
  const channel = await OPEN[job.channel](job, now);
  const outgoing = { title: titleOf(job.number), parts: [titleOf(job.number)] };
  const key = { case: `case-${job.number}`, phase: 'release', channel: channel.id };
  return {
    store: await openStore(job),
    channel,
    items: [
      {
        key: { ...key, recipient: EVERYONE },
        outgoing: { ...outgoing, links: [], attachments: [] },
      },
    ],
    now,
    run: 'run',
    by: 'anvil-app[bot]',
    pause: async (milliseconds) => {
      time += milliseconds;
    },
  };
}

async function openStore(job: Job): Promise<Store> {
  const { store, folder } = job;
  if (store === 'file') return openFileStore({ folder, secret: SECRET });
  const { openBranchFiles, openRefs } = await import('@embargo/github');
  const github = await gitHubOf(job);
  return store === 'contents'
    ? openContentsStore({
        port: openBranchFiles(github, CONTROL, 'main'),
        folder: 'ledger',
        secret: SECRET,
      })
    : openRefsStore({ port: openRefs(github, CONTROL), secret: SECRET });
}

type Open = (job: Job, now: () => Date) => Channel | Promise<Channel>;

const tokenOf = tokensFrom(SECRET);

const OPEN: Readonly<Record<ChannelName, Open>> = {
  'slack-bot': ({ addresses }) => slackBot({ ...addresses.slack, id: 'slack-bot', tokenOf }),
  'slack-webhook': ({ addresses }) =>
    slackWebhook({ id: 'slack-webhook', url: addresses.slack.webhookUrl }),
  'discord-bot': ({ addresses }) =>
    discordBot({ ...addresses.discord, id: 'discord-bot', tokenOf }),
  'discord-webhook': ({ addresses }) =>
    discordWebhook({ id: 'discord-webhook', url: addresses.discord.webhookUrl }),
  webhook: ({ addresses }, now) => webhook({ ...addresses.receiver, id: 'webhook', tokenOf, now }),
  'webhook-that-remembers': ({ addresses, channel: id }, now) =>
    webhook({ ...addresses.remembering, id, tokenOf, now, remembersIds: true }),
  list: ({ addresses }, now) => {
    const to = 'list@lists.anvil.dev';
    const archive = hyperKitty({ url: `${addresses.archiveUrl}/archives`, list: to });
    return mailList({ ...mailBy(addresses, now), id: 'list', to, archive });
  },
  group: ({ addresses, number }, now) => {
    const to = groupOf(number);
    const group = to.slice(0, to.indexOf('@'));
    const archive = googleGroup({ group, url: addresses.archiveUrl });
    return mailList({ ...mailBy(addresses, now), id: 'group', to, archive });
  },
  'list-without-archive': ({ addresses, channel: id }, now) =>
    mailList({ ...mailBy(addresses, now), id, to: `${id}@lists.anvil.dev` }),
  people: ({ addresses }, now) => {
    const addressOf = (): string => 'psirt@northwind.example';
    const audience = 'distributors';
    return mailPeople({ ...mailBy(addresses, now), id: 'people', addressOf, audience });
  },
  release: async (job) => {
    const { openReleaseNotes } = await import('@embargo/github');
    const port = openReleaseNotes(await gitHubOf(job), FORGE);
    return gitHubRelease({ id: 'release', tokenOf, tag: 'v1.2.3', port });
  },
  issue: async (job) => {
    const { openIssuePosts } = await import('@embargo/github');
    return gitHubIssue({ id: 'issue', tokenOf, port: openIssuePosts(await gitHubOf(job), FORGE) });
  },
  discussion: async (job) => {
    const { openDiscussionPosts } = await import('@embargo/github');
    const port = openDiscussionPosts(await gitHubOf(job), FORGE, 'announcements');
    return gitHubDiscussion({ id: 'discussion', tokenOf, port });
  },
  advisory: async (job) => {
    const { openAdvisories } = await import('@embargo/github');
    const advisories = openAdvisories(await gitHubOf(job), FORGE);
    const { ghsaId } = job;
    const port: AdvisoryPort = {
      isPublished: async () =>
        (await advisories.get(ghsaId, { isFresh: true })).state === 'published',
      publish: async () => {
        await advisories.publish(ghsaId);
      },
      url: `https://github.com/anvil/forge/security/advisories/${ghsaId}`,
    };
    return gitHubAdvisory({ id: 'advisory', port });
  },
};

async function gitHubOf({ addresses }: Job): Promise<GitHub> {
  const { openGitHub } = await import('@embargo/github');
  const { token, url } = addresses.github;
  // A client waits a second between two writes, which a test need not.
  const clock = openVirtualClock();
  return openGitHub({ token, apiUrl: url, graphqlUrl: `${url}/graphql`, clock });
}

function mailBy(
  { mail }: Addresses,
  now: () => Date,
): Pick<MailListOptions, 'transport' | 'from' | 'tokenOf' | 'now'> {
  const from = { address: 'security@anvil.dev' };
  return { transport: observed(smtpServer(mail)), from, tokenOf, now };
}

/** Lets a test stand between a mail and its server, as it does between a request and its own. */
function observed(transport: MailTransport): MailTransport {
  return { give: (mail) => onEffect(() => transport.give(mail)) };
}

/** Runs an effect; a test replaces it to be told of each. */
let onEffect = <Result>(work: () => Promise<Result>): Promise<Result> => work();

export function observeMail(observer: typeof onEffect): void {
  onEffect = observer;
}
