import { inert } from '@embargo/core';

import type { Gathered } from './build/gather.ts';
import type { GuardVerdict } from './guard/embargo-guard.ts';

type Closed = Extract<GuardVerdict, { status: 'closed' }>;

/** One sentence: why nothing that all can see is done now, and what is safe instead. */
export function sayClosed({ reasons, safeWay }: Closed): string {
  const why = reasons.map(({ code, sentence }) => `${sentence} (${code})`).join(', and ');
  return `Nothing is built, signed, stored or published, for it would tell everybody of the release while ${why}; ${safeWay}`;
}

export interface BuiltRelease extends Gathered {
  readonly isSigned: boolean;
  readonly releaseId: number | undefined;
}

/** The page of the run: what was built, and what comes next. */
export function sayBuilt(built: BuiltRelease): string {
  const { tag, artifacts, sbom, isSigned, releaseId, commit } = built;
  const rows = artifacts.map(
    ({ name, platform, size, sha256 }) => `| \`${name}\` | ${platform} | ${size} | \`${sha256}\` |`,
  );
  return inert(
    [
      `### ${tag}`,
      '',
      `Built from \`${commit}\` with \`SOURCE_DATE_EPOCH=${built.sourceDateEpoch}\`.`,
      '',
      '| artifact | platform | bytes | SHA-256 |',
      '|---|---|---:|---|',
      ...rows,
      '',
      sbom === undefined ? 'No SBOM.' : `SBOM: \`${sbom.name}\`.`,
      isSigned ? 'Signed, with provenance.' : 'Not signed.',
      releaseId === undefined
        ? 'No draft is staged.'
        : `Staged as draft ${releaseId}: verify it, then publish.`,
    ].join('\n'),
  );
}
