import type { Observed, Unobservable } from '@embargo/core';

import type { ReleaseEvidence } from './evidence/evidence.ts';
import type { AssetFile, Source } from './evidence/evidence.ts';
import type { ExpectedArtifact, Group } from './policy/expected.ts';

/** What one check found. */
export type Outcome =
  | { readonly status: 'passed'; readonly evidence: string }
  | { readonly status: 'skipped'; readonly why: string }
  | Failure
  | Unobservable;

export interface Failure {
  readonly status: 'failed';
  /** What went wrong, for programs. */
  readonly code: string;
  readonly expected: string;
  readonly found: string;
}

interface Card {
  /** Named after its file. */
  readonly id: string;
  readonly group: Group;
  /** What holds where it passes. */
  readonly promise: string;
  /** Where it can be judged; everywhere unless set. */
  readonly sources?: readonly Source[];
  /** The command with which anybody sees the same. */
  readonly command: (evidence: ReleaseEvidence, artifact: ExpectedArtifact | undefined) => string;
}

/** Judges the release as a whole. */
export interface ReleaseCheck extends Card {
  readonly scope: 'release';
  readonly judge: (evidence: ReleaseEvidence) => Outcome;
}

/** Judges each artifact by itself; an artifact that is missing is another check's matter. */
export interface ArtifactCheck extends Card {
  readonly scope: 'artifact';
  readonly judge: (evidence: ReleaseEvidence, artifact: PresentArtifact) => Outcome;
}

export type Check = ReleaseCheck | ArtifactCheck;

export interface PresentArtifact extends ExpectedArtifact {
  readonly file: AssetFile;
}

export function passed(evidence: string): Outcome {
  return { status: 'passed', evidence };
}

export function skipped(why: string): Outcome {
  return { status: 'skipped', why };
}

export function failed(code: string, expected: string, found: string): Failure {
  return { status: 'failed', code, expected, found };
}

/** Judges what was observed; what was not asked for is skipped for the reason given. */
export function ifObserved<T>(
  observed: Observed<T> | undefined,
  why: string,
  judge: (value: T) => Outcome,
): Outcome {
  if (observed === undefined) return skipped(why);
  return observed.status === 'observed' ? judge(observed.value) : observed;
}
