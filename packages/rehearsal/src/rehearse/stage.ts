import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { EmbargoConfig } from '@embargo/core';

import { startLocalDiscord } from '../chat/local-discord.ts';
import type { LocalDiscord } from '../chat/local-discord.ts';
import { startLocalReceiver } from '../chat/local-receiver.ts';
import type { LocalReceiver } from '../chat/local-receiver.ts';
import { startLocalSlack } from '../chat/local-slack.ts';
import type { LocalSlack } from '../chat/local-slack.ts';
import { startLocalGitHub } from '../github/local-github.ts';
import type { LocalGitHub } from '../github/local-github.ts';
import type { Exchange } from '../github/http/exchange.ts';
import { startLocalMail } from '../mail/local-mail.ts';
import type { LocalMail } from '../mail/local-mail.ts';
import { startLocalSigstore } from '../sigstore/local-sigstore.ts';
import type { LocalSigstore } from '../sigstore/local-sigstore.ts';
import { CAST, CONTROL, ORGANIZATION, OWNERS_TEAM, SECURITY_TEAM } from './people/cast.ts';
import { distributorsOf, DISTRIBUTORS_FILE, ROSTER_FILE, teamRoster } from './people/rosters.ts';
import { releasePolicy, RELEASE_POLICY } from './jobs/release-policy.ts';
import type { RehearsalRequest } from './request.ts';
import { standInConfig } from './stand-in-config.ts';

export const LEDGER_KEY = 'the rehearsal alone uses this ledger key';

/** Everything that the suite talks to, on loopback, around one repository with the policy. */
export interface Stage {
  readonly github: LocalGitHub;
  readonly mail: LocalMail;
  readonly slack: LocalSlack;
  readonly discord: LocalDiscord;
  readonly receiver: LocalReceiver;
  readonly sigstore: LocalSigstore;
  /** The repository that has the policy, as OWNER/NAME. */
  readonly repository: string;
  /** The private one of the same owner. */
  readonly control: string;
  /** The repository that stands for one that a project's workflow names, with or without owner. */
  readonly standInFor: (name: string) => string;
  readonly config: EmbargoConfig;
  readonly releaseBranch: string;
  readonly tokens: { readonly app: string; readonly fork: string };
  /** By the ids of channels, as `announce-release` takes them. */
  readonly channelSecrets: Readonly<Record<string, object>>;
  /** Of the runner; each job has its workspace in it. */
  readonly folder: string;
  /** One that was not given before. */
  readonly nextNumber: () => number;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly now: () => Date;
  readonly observe: (exchange: Exchange) => void;
  /** The workflow that releases, from the root of its repository. */
  readonly releaseWorkflow: string;
}

export async function openStage(
  request: RehearsalRequest,
  { now, observe, releaseWorkflow }: StageOptions,
): Promise<Stage> {
  const services = await openServices({ now, observe });
  const { github, mail } = services;
  const config = standInConfig(request.policy.facts, request.config, {
    host: mail.host,
    port: mail.port,
  });
  const repository = `${ORGANIZATION}/${nameInRehearsal(request)}`;
  const control = `${ORGANIZATION}/${CONTROL}`;
  const place = { repository, control, releaseBranch: branchOf(config), config };
  fill(github, request, { ...place, releaseWorkflow });
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-rehearsal-'));
  let number = 0;
  return {
    ...{ ...services, ...place, folder },
    standInFor: standInFor(place, request),
    tokens: tokensOf(github),
    channelSecrets: secretsOf(config, services),
    nextNumber: () => ++number,
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all(Object.values(services).map((service) => service.close()));
    },
  };
}

async function openServices({ now, observe }: Pick<StageOptions, 'now' | 'observe'>) {
  const [github, mail, slack, discord, receiver, sigstore] = await Promise.all([
    startLocalGitHub({ now, observe, settings: { forkDelayMilliseconds: 0 } }),
    startLocalMail({ now }),
    startLocalSlack(now),
    startLocalDiscord(now),
    startLocalReceiver(true),
    startLocalSigstore({ now }),
  ]);
  return { github, mail, slack, discord, receiver, sigstore };
}

function standInFor(
  { repository, control }: Pick<Stage, 'repository' | 'control'>,
  { project }: RehearsalRequest,
): Stage['standInFor'] {
  const [real = ''] = project.split('/').slice(-1);
  return (name) => {
    if (/^[./]/.test(name)) return name;
    const [last = ''] = name.split('/').slice(-1);
    return last === real || name.endsWith(repository) || repository.endsWith(`/${last}`)
      ? repository
      : control;
  };
}

function secretsOf(
  { channels = [] }: EmbargoConfig,
  { slack, discord, receiver }: Pick<Stage, 'slack' | 'discord' | 'receiver'>,
): Stage['channelSecrets'] {
  const secrets = channels.flatMap(({ id, kind }) => {
    if (kind === 'slack') return [[id, { url: slack.webhookUrl }] as const];
    if (kind === 'discord') return [[id, { url: discord.webhookUrl }] as const];
    if (kind === 'webhook') return [[id, { url: receiver.url, secret: receiver.secret }] as const];
    return [];
  });
  return Object.fromEntries(secrets);
}

/** What the public repository is called in a rehearsal. */
export function nameInRehearsal({ project }: RehearsalRequest): string {
  const [last = ''] = project.split('/').slice(-1);
  return last.replaceAll(/[^\w.-]/g, '-') || 'project';
}

function branchOf({ releaseBranches }: EmbargoConfig): string {
  return (releaseBranches?.[0] ?? 'release-*').replaceAll('*', '1.4');
}

type Place = Pick<Stage, 'repository' | 'control' | 'releaseBranch' | 'config'> &
  Pick<StageOptions, 'releaseWorkflow'>;

function fill(github: LocalGitHub, request: RehearsalRequest, place: Place): void {
  const { admin, security, fixers, owners, release } = CAST;
  github.addOrganization(ORGANIZATION, {
    owners: [admin],
    members: [...security, ...fixers, ...owners, release],
  });
  github.addTeam(`${ORGANIZATION}/${SECURITY_TEAM}`, { members: security, securityManager: true });
  github.addTeam(`${ORGANIZATION}/${OWNERS_TEAM}`, { members: owners });
  fillPublic(github, request, place);
  // By it the actions see that their token may see what is not public (docs/starters/README.md).
  github.addAdvisory(place.repository, { state: 'closed', summary: 'Written to try this out' });
  github.addRepository(place.control, {
    visibility: 'private',
    files: {
      [ROSTER_FILE]: JSON.stringify(teamRoster()),
      [DISTRIBUTORS_FILE]: JSON.stringify(
        distributorsOf(request.policy.facts, ['harbour', 'meadow']),
      ),
    },
  });
}

function fillPublic(github: LocalGitHub, request: RehearsalRequest, place: Place): void {
  const { fixers } = CAST;
  const documents: Record<string, string> = {};
  for (const { source } of request.policy.documents) {
    documents[placeInRepository(source.path)] = source.text;
  }
  github.addRepository(place.repository, {
    files: {
      ...documents,
      ...Object.fromEntries(request.workflows ?? []),
      'src/vault.js': 'export const isOpen = () => true;\n',
      [RELEASE_POLICY]: JSON.stringify(releasePolicy(place.repository, place.releaseWorkflow)),
      '.github/CODEOWNERS': `* @${ORGANIZATION}/${OWNERS_TEAM}\n`,
      '.github/embargo.yml': JSON.stringify({
        ...place.config,
        policy: placeInRepository(request.policyPath),
      }),
    },
    branches: { [place.releaseBranch]: { VERSION: '1.4\n' } },
    collaborators: Object.fromEntries(fixers.map((login) => [login, 'write'])),
    privateVulnerabilityReporting: true,
  });
}

/** A policy from elsewhere is played as if it were at the root. */
export function placeInRepository(name: string): string {
  const isInside = !path.isAbsolute(name) && !path.normalize(name).startsWith('..');
  return isInside ? path.normalize(name) : path.basename(name);
}

function tokensOf(github: LocalGitHub): Stage['tokens'] {
  const permissions = {
    repository_advisories: 'write',
    contents: 'write',
    issues: 'write',
    discussions: 'write',
    members: 'read',
    metadata: 'read',
  } as const;
  return {
    app: github.appToken({ account: ORGANIZATION, permissions }),
    fork: github.classicToken({ user: CAST.admin }),
  };
}
