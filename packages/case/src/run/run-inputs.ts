import { CONFIG_PATH } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import type { InputReader } from '@embargo/github';

import { readLedgerPlace, repositoryOf } from './read-place.ts';
import type { LedgerPlace } from './read-place.ts';

/** What every run on the cases of a repository is told. */
export interface RunInputs {
  /** Sees advisories. */
  readonly token: string | undefined;
  /** Sees what is public. */
  readonly publicToken: string | undefined;
  readonly repository: RepositoryName;
  /** Absent: what the configuration says, or where GitHub looks. */
  readonly policyPath: string | undefined;
  readonly configPath: string;
  readonly ledger: LedgerPlace | undefined;
}

export function readRunInputs(inputs: InputReader): RunInputs {
  const token = inputs.get('token');
  return {
    token,
    publicToken: inputs.get('github-token'),
    repository: repositoryOf('repository', inputs.get('repository') ?? ''),
    policyPath: inputs.get('policy-path'),
    configPath: inputs.get('config') ?? CONFIG_PATH,
    ledger: readLedgerPlace(inputs, token),
  };
}
