import { createHash } from 'node:crypto';

import { LEVELS } from '@embargo/core';
import type { Diagnostic, FactsDocument } from '@embargo/core';
import type { Log, RunContext } from '@embargo/github';
import type { LintedFile } from '@embargo/policy-lint';

import type { FailOn } from './inputs.ts';

/** GitHub shows at most this many annotations of each level a step. */
const MAX_ANNOTATIONS = 10;

/** The diagnostics that stop the pull request. */
export function blocking({ diagnostics, old }: LintedFile, failOn: FailOn): Diagnostic[] {
  switch (failOn) {
    case 'weakened':
    case 'never':
      return diagnostics.filter(
        (diagnostic) => diagnostic.level === 'error' && !old.has(diagnostic),
      );
    case 'error':
      return diagnostics.filter(({ level }) => level === 'error');
    case 'warning':
      return diagnostics.filter(({ level }) => level !== 'info');
  }
}

/** Annotates the lines, worst first; what does not block is a warning at most. */
export function annotate(
  { diagnostics }: LintedFile,
  blockers: readonly Diagnostic[],
  log: Log,
): void {
  const shown = diagnostics.map((diagnostic): Diagnostic => {
    const isDemoted = diagnostic.level === 'error' && !blockers.includes(diagnostic);
    return isDemoted ? { ...diagnostic, level: 'warning' } : diagnostic;
  });
  for (const level of LEVELS) {
    const ofLevel = shown.filter((diagnostic) => diagnostic.level === level);
    for (const diagnostic of ofLevel.slice(0, MAX_ANNOTATIONS)) log.annotate(diagnostic);
  }
}

export function factsDocument({ path, policy }: LintedFile, bytes: Uint8Array): FactsDocument {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { schemaVersion: 1, path, sha256, kind: policy.kind, facts: policy.facts };
}

/** How the summary links to a line of a file in this run's commit. */
export function lineLinks({ serverUrl, repository, pullRequest, sha }: RunContext): {
  readonly linkTo?: (path: string, line: number) => string;
} {
  const commit = pullRequest?.headSha ?? sha;
  if (repository === undefined || commit === undefined) return {};
  const blob = `${serverUrl}/${repository.owner}/${repository.name}/blob/${commit}`;
  return {
    linkTo: (path, line) =>
      `${blob}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1#L${String(line)}`,
  };
}
