import { CONFIG_PATH } from '@embargo/core';

import { runsOf } from '../set-up.ts';
import type { Finding, SetUp } from '../set-up.ts';

/** Whether anything names the people whose word counts as the security team's. */
export function peopleFindings(setUp: SetUp): readonly Finding[] {
  const { facts, config, isConfigBroken } = setUp;
  if (isConfigBroken || !runsOf(setUp).some(({ action }) => action === 'gate-advisory')) return [];
  const listed = facts.securityTeam?.members.filter((member) => member.startsWith('@')) ?? [];
  const named = config?.people?.securityTeam ?? listed;
  if (named.length > 0) return [];
  return [
    {
      ...{ level: 'warning', code: 'team-unnamed', repository: 'public', path: CONFIG_PATH },
      message:
        "Nothing names the security team, so nobody's word counts as its own and gate-advisory holds what needs it",
      remedy: "Add people: { securityTeam: ['@OWNER/TEAM'] }",
    },
  ];
}
