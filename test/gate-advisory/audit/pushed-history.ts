import { GitHubError } from '@embargo/github';

import type { AuditRecord } from '../../../actions/gate-advisory/src/audit/decisions.ts';
import type { AuditPorts } from '../../../actions/gate-advisory/src/audit/ports.ts';

/** The branch's commits in a test, each with what GitHub would say about it. */
export interface PushedCommit {
  readonly sha: string;
  readonly message: string;
  readonly patchId?: string;
  /** The branches that merged pull requests brought it to. */
  readonly mergedInto?: readonly string[];
  readonly isOn?: readonly string[];
}

export interface History {
  readonly commits: readonly PushedCommit[];
  readonly record?: AuditRecord;
  readonly isTruncated?: boolean;
}

export interface Told {
  readonly ghsaId: string;
  readonly body: string;
}

export const HEAD = 'f'.repeat(40);
export const BEFORE = 'e'.repeat(40);

/** A history in memory; a port that is named in `broken` throws. */
export function openHistory(
  { commits, record, isTruncated = false }: History,
  broken: readonly (keyof AuditPorts)[] = [],
): { readonly ports: AuditPorts; readonly told: Told[]; readonly asked: string[] } {
  const told: Told[] = [];
  const asked: string[] = [];
  const of = (sha: string): PushedCommit | undefined => commits.find((found) => found.sha === sha);
  const step = async <T>(name: keyof AuditPorts, value: () => T): Promise<T> => {
    asked.push(name);
    if (broken.includes(name)) throw refusal();
    return value();
  };
  const ports: AuditPorts = {
    range: () => step('range', () => ({ commits, isTruncated })),
    trace: (shas) =>
      step('trace', () => {
        const traced = commits.filter(({ sha }) => shas.includes(sha));
        return new Map(
          traced.map(({ sha, message, mergedInto = [] }) => [
            sha,
            {
              sha,
              message,
              pullRequests: mergedInto.map((targetBranch, index) => ({
                number: index + 1,
                isMerged: true,
                targetBranch,
              })),
            },
          ]),
        );
      }),
    patchIdOf: (sha) =>
      step('patchIdOf', () => {
        const patchId = of(sha)?.patchId;
        if (patchId === undefined) throw refusal();
        return patchId;
      }),
    isOnBranch: (sha, branch) => step('isOnBranch', () => of(sha)?.isOn?.includes(branch) ?? false),
    record: () => step('record', () => record ?? { decisions: [], waivedChecks: new Set() }),
    tell: (ghsaId, { body }) =>
      step('tell', () => {
        told.push({ ghsaId, body });
      }),
  };
  return { ports, told, asked };
}

function refusal(): GitHubError {
  return new GitHubError({
    code: 'PERMISSION_MISSING',
    reason: 'GitHub answered 403',
    remedy: 'give a permission',
    status: 403,
  });
}
