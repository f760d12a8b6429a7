import { needed, readRunInputs, repositoryOf, yesOrNo } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import { EmbargoError, isGhsaId } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';

export const MODES = ['readiness', 'build', 'publish', 'audit', 'leak-check'] as const;
export type Mode = (typeof MODES)[number];

export interface Inputs extends RunInputs {
  readonly mode: Mode;
  /** Sees temporary forks. */
  readonly forkToken: string | undefined;
  /** Empty: those that the mode concerns. */
  readonly ghsaIds: readonly string[];
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
  const common = readRunInputs(inputs);
  return {
    ...common,
    mode: readChoice(inputs, { name: 'mode', words: MODES }),
    forkToken: inputs.get('fork-token'),
    ghsaIds: ghsaIdsOf('advisory', inputs),
    record: inputs.get('record'),
    binariesReports: wordsOf(inputs.get('binaries-report') ?? ''),
    isCommenting: yesOrNo(inputs, 'comment', 'true'),
    isPublishing: yesOrNo(inputs, 'publish', 'false'),
    control: controlOf(inputs, common.token),
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
