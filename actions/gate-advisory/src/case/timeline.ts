import { USAGE, isAmong, ratingOf } from '@embargo/case';
import type { CaseRecord, CommandWord, Recorded } from '@embargo/case';
import { dueDates, observed, sayInstant, unobservable } from '@embargo/core';
import type { Due, Events, Observed, PlannedCase, WindowName } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';
import { standingAgreements } from './agreements.ts';
import type { Agreement } from './agreements.ts';
import { isByProject, vouched } from './vouched.ts';

/** What is due of one step, by what has happened so far. */
export function duesOf(
  evidence: Evidence,
  step: WindowName,
  release?: Date,
): Observed<readonly Due[]> {
  const planned = plannedCase(evidence);
  if (planned.status === 'unobservable') return planned;
  return observed(dueDates(planned.value, release).filter(({ promise }) => promise === step));
}

/**
 * When the release is planned: the latest day that somebody agrees to, and never before now. Words
 * that may be by an outsider count, which can only make the day later.
 */
export function plannedRelease(evidence: Evidence): Observed<Date> {
  const { record, now } = evidence;
  if (record.status === 'unobservable') return record;
  const standing = standingAgreements(record.value.agreements, now).filter((agreement) => {
    const isOurs = mayAgree(evidence, agreement);
    return isOurs.status === 'unobservable' || isOurs.value;
  });
  const days = standing.map(({ releasesAt }) => releasesAt.getTime());
  return observed(new Date(Math.max(now.getTime(), ...days)));
}

function mayAgree(evidence: Evidence, agreement: Agreement): Observed<boolean> {
  const isOurs = isByProject(evidence, agreement);
  if (isOurs.status === 'unobservable' || isOurs.value) return isOurs;
  const { releaseDay, codeOwners } = evidence.people;
  return isAmong(agreement.by, [releaseDay, codeOwners]);
}

/** The case as schedules reckon with it; its severity is unknown until its vector is sound. */
function plannedCase(evidence: Evidence): Observed<PlannedCase> {
  const { record, facts, process, advisory, now } = evidence;
  if (record.status === 'unobservable') return record;
  const events = eventsOf(evidence, record.value);
  if (events.status === 'unobservable') return events;
  const known = ratingOf(advisory);
  const rating = known.status === 'observed' ? known.value : {};
  return observed({ facts, process, rating, now, events: events.value });
}

/** Which event each word of the record is, and how people record it. */
const STEPS = [
  ['acknowledgedAt', 'acknowledged', 'acknowledge'],
  ['triagedAt', 'confirmed', 'confirm'],
  ['fixTeamNamedAt', 'fixTeamNamed', 'fix-team'],
  ['publicAt', 'madePublic', 'public-since'],
] as const satisfies readonly (readonly [keyof Events, keyof CaseRecord, CommandWord])[];

function eventsOf(evidence: Evidence, record: CaseRecord): Observed<Events> {
  const received = receivedAt(evidence, record);
  if (received.status === 'unobservable') return received;
  const events: { -readonly [Name in keyof Events]: Events[Name] } = {
    reportReceivedAt: received.value,
  };
  for (const [name, key, command] of STEPS) {
    const said = vouched<Recorded>(evidence, record[key], USAGE[command]);
    if (said.status === 'unobservable') return said;
    if (said.value === undefined) continue;
    const { at } = said.value;
    if (name !== 'publicAt' && at < received.value) return tooEarly(at, received.value);
    events[name] = at;
  }
  return observed(events);
}

/**
 * When the report came in: by GitHub, or before that by another way. An advisory without report
 * was written after it.
 */
function receivedAt({ advisory, ...rest }: Evidence, record: CaseRecord): Observed<Date> {
  const said = vouched({ advisory, ...rest }, record.received, USAGE.received);
  if (said.status === 'unobservable') return said;
  const { createdAt, report } = advisory;
  const at = said.value?.at;
  if (at !== undefined && at <= createdAt) return observed(at);
  if (report !== undefined) return observed(createdAt);
  return unobservable(
    at === undefined
      ? 'nobody recorded when the report came in, which did not come by GitHub'
      : 'the record has the report come in after its advisory was written',
    `record when it came in with \`${USAGE.received}\``,
  );
}

function tooEarly(at: Date, received: Date): Observed<Events> {
  return unobservable(
    `the record has a step at ${sayInstant(at)}, before the report came in at ${sayInstant(received)}`,
    `record when it came in with \`${USAGE.received}\``,
  );
}
