import { observed, unobservable } from '@embargo/core';
import type { Advisory, Events, Facts, Observed } from '@embargo/core';
import type { EntryKind } from '@embargo/ledger';

import { USAGE } from '../commands/command.ts';
import { agreedDay } from './agreed-day.ts';
import { latest, standing } from './said.ts';
import type { Said, SaidOf } from './said.ts';

/**
 * What has happened in a case, by its advisory and by what the ledger holds. Entries are taken only
 * from who may write them, so each counts; of a kind that is said again the first one counts, for a
 * promise that was kept stays kept.
 */
export function eventsOf(
  advisory: Advisory,
  said: readonly Said[],
  { releaseDayAgreement }: Pick<Facts, 'releaseDayAgreement'>,
): Observed<Events> {
  const received = receivedAt(advisory, said);
  if (received.status === 'unobservable') return received;
  const first = (kind: EntryKind): Date | undefined => firstOf(standing(said, kind));
  const parties = releaseDayAgreement?.actors.length ?? 1;
  return observed({
    reportReceivedAt: received.value,
    lastUpdateAt: lastUpdate(said, received.value),
    ...present({
      acknowledgedAt: first('acknowledged'),
      triagedAt: first('confirmed'),
      declinedAt: declinedAt(said),
      fixTeamNamedAt: first('fix-team-named'),
      fixReadyAt: first('fix-completed'),
      publicAt: publicAt(said),
      privacyRefusedAt: refusedAt(latest(said, 'privacy-asked')),
      forthcomingToldAt: first('forthcoming-told'),
      distributorsToldAt: first('patches-told'),
      distributorsRemindedAt: remindedAt(said),
      upstreamAt: dayOf(latest(said, 'upstream-date')),
      nextPatchAt: dayOf(latest(said, 'next-patch')),
      publishedAt: advisory.publishedAt,
    }),
    ...agreedDay(said, { parties, reporter: advisory.report?.reporter }),
    ...endOf(advisory, said),
    ...breachOf(said),
    ...decisionOf(said),
  });
}

/** Public, unless whoever made it so then agreed to go on in private. */
function publicAt(said: readonly Said[]): Date | undefined {
  const asked = latest(said, 'privacy-asked');
  const since = asked?.data.answer === 'agreed' ? said.indexOf(asked) : -1;
  return firstOf(standing(said, 'public-disclosure').filter((one) => said.indexOf(one) > since));
}

type Told = Pick<Said, 'at'>;

function firstOf([first]: readonly Told[]): Date | undefined {
  return first === undefined ? undefined : new Date(first.at);
}

function firstSince(all: readonly Told[], since: Date | undefined): Date | undefined {
  return since === undefined ? undefined : firstOf(all.filter(({ at }) => new Date(at) >= since));
}

/** What was confirmed after it was declined is a vulnerability all the same. */
function declinedAt(said: readonly Said[]): Date | undefined {
  const answers = [...standing(said, 'declined'), ...standing(said, 'confirmed')];
  const last = answers.toSorted((one, other) => said.indexOf(one) - said.indexOf(other)).at(-1);
  return last?.kind === 'declined' ? new Date(last.at) : undefined;
}

/** A second telling by people, or the reminder that the suite sends. */
function remindedAt(said: readonly Said[]): Date | undefined {
  const [, ...more] = standing(said, 'patches-told');
  const again = more.filter(({ comment }) => comment !== undefined);
  const sent = standing(said, 'send').filter(
    ({ data }) => data.phase === 'reminder' && (data.state === 'sent' || data.state === 'seen'),
  );
  return firstOf([...again, ...sent].toSorted((one, other) => (one.at < other.at ? -1 : 1)));
}

function refusedAt(asked: SaidOf<'privacy-asked'> | undefined): Date | undefined {
  return asked?.data.answer === 'refused' ? new Date(asked.at) : undefined;
}

function dayOf(said: SaidOf<'upstream-date' | 'next-patch'> | undefined): Date | undefined {
  const day = said?.data.releasesAt;
  return day === undefined || day === 'none' ? undefined : new Date(day);
}

/**
 * The release and its retrospective. An advisory that is published with a fixed version shows that
 * the fix is out; a retrospective from before was one of something else.
 */
function endOf(
  { publishedAt, affected }: Advisory,
  said: readonly Said[],
): Pick<Events, 'releasedAt' | 'retrospectiveAt'> {
  const hasFix = affected.length > 0 && affected.every(({ fixedVersions }) => fixedVersions);
  const released = firstOf(standing(said, 'released'));
  return present({
    releasedAt: released ?? (hasFix ? publishedAt : undefined),
    retrospectiveAt: firstSince(standing(said, 'retrospective-held'), released ?? publishedAt),
  });
}

function breachOf(
  said: readonly Said[],
): Pick<Events, 'embargoBrokenAt' | 'breachAnsweredAt' | 'leakRetrospectiveAt'> {
  const embargoBrokenAt = firstOf(standing(said, 'embargo-broken'));
  const answers = standing(said, 'ticked').filter(({ data }) => data.item === 'breach-answered');
  return present({
    embargoBrokenAt,
    breachAnsweredAt: firstSince(answers, embargoBrokenAt),
    leakRetrospectiveAt: firstSince(standing(said, 'retrospective-held'), embargoBrokenAt),
  });
}

function decisionOf(said: readonly Said[]): Pick<Events, 'distributorsDecision'> {
  const decision = latest(said, 'distributors-decided');
  return decision === undefined ? {} : { distributorsDecision: decision.data.answer };
}

/** Without those that nobody knows. */
function present<Dates extends Readonly<Record<string, Date | undefined>>>(
  dates: Dates,
): { readonly [Name in keyof Dates]?: Date } {
  const known: { [Name in keyof Dates]?: Date } = {};
  for (const name of Object.keys(dates) as (keyof Dates)[]) {
    const at = dates[name];
    if (at !== undefined) known[name] = at;
  }
  return known;
}

/** The reporter hears by an update, by the acknowledgement, and by the answer to the report. */
function lastUpdate(said: readonly Said[], received: Date): Date {
  const heard = (['reporter-updated', 'acknowledged', 'confirmed', 'declined'] as const)
    .flatMap((kind) => standing(said, kind))
    .map(({ at }) => Date.parse(at));
  return new Date(Math.max(received.getTime(), ...heard));
}

/** When the report came in: by GitHub, or before its advisory by another way. */
function receivedAt({ createdAt, report }: Advisory, said: readonly Said[]): Observed<Date> {
  const at = latest(said, 'received')?.at;
  const recorded = at === undefined ? undefined : new Date(at);
  if (recorded !== undefined && recorded <= createdAt) return observed(recorded);
  if (report !== undefined) return observed(createdAt);
  return unobservable(
    recorded === undefined
      ? 'nobody recorded when the report came in, which did not come by GitHub'
      : 'the record has the report come in after its advisory was written',
    `record when it came in with \`${USAGE.received}\``,
  );
}
