import type { Group } from '@embargo/case';
import { observed, unobservable } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';
import { fixTeamOf } from './fix-team.ts';
import { vouched } from './vouched.ts';

/** Who stands behind the words that policies use for people, in the order they are tried. */
const ROLES: readonly { readonly words: RegExp; readonly group: (evidence: Evidence) => Group }[] =
  [
    { words: /\bfix[\s-]*lead\b/i, group: fixLead },
    { words: /\bfix[\s-]*team\b/i, group: fixTeamOf },
    { words: /\brelease (?:manager|team|engineer)/i, group: releaseManagers },
    { words: /\b(?:reporter|finder|researcher|discoverer)/i, group: reporter },
    { words: /\b(?:maintainer|code[\s-]*owner|committer)/i, group: codeOwners },
    { words: /\b(?:security|response|PST|SRC|PSIRT|SRT|VMT)\b/i, group: securityTeam },
  ];

/** The people whom a policy means by a word; unknown where nobody says who they are. */
export function actorGroup(actor: string, evidence: Evidence): Group {
  const name = evidence.facts.securityTeam?.name;
  if (name?.toLowerCase() === actor.toLowerCase()) return securityTeam(evidence);
  const role = ROLES.find(({ words }) => words.test(actor));
  return (role?.group ?? releaseManagers)(evidence);
}

function securityTeam({ people }: Evidence): Group {
  return people.securityTeam;
}

function codeOwners({ people }: Evidence): Group {
  return people.codeOwners;
}

function fixLead(evidence: Evidence): Group {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  const lead = vouched(evidence, record.value.fixLead, '/lead @LOGIN');
  if (lead.status === 'unobservable') return lead;
  return observed(lead.value === undefined ? [] : [lead.value.login]);
}

function reporter({ advisory }: Evidence): Group {
  const login = advisory.report?.reporter;
  if (login !== undefined) return observed([login]);
  return unobservable(
    'the policy names the reporter, whose login the advisory does not tell',
    'let the reporter agree by the way the report came, and two people waive this check',
  );
}

/** Also everyone whom the policy names by a word that is not known here. */
function releaseManagers({ people }: Evidence): Group {
  const { releaseDay } = people;
  if (releaseDay.status === 'unobservable' || releaseDay.value.length > 0) return releaseDay;
  return unobservable(
    'the policy names people of whom nothing tells who they are',
    'name them under `people.releaseDay` in `.github/embargo.yml`',
  );
}
