import { sayLimit } from '../facts/say-promise.ts';
import type { WindowName } from '../process/process.ts';
import { later } from '../time/calendar.ts';
import { isUrgent } from './case.ts';
import type { PlannedCase } from './case.ts';
import { factCommitment, windowCommitment } from './commitment.ts';
import { distributorDues } from './distributor-dues.ts';
import { dueOf, rangeAfter } from './due.ts';
import type { Due } from './due.ts';
import { startOf } from './events.ts';
import type { Events } from './events.ts';
import { disclosureLimit, releaseLimit } from './put-off.ts';

/** What is promised for every report, whatever comes of it. */
const ANSWERS = ['acknowledgement', 'triage'] as const;

/** In the order of the process, which also orders what is due at the same instant. */
const WINDOWS: readonly WindowName[] = [
  ...ANSWERS,
  'fixTeam',
  'fix',
  'release',
  'disclosure',
  'retrospective',
];

/** Updates are promised for as long as a case is open; nobody looks further back. */
const MAX_UPDATES = 5000;

/** What is due and when, the soonest first and what waits for its clock last. */
export function dueDates(planned: PlannedCase, release: Date | undefined): readonly Due[] {
  const windows = planned.events.declinedAt === undefined ? WINDOWS : ANSWERS;
  return soonestFirst([
    ...windows.flatMap((name) => windowDues(planned, name, release)),
    ...(planned.events.declinedAt === undefined ? ofVulnerability(planned, release) : []),
  ]);
}

/** What waits for its clock comes last. */
export function soonestFirst(dues: readonly Due[]): readonly Due[] {
  return dues.toSorted((one, other) => timeOf(one) - timeOf(other));
}

function ofVulnerability(planned: PlannedCase, release: Date | undefined): readonly Due[] {
  return [
    ...statusUpdateDue(planned),
    ...forthcomingDue(planned, release),
    ...distributorDues(planned, release),
    ...agreementDue(planned, release),
  ];
}

function timeOf({ due, earliest }: Due): number {
  return (due ?? earliest)?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function windowDues(planned: PlannedCase, name: WindowName, release: Date | undefined): Due[] {
  const { process, events } = planned;
  return process[name].flatMap((window) => {
    const commitment = windowCommitment(name, window, process);
    const calendar = window.businessDays ? process.calendar : undefined;
    const times = rangeAfter(startOf(window.from, events, release), { ...window, calendar });
    const due = limitOf(name, times.due, planned);
    return dueOf(planned, commitment, { ...times, due, doneAt: doneAt(name, events) });
  });
}

function limitOf(name: WindowName, due: Date | undefined, planned: PlannedCase): Date | undefined {
  if (name === 'release') return releaseLimit(due, planned);
  return name === 'disclosure' ? disclosureLimit(due, planned) : due;
}

function doneAt(name: WindowName, events: Events): Date | undefined {
  switch (name) {
    case 'acknowledgement':
      return events.acknowledgedAt;
    case 'triage':
      return events.triagedAt ?? events.declinedAt;
    case 'fixTeam':
      return events.fixTeamNamedAt;
    case 'fix':
      return events.fixReadyAt;
    case 'disclosure':
      return events.publicAt ?? events.publishedAt;
    case 'release':
      return events.releasedAt;
    case 'retrospective':
      return events.retrospectiveAt;
  }
}

/** The next update until the fix is out: counted from the last, or from the report where unknown. */
function statusUpdateDue(planned: PlannedCase): Due[] {
  const { facts, process, events, now } = planned;
  const updates = facts.statusUpdates;
  if (updates === undefined || events.releasedAt !== undefined) return [];
  const calendar = updates.businessDays === true ? process.calendar : undefined;
  const next = (from: Date): Date => later(from, updates.every, calendar);
  let startedAt = events.lastUpdateAt ?? events.reportReceivedAt;
  const isTracked = events.lastUpdateAt !== undefined;
  for (let update = 1; !isTracked && next(startedAt) < now && update < MAX_UPDATES; update++) {
    startedAt = next(startedAt);
  }
  const commitment = factCommitment(
    'statusUpdates',
    { ...updates, says: sayLimit(updates) },
    process,
  );
  return dueOf(planned, commitment, { due: next(startedAt), startedAt });
}

function forthcomingDue(planned: PlannedCase, release: Date | undefined): Due[] {
  const { facts, process, events } = planned;
  if (facts.forthcomingNotice === undefined) return [];
  const notice = { from: 'disclosure' as const, ...facts.forthcomingNotice };
  const commitment = factCommitment(
    'forthcomingNotice',
    { ...notice, says: sayLimit(notice) },
    process,
  );
  const times = rangeAfter(startOf(notice.from, events, release), notice);
  return dueOf(planned, commitment, { ...times, doneAt: events.forthcomingToldAt });
}

function agreementDue(planned: PlannedCase, release: Date | undefined): Due[] {
  const agreement = planned.facts.releaseDayAgreement;
  const doneAt = planned.events.releaseDayAgreedAt;
  // Where everything is due at once there is no day to agree on.
  if (agreement === undefined || (doneAt === undefined && isUrgent(planned))) return [];
  const says = `the day is agreed by ${agreement.actors.join(' and ') || 'those named'}`;
  const commitment = factCommitment('releaseDayAgreement', { ...agreement, says }, planned.process);
  return dueOf(planned, commitment, { due: release, doneAt });
}
