import { readGhsaIds, readInstant, readRunInputs, yesOrNo } from '@embargo/case';
import type { CaseInputs, RunInputs } from '@embargo/case';
import type { GnupgOptions, MailSecrets } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { parseResolutions } from '@embargo/ledger';
import type { Resolution } from '@embargo/ledger';

/** What is told, in the order of an embargo. */
export const PHASES = [
  'preflight',
  'details',
  'reminder',
  'date-change',
  'lift',
  'removal',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Inputs extends RunInputs {
  readonly phase: Phase;
  readonly mode: 'preview' | 'send';
  readonly approvedHash: string | undefined;
  readonly source: CaseInputs;
  /** Absent: the configuration's. */
  readonly rosterPath: string | undefined;
  /** Ids; empty for all. */
  readonly recipients: readonly string[];
  /** Paths in the workspace. */
  readonly patches: readonly string[];
  readonly decidedBy: string | undefined;
  readonly isBroken: boolean;
  readonly acknowledged: readonly string[];
  readonly resolutions: readonly Resolution[];
  readonly signing: GnupgOptions;
  readonly smtp: MailSecrets;
}

/** Throws `INPUT_INVALID` for what is missing in a phase. */
export function readInputs(inputs: InputReader): Inputs {
  const phase = readChoice(inputs, { name: 'phase', words: PHASES });
  const recipients = wordsIn(inputs.get('recipients'));
  if (phase === 'removal' && recipients.length === 0) {
    throw wanted('recipients', 'the ids of who is taken off the list');
  }
  return {
    ...readRunInputs(inputs),
    phase,
    mode: readChoice(inputs, { name: 'mode', words: ['preview', 'send'], fallback: 'preview' }),
    approvedHash: inputs.get('approved-hash'),
    source: caseInputs(inputs, phase),
    rosterPath: inputs.get('roster'),
    recipients,
    patches: wordsIn(inputs.get('patches')),
    decidedBy: inputs.get('decided-by'),
    isBroken: yesOrNo(inputs, 'embargo-broken', 'false'),
    acknowledged: wordsIn(inputs.get('acknowledged')),
    resolutions: parseResolutions(inputs.get('resolve') ?? ''),
    signing: signingOf(inputs),
    smtp: {
      user: inputs.get('smtp-user'),
      password: inputs.get('smtp-password'),
      ca: inputs.get('smtp-ca'),
    },
  };
}

function caseInputs(inputs: InputReader, phase: Phase): CaseInputs {
  const releasesAt = readInstant(inputs, 'releases-at');
  const isBroken = yesOrNo(inputs, 'embargo-broken', 'false');
  const isDated = phase === 'details' || phase === 'reminder' || phase === 'date-change';
  if (isDated && releasesAt === undefined && !isBroken) {
    throw wanted('releases-at', 'when the fix goes out, such as 2026-11-24T16:00Z');
  }
  const casePath = inputs.get('case');
  return { ghsaIds: readGhsaIds(inputs), casePath, tag: inputs.get('tag'), releasesAt };
}

function signingOf(inputs: InputReader): GnupgOptions {
  const signingKey = inputs.get('signing-key');
  if (signingKey === undefined) throw wanted('signing-key', "the project's secret OpenPGP key");
  const passphrase = inputs.get('signing-key-password');
  return { signingKey, ...(passphrase === undefined ? {} : { passphrase }) };
}

function wordsIn(text = ''): readonly string[] {
  return [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
}

function wanted(name: string, what: string): EmbargoError {
  return new EmbargoError('INPUT_INVALID', `Input "${name}" is empty, expected ${what}`);
}
