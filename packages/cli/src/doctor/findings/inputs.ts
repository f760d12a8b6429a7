import { CONFIG_PATH, unkeptChannels } from '@embargo/core';
import type { ConfiguredChannel } from '@embargo/core';

import { placeholdersIn } from '../../adoption/files/fill-starter.ts';
import { SECRET_CHANNELS } from '../../adoption/plan/needs.ts';
import { runsOf } from '../set-up.ts';
import type { ActionRun, Finding, SetUp } from '../set-up.ts';
import { placeOf } from './uses.ts';

/** Inputs that name a file of the workspace, by the action that reads it. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'verify-release': ['policy', 'trusted-root'],
  'respond-to-report': ['roster'],
  'track-deadlines': ['roster'],
  'notify-distributors': ['roster'],
};

/** What workflows and the configuration name is there, and has been filled in. */
export function inputsFindings(setUp: SetUp): readonly Finding[] {
  const runs = runsOf(setUp);
  return [
    ...unique(runs.flatMap((run) => fileFindings(run, setUp))),
    ...openFindings(setUp),
    ...channelFindings(setUp, runs),
  ];
}

/** A file that two actions read is missed once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}

function fileFindings({ action, inputs, workflow, use }: ActionRun, setUp: SetUp): Finding[] {
  const files = setUp.files[workflow.side];
  const named = (FILES[action] ?? []).map((input) => inputs[input] ?? '');
  const roster = setUp.config?.distributors?.roster ?? 'distributors.json';
  const all = action === 'notify-distributors' ? [...named, roster] : named;
  return all
    .filter((name) => name !== '' && !name.includes('${{') && files?.has(name) === false)
    .map((name) => ({
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: 'file-missing',
      message: `${name} is not in the ${workflow.side} repository, expected it: ${action} reads it`,
      remedy: `Write ${name}, as embargo init --write proposes it`,
    }));
}

function openFindings({ workflows, files }: SetUp): Finding[] {
  const data = [
    ['public', 'release-policy.yml'],
    ['control', 'roster.yml'],
  ] as const;
  const texts = [
    ...workflows.map(({ side, path, text }) => ({ side, path, text })),
    ...data.map(([side, path]) => ({ side, path, text: files[side]?.read(path) ?? '' })),
  ];
  return texts.flatMap(({ side, path, text }) =>
    // COMMIT is said where it stands.
    placeholdersIn(text)
      .filter((name) => name !== 'COMMIT')
      .map((name) => ({
        level: 'error',
        code: 'placeholder',
        ...{ repository: side, path },
        message: `${name} still stands there, expected what it stands for`,
        remedy: `Replace ${name}`,
      })),
  );
}

function channelFindings(setUp: SetUp, runs: readonly ActionRun[]): Finding[] {
  const { facts, policyPath, config, isConfigBroken } = setUp;
  // What it names is not known, so nothing of it can be said to be missing.
  if (isConfigBroken) return [];
  const announcing = runs.find(({ action }) => action === 'announce-release');
  const channels = config?.channels ?? [];
  const place = { repository: 'public', path: CONFIG_PATH } as const;
  const unkept = unkeptChannels(facts, channels).map(({ kind, span, path }): Finding => ({
    ...{ ...place, level: 'error', code: 'channel-missing' },
    message: `${path ?? policyPath}:${span.start.line} promises to announce by ${kind.replaceAll('-', ' ')}, and no channel of ${CONFIG_PATH} does`,
    remedy: 'Add the channel, see docs/notices.md',
  }));
  const needsMail =
    channels.some(({ kind }) => kind === 'mailing-list') ||
    runs.some(({ action }) => action === 'notify-distributors');
  const mail: Finding = {
    ...{ ...place, level: 'error', code: 'mail-missing' },
    message: `${CONFIG_PATH} names no mail server, expected one: mails are to be sent`,
    remedy: 'Add mail: { host, from }',
  };
  return [
    ...unkept,
    ...(needsMail && config?.mail === undefined ? [mail] : []),
    ...(announcing === undefined ? [] : secretFindings(announcing, channels)),
  ];
}

function secretFindings(
  { inputs, workflow, use }: ActionRun,
  channels: readonly ConfiguredChannel[],
): Finding[] {
  const hidden = channels.filter(({ kind }) => SECRET_CHANNELS.includes(kind));
  if (hidden.length === 0 || (inputs['channel-secrets'] ?? '') !== '') return [];
  return [
    {
      ...placeOf({ workflow }, use.line),
      level: 'error',
      code: 'channel-secrets-missing',
      message: `announce-release has no channel-secrets, expected those of ${hidden.map(({ id }) => id).join(', ')}`,
      remedy: 'Add channel-secrets: ${{ secrets.EMBARGO_CHANNEL_SECRETS }}',
    },
  ];
}
