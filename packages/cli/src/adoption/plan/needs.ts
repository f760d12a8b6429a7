import type { ChannelKind, ConfiguredChannel, Facts, Keeper, PolicyPromise } from '@embargo/core';

import type { Side } from '../starters.ts';

/** Something that files cannot hold, and that people set up on GitHub. */
export interface Need {
  readonly kind: 'secret' | 'variable' | 'permission' | 'environment' | 'setting';
  readonly name: string;
  readonly where: readonly Side[];
  readonly why: string;
  /** The promises that cannot be kept without it, by their ids. */
  readonly promises: readonly string[];
}

/** What of a set-up decides what it needs. */
export interface Wanting {
  readonly facts: Facts;
  readonly promises: readonly PolicyPromise[];
  readonly channels: readonly ConfiguredChannel[];
  /** The texts of the workflows, with the actions that each runs. */
  readonly workflows: readonly WantingWorkflow[];
}

export interface WantingWorkflow {
  readonly side: Side;
  readonly text: string;
  readonly runs: readonly string[];
}

/** Channels that nobody can post to without a secret. */
export const SECRET_CHANNELS: readonly ChannelKind[] = ['slack', 'discord', 'webhook'];
const REFERENCE = /\b(secrets|vars)\.(?!GITHUB_TOKEN\b)([A-Za-z_]\w{0,99})/g;
const ENVIRONMENT = 'environment: ';
const UNATTENDED = 'unattended';

const WHY: Readonly<Record<string, string>> = {
  EMBARGO_APP_CLIENT_ID: 'the client id of the GitHub App',
  EMBARGO_APP_PRIVATE_KEY: "the App's private key: makes tokens that see advisories",
  EMBARGO_FORK_TOKEN:
    'a classic token, scope repo, of an administrator: no App sees a temporary fork',
  EMBARGO_LEDGER_KEY: 'hides the names of cases, the same everywhere: openssl rand -hex 32',
  EMBARGO_CHANNEL_SECRETS: 'JSON of the secrets of channels by their ids, see docs/adoption.md',
  EMBARGO_SMTP_USER: 'the user of the mail server, where it wants one',
  EMBARGO_SMTP_PASSWORD: 'its password',
  EMBARGO_SIGNING_KEY: "the project's OpenPGP secret key, armored: signs mails to distributors",
  EMBARGO_SIGNING_KEY_PASSWORD: 'its passphrase, where it has one',
};

/** The secrets and variables that starters name. */
export const KNOWN_SECRETS: readonly string[] = Object.keys(WHY);

/** Whether a workflow needs a secret that its starter has a place for. */
export function isNeededSecret(
  name: string,
  { runs, channels }: Pick<WantingWorkflow, 'runs'> & Pick<Wanting, 'channels'>,
): boolean {
  const has = (...kinds: readonly ChannelKind[]): boolean =>
    channels.some(({ kind }) => kinds.includes(kind));
  if (name === 'EMBARGO_CHANNEL_SECRETS') return has(...SECRET_CHANNELS);
  if (!name.startsWith('EMBARGO_SMTP_')) return true;
  return runs.includes('notify-distributors') || has('mailing-list');
}

/** Everything to set up, each with the promises that rest on it. */
export function needsOf(wanting: Wanting): readonly Need[] {
  return [
    ...referenced(wanting),
    ...permissions(wanting),
    ...environments(wanting),
    ...settings(wanting),
  ].filter(({ promises }) => promises.length > 0);
}

function referenced({ workflows, promises }: Wanting): Need[] {
  const found = new Map<string, Pick<Need, 'kind' | 'name'> & { users: WantingWorkflow[] }>();
  for (const workflow of workflows) {
    for (const [, group, name = ''] of workflow.text.matchAll(REFERENCE)) {
      const kind = group === 'vars' ? 'variable' : 'secret';
      const entry = found.get(name) ?? { kind, name, users: [] };
      found.set(name, { ...entry, users: [...entry.users, workflow] });
    }
  }
  return [...found.values()].map(({ kind, name, users }) => ({
    ...{ kind, name, why: WHY[name] ?? 'named by a workflow' },
    where: sidesOf(users),
    promises: keptBy(
      promises,
      users.flatMap(({ runs }) => runs),
    ),
  }));
}

const SEES_ADVISORIES: readonly Keeper[] = [
  'respond-to-report',
  'track-deadlines',
  'gate-advisory',
  'notify-distributors',
  'announce-release',
  'hold-retrospective',
];

/** A right of the App, and who uses it; `announcing` only for a channel of that kind. */
interface Right {
  readonly name: string;
  readonly why: string;
  readonly keepers: readonly Keeper[];
  readonly announcing?: ChannelKind;
}

const RIGHTS: readonly Right[] = [
  {
    name: 'repository_advisories: write',
    why: 'reads advisories, comments on them and publishes them',
    keepers: SEES_ADVISORIES,
  },
  {
    name: 'members: read',
    why: 'of the organisation: who is in a team',
    keepers: ['respond-to-report', 'track-deadlines', 'gate-advisory'],
  },
  { name: 'metadata: read', why: 'GitHub asks it of every App', keepers: SEES_ADVISORIES },
  {
    name: 'contents: write',
    why: 'the ledger, from the release workflow; notes of releases',
    keepers: ['gate-advisory'],
    announcing: 'github-release',
  },
  {
    name: 'issues: write',
    why: 'tells of leaks in the control repository; notices as issues',
    keepers: ['gate-advisory'],
    announcing: 'issue',
  },
  {
    name: 'discussions: write',
    why: 'notices as discussions',
    keepers: [],
    announcing: 'discussion',
  },
];

/** Of the GitHub App, which has the same rights in every repository that it is installed on. */
function permissions({ promises, channels, workflows }: Wanting): Need[] {
  const runs = new Set(workflows.flatMap((workflow) => workflow.runs));
  return RIGHTS.map(({ name, why, keepers, announcing }) => {
    const isAnnouncing = channels.some(({ kind }) => kind === announcing);
    const users = isAnnouncing ? [...keepers, 'announce-release' as const] : keepers;
    const running = users.filter((keeper) => runs.has(keeper));
    const where = ['public', 'control'] as const;
    return { kind: 'permission', name, where, why, promises: keptBy(promises, running) };
  });
}

function environments({ promises, workflows }: Wanting): Need[] {
  return (['public', 'control'] as const).flatMap((side) => {
    const users = workflows
      .filter((workflow) => workflow.side === side)
      .map((workflow) => ({ ...workflow, names: environmentsIn(workflow.text) }));
    return [...new Set(users.flatMap(({ names }) => names))].map((name): Need => {
      const using = users.filter(({ names }) => names.includes(name));
      return {
        ...{ kind: 'environment', name, where: [side] },
        why:
          name === UNATTENDED
            ? 'without reviewers, for the default branch alone: its jobs run by themselves'
            : 'its reviewers let each run go ahead',
        promises: keptBy(
          promises,
          using.flatMap(({ runs }) => runs),
        ),
      };
    });
  });
}

/** Those of jobs, and those that are passed on to workflows; not what is worked out at run time. */
function environmentsIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line.startsWith(ENVIRONMENT) && !line.includes('${{'))
    .map((line) => line.slice(ENVIRONMENT.length).split(' #')[0] ?? '');
}

function settings({ facts: { reportChannels = [] } }: Wanting): Need[] {
  if (!reportChannels.some(({ kind }) => kind === 'github-advisory')) return [];
  return [
    {
      ...{ kind: 'setting', name: 'Private vulnerability reporting', where: ['public'] },
      why: 'the policy sends reporters there: Settings, Security',
      promises: ['reports-arrive'],
    },
  ];
}

function sidesOf(users: readonly WantingWorkflow[]): readonly Side[] {
  return (['public', 'control'] as const).filter((side) =>
    users.some((user) => user.side === side),
  );
}

function keptBy(promises: readonly PolicyPromise[], keepers: readonly string[]): string[] {
  return promises
    .filter((promise) => promise.keptBy.some((keeper) => keepers.includes(keeper)))
    .map(({ id }) => id);
}
