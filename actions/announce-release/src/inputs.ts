import { readGhsaIds, readInstant, readRunInputs } from '@embargo/case';
import type { CaseInputs, RunInputs } from '@embargo/case';
import { EmbargoError, isDuration, millisecondsOf, NOTICE_PHASES } from '@embargo/core';
import type { NoticePhase } from '@embargo/core';
import type { ChannelSecret, MailSecrets } from '@embargo/channels';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { parseResolutions } from '@embargo/ledger';
import type { Resolution } from '@embargo/ledger';

import { readSecrets } from './secrets.ts';

export interface Inputs extends RunInputs {
  readonly phase: NoticePhase;
  readonly mode: 'preview' | 'send';
  readonly approvedHash: string | undefined;
  readonly source: CaseInputs;
  /** Empty for all of the phase. */
  readonly channels: readonly string[];
  readonly resolutions: readonly Resolution[];
  readonly awaitArrivalMs: number;
  readonly folder: string | undefined;
  readonly secrets: ReadonlyMap<string, ChannelSecret>;
  readonly smtp: MailSecrets;
}

export function readInputs(inputs: InputReader): Inputs {
  return {
    ...readRunInputs(inputs),
    phase: readChoice(inputs, { name: 'phase', words: NOTICE_PHASES, fallback: 'release' }),
    mode: readChoice(inputs, { name: 'mode', words: ['preview', 'send'], fallback: 'preview' }),
    approvedHash: inputs.get('approved-hash'),
    source: caseInputs(inputs),
    channels: wordsIn(inputs.get('channels')),
    resolutions: parseResolutions(inputs.get('resolve') ?? ''),
    awaitArrivalMs: durationOf('await-arrival', inputs.get('await-arrival') ?? 'PT10M'),
    folder: inputs.get('folder'),
    secrets: readSecrets(inputs.get('channel-secrets')),
    smtp: {
      user: inputs.get('smtp-user'),
      password: inputs.get('smtp-password'),
      ca: inputs.get('smtp-ca'),
    },
  };
}

function caseInputs(inputs: InputReader): CaseInputs {
  return {
    ghsaIds: readGhsaIds(inputs),
    casePath: inputs.get('case'),
    tag: inputs.get('tag'),
    previousVersion: inputs.get('previous-version'),
    releasesAt: readInstant(inputs, 'releases-at'),
    mitigation: inputs.get('mitigation'),
    correction: inputs.get('correction'),
  };
}

function durationOf(name: string, text: string): number {
  if (isDuration(text)) return millisecondsOf(text);
  const message = `Input "${name}" is "${text}", expected an ISO 8601 duration such as PT10M`;
  throw new EmbargoError('INPUT_INVALID', message);
}

function wordsIn(text = ''): readonly string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}
