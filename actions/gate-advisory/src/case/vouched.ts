import { SUITE, isAmong } from '@embargo/case';
import type { Recorded } from '@embargo/case';
import { observed, sayInstant, unobservable } from '@embargo/core';
import type { Observed, Unobservable } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';
import { fixTeamOf } from './fix-team.ts';

/**
 * A statement of the record, taken from people of the project only and never ahead of its time;
 * nothing where nobody made it. `command` is how somebody says it again.
 */
export function vouched<Statement extends Recorded>(
  evidence: Evidence,
  statement: Statement | undefined,
  command: string,
): Observed<Statement | undefined> {
  if (statement === undefined) return observed(undefined);
  const { now } = evidence;
  const { at } = statement;
  if (!(at <= now)) {
    const reason = `the record has it at ${sayInstant(at)}, which is after now, ${sayInstant(now)}`;
    return unobservable(reason, `record it again with \`${command}\``);
  }
  const isOurs = isByProject(evidence, statement);
  if (isOurs.status === 'unobservable') return isOurs;
  return isOurs.value ? observed(statement) : byOutsider(command);
}

/** Whether one of our own actions, or one of the people who work on the case, said so. */
export function isByProject(evidence: Evidence, { by }: Recorded): Observed<boolean> {
  if (by === SUITE) return observed(true);
  const { securityTeam, administrators } = evidence.people;
  return isAmong(by, [securityTeam, administrators, fixTeamOf(evidence)]);
}

function byOutsider(command: string): Unobservable {
  return unobservable(
    'it was recorded for somebody who is in neither the security team nor the fix team',
    `somebody of the security team confirms it with \`${command}\``,
  );
}
