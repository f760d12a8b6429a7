import type { Recorded } from '@embargo/case';
import { sayInstant, unobservable } from '@embargo/core';
import type { Due, WindowName } from '@embargo/core';

import { fail, notApplicable, PASS } from '../check.ts';
import type { Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { duesOf } from './timeline.ts';
import { worstOf } from './worst.ts';

/** A step of the process, and how verdicts speak of it. */
export interface Step {
  readonly window: WindowName;
  /** "the report is acknowledged" */
  readonly done: string;
  /** How people record it. */
  readonly command: string;
  readonly recorded: Recorded | undefined;
}

/** Whether a step was done inside every window that concerns the case. */
export function judgeStep(evidence: Evidence, step: Step): Verdict {
  const dues = duesOf(evidence, step.window);
  if (dues.status === 'unobservable') return dues;
  if (dues.value.length === 0) return notApplicable('the policy promises it for other severities');
  return worstOf(dues.value.map((due) => judgeDue(due, step)));
}

function judgeDue({ due, state, says, isConditional }: Due, step: Step): Verdict {
  const { done, command, recorded } = step;
  if (due === undefined) {
    return unobservable(
      `when ${done} is due is not known, for nothing is recorded of what the time counts from (${says})`,
      'record when the report came in and was confirmed, with `/received INSTANT` and `/confirm`',
    );
  }
  if (state === 'met') return PASS;
  if (isConditional) {
    return unobservable(
      `the policy promises that ${done} ${says}, and the severity is not known`,
      'score the vulnerability and enter its CVSS vector in the advisory',
    );
  }
  const limit = `expected by ${sayInstant(due)}, ${says}`;
  if (recorded === undefined) {
    return fail(
      `it is not recorded that ${done}, ${limit}`,
      `do so, and record it with \`${command}\``,
    );
  }
  return fail(
    `the record has it that ${done} at ${sayInstant(recorded.at)}, ${limit}`,
    'two people waive this check, and the retrospective says why it took so long',
  );
}
