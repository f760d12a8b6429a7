import { needed, readLedgerPlace, repositoryOf, yesOrNo } from '@embargo/case';
import type { LedgerPlace } from '@embargo/case';
import { EmbargoError, isGhsaId } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';

export const MODES = ['readiness', 'build', 'publish', 'audit', 'leak-check'] as const;
export type Mode = (typeof MODES)[number];

export interface Inputs {
  readonly mode: Mode;
  /** Sees advisories. */
  readonly token: string | undefined;
  /** Sees temporary forks. */
  readonly forkToken: string | undefined;
  /** Sees what is public. */
  readonly publicToken: string | undefined;
  readonly repository: RepositoryName;
  /** Empty: those that the mode concerns. */
  readonly ghsaIds: readonly string[];
  readonly policyPath: string | undefined;
  readonly configPath: string;
  readonly ledger: LedgerPlace | undefined;
  readonly record: string | undefined;
  /** Reports of verify-release, from the root. */
  readonly binariesReports: readonly string[];
  readonly isCommenting: boolean;
  readonly isPublishing: boolean;
  /** The private repository that the leak check also tells, and what writes issues there. */
  readonly control: { readonly repository: RepositoryName; readonly token: string } | undefined;
  /** Ids of advisories that do not exist, which the project's texts use as examples. */
  readonly exampleIds: readonly string[];
}

export function readInputs(inputs: InputReader): Inputs {
  const token = inputs.get('token');
  return {
    mode: readChoice(inputs, { name: 'mode', words: MODES }),
    token,
    forkToken: inputs.get('fork-token'),
    publicToken: inputs.get('github-token'),
    repository: repositoryOf('repository', inputs.get('repository') ?? ''),
    ghsaIds: ghsaIdsOf('advisory', inputs),
    policyPath: inputs.get('policy-path'),
    configPath: inputs.get('config') ?? '.github/embargo.yml',
    ledger: readLedgerPlace(inputs, token),
    record: inputs.get('record'),
    binariesReports: wordsOf(inputs.get('binaries-report') ?? ''),
    isCommenting: yesOrNo(inputs, 'comment', 'true'),
    isPublishing: yesOrNo(inputs, 'publish', 'false'),
    control: controlOf(inputs, token),
    exampleIds: ghsaIdsOf('example-ids', inputs),
  };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function controlOf(inputs: InputReader, token: string | undefined): Inputs['control'] {
  const place = inputs.get('control');
  if (place === undefined) return undefined;
  const repository = repositoryOf('control', place);
  const writes = inputs.get('ledger-token') ?? token;
  return { repository, token: needed('ledger-token', writes, 'control is a repository') };
}

/** The value is not repeated: what was meant to be an id may be embargoed text. */
function ghsaIdsOf(input: string, inputs: InputReader): string[] {
  const words = (inputs.get(input) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const ids = words.map((word) => `GHSA${word.slice(4).toLowerCase()}`);
  if (ids.every((id, index) => isGhsaId(id) && /^ghsa/i.test(words[index] ?? ''))) {
    return [...new Set(ids)];
  }
  const message = `Input "${input}" holds a word that is no GHSA id, expected GHSA-xxxx-xxxx-xxxx`;
  throw new EmbargoError('INPUT_INVALID', message);
}
