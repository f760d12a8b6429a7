import type { Advisory } from '@embargo/core';
import type { ChangedFile } from '@embargo/github';

/** What of an open advisory must not be read in public. Everything in it is embargoed. */
export interface Secrets {
  readonly ghsaId: string;
  readonly cveId?: string;
  readonly summary: string;
  readonly description: string;
  /** The temporary fork's name without its owner. */
  readonly forkName?: string;
  /** The fork's branches that the public repository does not have. */
  readonly forkBranches: readonly string[];
  readonly forkFiles: readonly ChangedFile[];
}

/** What a temporary fork tells to whom may look into it. */
export interface ForkTexts {
  readonly branches: readonly string[];
  readonly files: readonly ChangedFile[];
}

export function secretsOf(advisory: Advisory, fork?: ForkTexts): Secrets {
  const { ghsaId, cveId, temporaryFork } = advisory;
  return {
    ghsaId,
    ...(cveId === undefined ? {} : { cveId }),
    summary: advisory.summary.reveal(),
    description: advisory.description.reveal(),
    ...(temporaryFork === undefined ? {} : { forkName: temporaryFork.reveal().name }),
    forkBranches: fork?.branches ?? [],
    forkFiles: fork?.files ?? [],
  };
}
