import { isAmong } from '@embargo/case';
import type { Place, Waiver } from '@embargo/case';

import { notApplicable } from './check.ts';
import type { Check, Verdict } from './check.ts';
import type { Evidence } from './evidence/evidence.ts';

/** What a check found, with what it means for the gate. */
export interface Ruling {
  readonly check: Check;
  readonly verdict: Verdict;
  /** Where the policy promises it; empty for what holds without a promise. */
  readonly places: readonly Place[];
  /** False where the policy only suggests when: then a failure is advice. */
  readonly isBinding: boolean;
  readonly waiver?: Waiver;
}

/** Puts the stage's checks to the evidence; all of them run, so one visit shows all that is missing. */
export function judge(checks: readonly Check[], evidence: Evidence): Ruling[] {
  return checks
    .filter(({ stages }) => stages.includes(evidence.stage))
    .map((check) => rule(check, evidence));
}

/** Whether every ruling lets through: kept, not promised, waived by two people, or only advice. */
export function allows(rulings: readonly Ruling[]): boolean {
  return rulings.every(isOpen);
}

/** Whether one ruling lets through. */
export function isOpen({ verdict: { status }, isBinding, waiver }: Ruling): boolean {
  if (status === 'pass' || status === 'not-applicable') return true;
  return waiver !== undefined || (!isBinding && status === 'fail');
}

function rule(check: Check, evidence: Evidence): Ruling {
  const promised = check.promisedBy(evidence);
  const places = promised === 'always' ? [] : promised;
  const isBinding = check.isAboutTime !== true || isBindingFor(places, evidence);
  if (promised !== 'always' && places.length === 0) {
    const verdict = notApplicable('the policy does not promise this');
    return { check, verdict, places, isBinding };
  }
  const verdict = check.evaluate(evidence);
  const waiver = waiverOf(check, evidence);
  return { check, verdict, places, isBinding, ...(waiver === undefined ? {} : { waiver }) };
}

function isBindingFor(places: readonly Place[], { process, config }: Evidence): boolean {
  if (config?.timelinesBinding === true) return true;
  return process.isBinding && places.some(({ strength }) => strength !== 'suggested');
}

/** The waiver counts where two people of the project stand behind it. */
function waiverOf({ id }: Check, { record, people }: Evidence): Waiver | undefined {
  if (record.status === 'unobservable') return undefined;
  const mayWaive = (login: string): boolean => {
    const among = isAmong(login, [people.securityTeam, people.administrators]);
    return among.status === 'observed' && among.value;
  };
  return record.value.waivers.find(
    ({ checkId, reason, by, secondedBy }) =>
      checkId === id &&
      reason.trim() !== '' &&
      by.toLowerCase() !== secondedBy.toLowerCase() &&
      mayWaive(by) &&
      mayWaive(secondedBy),
  );
}
