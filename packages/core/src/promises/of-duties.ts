import type { Facts } from '../facts/facts.ts';
import type { Duties, DutyName } from './duties.ts';
import type { PolicyPromise } from './promise.ts';

interface Kept {
  readonly says: string;
  /** Whether it belongs to each case, and not to the policy or the team as such. */
  readonly isOfCase: boolean;
  /** Where a fact promises the same, that promise stands for it. */
  readonly unless?: (facts: Facts) => boolean;
}

/** In the order of the process. */
const KEPT: Readonly<Record<DutyName, Kept>> = {
  'report-validated': {
    says: 'Validate the vulnerability with the reporter, and settle its priority',
    isOfCase: true,
    unless: ({ triage }) => triage !== undefined,
  },
  'issue-deletion': {
    says: 'Where somebody wrote it in public, decide whether to have the issue deleted',
    isOfCase: true,
  },
  'talk-private': {
    says: 'Discuss the case where the policy says, and nowhere in public',
    isOfCase: true,
  },
  'plan-made': {
    says: 'Plan what users are told and when, once a fix or mitigation allows real dates',
    isOfCase: true,
  },
  'distributors-contribute': {
    says: 'See that the distributors give back: tests of the patches, help with the texts',
    isOfCase: false,
  },
  'feedback-sent': {
    says: 'Send your own feedback on the process',
    isOfCase: true,
  },
};

/** The promises that rest on duties: people keep them, and are asked to say so. */
export function promisesOfDuties(duties: Duties, facts: Facts): readonly PolicyPromise[] {
  return DUTY_NAMES.flatMap((name) => {
    const stated = duties[name];
    const { says, isOfCase, unless } = KEPT[name];
    if (stated === undefined || unless?.(facts) === true) return [];
    return [
      { id: name, fact: name, says, stated, keptBy: ['track-deadlines'], isTicked: true, isOfCase },
    ];
  });
}

// The keys of a record of all duties are all duties.
const DUTY_NAMES = Object.keys(KEPT) as readonly DutyName[];
