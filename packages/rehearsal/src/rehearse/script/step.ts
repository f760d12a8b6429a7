import type { Play } from '../play.ts';
import type { WorkflowEnd, WorkflowStart } from '../start-workflow.ts';

/** One thing that happens in a rehearsal. */
export type ScriptStep = ActStep | WorkflowStep;

interface Common {
  readonly id: StepId;
  /** Whether this policy has it; always where absent. */
  readonly isPlayed?: (play: Play) => boolean;
  /** When: the clock goes there first. At once where absent. */
  readonly at?: (play: Play) => Date;
}

/** What people do, or GitHub itself. */
export interface ActStep extends Common {
  readonly kind: 'person' | 'github';
  readonly title: string;
  readonly does: (play: Play) => void;
}

/** A workflow is started. */
export interface WorkflowStep extends Common {
  readonly kind: 'workflow';
  readonly start: (play: Play) => WorkflowStart;
  /** What follows from how it went. */
  readonly then?: (play: Play, end: WorkflowEnd) => void;
}

/** Steps whose order depends on when the policy has them: the soonest first. */
export interface ByTime {
  readonly kind: 'by-time';
  readonly steps: readonly ScriptStep[];
}

export type Script = readonly (ScriptStep | ByTime)[];

/** In the order of a case; faults name the step that they meet. */
export type StepId =
  | 'validate'
  | 'report'
  | 'answer-report'
  | 'judge-report'
  | 'confirm'
  | 'take-case'
  | 'describe'
  | 'write-fix'
  | 'request-cve'
  | 'complete-fix'
  | 'judge-fix'
  | 'approve'
  | 'agree'
  | 'export-patches'
  | 'check-distributors'
  | 'preview-details'
  | 'tell-details'
  | 'tell-by-hand'
  | 'preview-reminder'
  | 'tell-reminder'
  | 'preview-forthcoming'
  | 'tell-forthcoming'
  | 'record-forthcoming'
  | 'judge-readiness'
  | 'judge-again'
  | 'merge'
  | 'audit'
  | 'cve-arrives'
  | 'tag'
  | 'release'
  | 'preview-notices'
  | 'tell-notices'
  | 'record-release'
  | 'preview-lift'
  | 'lift'
  | 'watch-release'
  | 'retrospective'
  | 'finish-retrospective'
  | 'last-watch';
