import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { EmbargoConfig } from '@embargo/core';

import type { LocalGitHub } from '../github/local-github.ts';
import { fillGitHub } from './fill-github.ts';
import { APP_PERMISSIONS, CAST, CONTROL, ORGANIZATION } from './people/cast.ts';
import type { RehearsalRequest } from './request.ts';
import { closeServices, openServices, saveServices } from './services.ts';
import type { ServiceOptions, Services } from './services.ts';
import { standInConfig } from './stand-in-config.ts';

export const LEDGER_KEY = 'the rehearsal alone uses this ledger key';

/** Everything that the suite talks to, on loopback, around one repository with the policy. */
export interface Stage extends Services {
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
  /** Remembers what every service knows; what it gives brings them back to that, without faults. */
  readonly save: () => () => void;
  readonly close: () => Promise<void>;
}

export interface StageOptions extends ServiceOptions {
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
  fillGitHub(github, request, { ...place, releaseWorkflow });
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-rehearsal-'));
  let number = 0;
  return {
    ...{ ...services, ...place, folder },
    standInFor: standInFor(place, request),
    tokens: tokensOf(github),
    channelSecrets: secretsOf(config, services),
    nextNumber: () => ++number,
    save: () => saveServices(services),
    async close() {
      rmSync(folder, { recursive: true, force: true });
      await closeServices(services);
    },
  };
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

function tokensOf(github: LocalGitHub): Stage['tokens'] {
  return {
    app: github.appToken({ account: ORGANIZATION, permissions: APP_PERMISSIONS }),
    fork: github.classicToken({ user: CAST.admin }),
  };
}
