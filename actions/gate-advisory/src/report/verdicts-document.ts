import type { Place } from '@embargo/case';

import type { Stage, Verdict } from '../check.ts';
import { allows, isOpen } from '../gate.ts';
import type { Ruling } from '../gate.ts';
import { isStageOpen } from './summary.ts';
import type { JudgedStage } from './summary.ts';

/** What the gate found, by `schemas/verdicts.schema.json`: no name, id or text of an advisory. */
export interface VerdictsDocument {
  readonly schemaVersion: 1;
  readonly stage: Stage;
  readonly isOpen: boolean;
  readonly cases: readonly CaseVerdicts[];
}

interface CaseVerdicts {
  /** Tells cases of one run apart, and means nothing outside of it. */
  readonly case: number;
  readonly isOpen: boolean;
  readonly verdicts: readonly CheckVerdict[];
}

interface CheckVerdict {
  readonly check: string;
  readonly promise: string;
  readonly status: Verdict['status'];
  readonly reason?: string;
  readonly remedy?: string;
  readonly isBinding: boolean;
  readonly isWaived: boolean;
  readonly letsThrough: boolean;
  readonly promisedBy: readonly PlaceOfPromise[];
}

type PlaceOfPromise = Pick<Place, 'span' | 'strength'> & { readonly path: string };

export function verdictsDocument(judged: JudgedStage): VerdictsDocument {
  const { stage, cases } = judged;
  return {
    schemaVersion: 1,
    stage,
    isOpen: isStageOpen(judged),
    cases: cases.map(({ rulings, policyPath }, index) => ({
      case: index + 1,
      isOpen: allows(rulings),
      verdicts: rulings.map((ruling) => checkVerdict(ruling, policyPath)),
    })),
  };
}

function checkVerdict(ruling: Ruling, policyPath: string): CheckVerdict {
  const { check, verdict, places, isBinding, waiver } = ruling;
  return {
    check: check.id,
    promise: check.promise,
    status: verdict.status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    ...('remedy' in verdict ? { remedy: verdict.remedy } : {}),
    isBinding,
    isWaived: waiver !== undefined,
    letsThrough: isOpen(ruling),
    promisedBy: places.map(({ path = policyPath, span, strength }) => ({
      path,
      span,
      ...(strength === undefined ? {} : { strength }),
    })),
  };
}
