/** What the ledger says about patches: which may land where, by the latest readiness of each case. */
export interface AuditRecord {
  readonly decisions: readonly Decision[];
  /** Ids of checks that two people waived; `audit-COMMIT` lets one landed commit pass. */
  readonly waivedChecks: ReadonlySet<string>;
}

export interface Decision {
  readonly ghsaId: string;
  readonly verdict: 'allow' | 'deny';
  readonly patches: readonly DecidedPatch[];
}

export interface DecidedPatch {
  readonly targetBranch: string;
  /** By `git patch-id --stable`. */
  readonly patchId: string;
}

/** A commit as it stands on a branch. */
export interface Landed {
  readonly sha: string;
  readonly branch: string;
  readonly patchId: string;
}

export type Standing =
  | { readonly status: 'allowed' }
  /** Allowed for other branches only, of which the commit may have come. */
  | { readonly status: 'allowed-elsewhere'; readonly branches: readonly string[] }
  /** Two cases say the opposite of one patch. */
  | { readonly status: 'contradictory' }
  | { readonly status: 'denied' }
  /** No readiness looked at this patch: none was asked, or the patch changed. */
  | { readonly status: 'unknown' };

/** What the record says of a landed patch. */
export function standingOf({ sha, branch, patchId }: Landed, record: AuditRecord): Standing {
  if (record.waivedChecks.has(auditCheckId(sha))) return { status: 'allowed' };
  const same = record.decisions.flatMap(({ verdict, patches }) =>
    patches
      .filter((patch) => patch.patchId === patchId)
      .map(({ targetBranch }) => ({ verdict, targetBranch })),
  );
  const here = same.filter(({ targetBranch }) => targetBranch === branch);
  const verdicts = new Set(here.map(({ verdict }) => verdict));
  if (verdicts.size === 2) return { status: 'contradictory' };
  if (verdicts.has('allow')) return { status: 'allowed' };
  if (verdicts.has('deny')) return { status: 'denied' };
  const branches = same.filter(({ verdict }) => verdict === 'allow').map((at) => at.targetBranch);
  if (branches.length === 0) return { status: 'unknown' };
  return { status: 'allowed-elsewhere', branches: [...new Set(branches)] };
}

/** The cases that know a patch, on whatever branch. */
export function casesOf(patchId: string, { decisions }: AuditRecord): string[] {
  return decisions
    .filter(({ patches }) => patches.some((patch) => patch.patchId === patchId))
    .map(({ ghsaId }) => ghsaId);
}

/** The check that a waiver names to let one landed commit pass. */
export function auditCheckId(sha: string): string {
  return `audit-${sha}`;
}
