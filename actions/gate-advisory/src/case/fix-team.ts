import { SUITE, isAmong } from '@embargo/case';
import type { Group } from '@embargo/case';
import { unobservable } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';

/**
 * Who writes the fix: those whom the security team named for the case, else those of the
 * configuration. A fix team that somebody else named is no fix team.
 */
export function fixTeamOf({ people, record }: Evidence): Group {
  if (record.status === 'unobservable') return record;
  const named = record.value.fixTeamNamed;
  if (named === undefined || named.by === SUITE) return people.fixTeam;
  const mayName = isAmong(named.by, [people.securityTeam, people.administrators]);
  if (mayName.status === 'unobservable') return mayName;
  if (mayName.value) return people.fixTeam;
  return unobservable(
    'the fix team was named by somebody who is not in the security team',
    'somebody of the security team names it with `/fix-team @LOGIN …`',
  );
}
