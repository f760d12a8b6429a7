import { USAGE } from '@embargo/case';
import type { Group } from '@embargo/case';
import { isSameLogin, sayInstant } from '@embargo/core';

import { actorGroup } from '../case/actors.ts';
import { standingAgreements } from '../case/agreements.ts';
import type { Agreement } from '../case/agreements.ts';
import { allObserved } from '../case/all-observed.ts';
import { placeOf } from '../case/places.ts';
import { haveRepresentatives } from '../case/representatives.ts';
import { givesAway, judgeHurry } from '../case/urgency.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** How long an agreed day lasts. */
const DAY = 24 * 3_600_000;
const REMEDY = `somebody of each agrees with \`${USAGE.agree}\`, each another person`;

export const releaseDayAgreed: Check = {
  id: 'release-day-agreed',
  promise: 'Those whom the policy names agreed on the release day, and it is that day.',
  stages: STAGES,
  promisedBy: ({ facts, config }) => {
    const isConfigured = config?.people?.releaseDay !== undefined;
    const places = placeOf(facts.releaseDayAgreement);
    return places.length === 0 && isConfigured ? 'always' : places;
  },
  evaluate(evidence) {
    const { record } = evidence;
    if (record.status === 'unobservable') return record;
    const hurried = judgeHurry(evidence);
    if (hurried !== undefined) return hurried;
    const groups = allObserved(groupsOf(evidence));
    if (groups.status === 'unobservable') return groups;
    return judgeAgreements(groups.value, record.value.agreements, evidence);
  },
};

/** Those whom the policy names, and those whom the configuration adds; each group once. */
function groupsOf(evidence: Evidence): readonly Group[] {
  const { facts, people } = evidence;
  const named = facts.releaseDayAgreement?.actors ?? [];
  const groups = named.map((actor) => actorGroup(actor, evidence));
  const { releaseDay } = people;
  const isEmpty = releaseDay.status === 'observed' && releaseDay.value.length === 0;
  const all = isEmpty ? groups : [...groups, releaseDay];
  return all.length === 0 ? [people.securityTeam] : [...new Set(all)];
}

function judgeAgreements(
  groups: readonly (readonly string[])[],
  agreements: readonly Agreement[],
  evidence: Evidence,
): Verdict {
  const isNamed = ({ by }: Agreement): boolean =>
    groups.some((group) => group.some((login) => isSameLogin(login, by)));
  const last = standingAgreements(agreements, evidence.now).filter(isNamed);
  const instants = [...new Set(last.map(({ releasesAt }) => releasesAt.getTime()))];
  const [instant, ...others] = instants;
  if (instant === undefined)
    return fail('nobody whom the policy names agreed on a release day', REMEDY);
  if (others.length > 0) {
    const days = instants.sort((one, other) => one - other).map((at) => sayInstant(new Date(at)));
    return fail(`they agreed to different release days: ${days.join(', ')}`, REMEDY);
  }
  const agreed = groups.map((group) =>
    group
      .filter((login) => last.some(({ by }) => isSameLogin(by, login)))
      .map((login) => login.toLowerCase()),
  );
  if (haveRepresentatives(agreed)) return judgeDay(new Date(instant), evidence);
  const found = `${last.length} of them agreed to ${sayInstant(new Date(instant))}`;
  return fail(`${found}, expected somebody of each of the ${groups.length} groups named`, REMEDY);
}

function judgeDay(day: Date, evidence: Evidence): Verdict {
  const { now } = evidence;
  const [agreed, today] = [sayInstant(day), sayInstant(now)];
  const again = `agree on another day with \`${USAGE.agree}\``;
  if (!(now.getTime() < day.getTime() + DAY)) {
    return fail(`the agreed release day, ${agreed}, has passed: it is ${today}`, again);
  }
  if (now >= day || !givesAway(evidence)) return PASS;
  return fail(
    `the agreed release day is ${agreed}, it is ${today}`,
    `wait until then, or ${again}`,
  );
}
