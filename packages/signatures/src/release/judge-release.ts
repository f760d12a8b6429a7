import type { Check, Outcome } from './check.ts';
import { releaseChecks } from './checks/index.ts';
import type { ReleaseEvidence } from './evidence/evidence.ts';
import type { ExpectedArtifact, Group } from './policy/expected.ts';

/** One check of the release or of one artifact, and what it found. */
export interface Finding {
  readonly check: Check;
  /** Absent where the release as a whole was judged. */
  readonly artifact?: string;
  readonly outcome: Outcome;
  /** Shows the same to anybody. */
  readonly command: string;
}

export interface Verdict {
  /** `passed` only where something was checked, nothing failed and everything could be seen. */
  readonly result: 'passed' | 'failed';
  readonly findings: readonly Finding[];
}

/** Runs every check over what was gathered, and then reports everything. */
export function judgeRelease(evidence: ReleaseEvidence): Verdict {
  const findings = releaseChecks.flatMap((check) => findingsOf(check, evidence));
  const isBroken = findings.some(({ outcome }) => isBad(outcome));
  const isChecked = evidence.expected.groups
    .filter((group) => MUST_BE_SEEN.includes(group))
    .every((group) => findings.some((finding) => isSeen(finding, group)));
  return { result: isBroken || !isChecked ? 'failed' : 'passed', findings };
}

/** Whether everything holds without which no program is run: its signature and its origin. */
export function isSafeToRun({ findings }: Verdict): boolean {
  const relevant = findings.filter(({ check }) => BEFORE_RUNNING.includes(check.group));
  const isSigned = relevant.some(
    ({ check, outcome }) => check.id === 'signature' && outcome.status === 'passed',
  );
  return isSigned && relevant.every(({ outcome }) => !isBad(outcome));
}

/** Groups of which something must have been judged, where they were promised. */
const MUST_BE_SEEN: readonly Group[] = ['built', 'signed'];
const BEFORE_RUNNING: readonly Group[] = ['built', 'signed', 'provenance'];

function isSeen({ check, outcome }: Finding, group: Group): boolean {
  return check.group === group && outcome.status !== 'skipped';
}

function isBad({ status }: Outcome): boolean {
  return status === 'failed' || status === 'unobservable';
}

function findingsOf(check: Check, evidence: ReleaseEvidence): readonly Finding[] {
  const why = whySkipped(check, evidence);
  const { expected } = evidence;
  if (check.scope === 'release') {
    const outcome = why ?? check.judge(evidence);
    return [{ check, outcome, command: check.command(evidence, undefined) }];
  }
  return expected.artifacts.map((artifact) => ({
    check,
    artifact: artifact.name,
    outcome: why ?? judgeArtifact(check, evidence, artifact),
    command: check.command(evidence, artifact),
  }));
}

function whySkipped(check: Check, { expected, source }: ReleaseEvidence): Outcome | undefined {
  if (!expected.groups.includes(check.group)) {
    return { status: 'skipped', why: 'The security policy does not promise that' };
  }
  if (check.sources?.includes(source) === false) {
    return { status: 'skipped', why: `A ${source} cannot show that` };
  }
  return undefined;
}

function judgeArtifact(
  check: Extract<Check, { scope: 'artifact' }>,
  evidence: ReleaseEvidence,
  artifact: ExpectedArtifact,
): Outcome {
  const file = evidence.assets.get(artifact.name);
  if (file === undefined) return { status: 'skipped', why: 'The artifact is missing' };
  return check.judge(evidence, { ...artifact, file });
}
