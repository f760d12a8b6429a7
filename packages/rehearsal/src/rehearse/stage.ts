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
import { CAST, ORGANIZATION, OWNERS_TEAM, SECURITY_TEAM } from './cast.ts';
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
  readonly config: EmbargoConfig;
  readonly releaseBranch: string;
  readonly tokens: { readonly app: string; readonly fork: string; readonly public: string };
  /** Of the runner; each job has its workspace in it. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly now: () => Date;
  readonly observe: (exchange: Exchange) => void;
}

export async function openStage(
  request: RehearsalRequest,
  { now, observe }: StageOptions,
): Promise<Stage> {
  const [github, mail, slack, discord, receiver, sigstore] = await Promise.all([
    startLocalGitHub({ now, observe, settings: { forkDelayMilliseconds: 0 } }),
    startLocalMail({ now }),
    startLocalSlack(now),
    startLocalDiscord(now),
    startLocalReceiver(true),
    startLocalSigstore({ now }),
  ]);
  const config = standInConfig(request.policy.facts, request.config, {
    host: mail.host,
    port: mail.port,
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-rehearsal-'));
  const place = {
    repository: `${ORGANIZATION}/${nameOf(request)}`,
    releaseBranch: branchOf(config),
  };
  fill(github, request, { config, ...place });
  return {
    ...{ github, mail, slack, discord, receiver, sigstore, config, folder },
    ...place,
    tokens: tokensOf(github),
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await Promise.all(
        [mail, slack, discord, receiver, sigstore, github].map((service) => service.close()),
      );
    },
  };
}

function nameOf({ project }: RehearsalRequest): string {
  const [last = ''] = project.split('/').slice(-1);
  return last.replaceAll(/[^\w.-]/g, '-') || 'project';
}

function branchOf({ releaseBranches }: EmbargoConfig): string {
  return (releaseBranches?.[0] ?? 'release-*').replaceAll('*', '1.4');
}

type Place = Pick<Stage, 'repository' | 'releaseBranch' | 'config'>;

function fill(github: LocalGitHub, request: RehearsalRequest, place: Place): void {
  const { admin, security, fixers, owners, release } = CAST;
  github.addOrganization(ORGANIZATION, {
    owners: [admin],
    members: [...security, ...fixers, ...owners, release],
  });
  github.addTeam(`${ORGANIZATION}/${SECURITY_TEAM}`, { members: security, securityManager: true });
  github.addTeam(`${ORGANIZATION}/${OWNERS_TEAM}`, { members: owners });
  const documents: Record<string, string> = {};
  for (const { source } of request.policy.documents) {
    documents[placeInRepository(source.path)] = source.text;
  }
  github.addRepository(place.repository, {
    files: {
      ...documents,
      'src/vault.js': 'export const isOpen = () => true;\n',
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
  github.addRepository(`${ORGANIZATION}/control`, { visibility: 'private' });
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
    public: github.workflowToken({ repository: `${ORGANIZATION}/control` }),
  };
}
