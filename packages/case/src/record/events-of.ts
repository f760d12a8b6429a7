import { observed, unobservable } from '@embargo/core';
import type { Advisory, Events, Observed } from '@embargo/core';
import type { EntryKind } from '@embargo/ledger';

import { USAGE } from '../commands/command.ts';
import { latest, standing } from './said.ts';
import type { Said } from './said.ts';

/** Which entry of the record tells which event. */
const KINDS = {
  acknowledgedAt: 'acknowledged',
  triagedAt: 'confirmed',
  fixTeamNamedAt: 'fix-team-named',
  fixReadyAt: 'fix-completed',
  distributorsToldAt: 'patches-told',
  publicAt: 'public-disclosure',
  forthcomingToldAt: 'forthcoming-told',
  releasedAt: 'released',
  retrospectiveAt: 'retrospective-held',
} as const satisfies Readonly<Partial<Record<keyof Events, EntryKind>>>;

/**
 * What has happened in a case, by its advisory and by what the ledger holds. Entries are taken only
 * from who may write them, so each counts; of a kind that is said again the first one counts, for a
 * promise that was kept stays kept.
 */
export function eventsOf(advisory: Advisory, said: readonly Said[]): Observed<Events> {
  const received = receivedAt(advisory, said);
  if (received.status === 'unobservable') return received;
  const events: { -readonly [Name in keyof Events]: Events[Name] } = {
    reportReceivedAt: received.value,
    lastUpdateAt: lastUpdate(said, received.value),
  };
  for (const [name, kind] of Object.entries(KINDS)) {
    const at = firstOf(said, kind);
    // The keys of the table are those of the events.
    if (at !== undefined) events[name as keyof typeof KINDS] = at;
  }
  if (advisory.publishedAt !== undefined) events.publishedAt = advisory.publishedAt;
  const upstream = latest(said, 'upstream-date')?.data.releasesAt;
  if (upstream !== undefined && upstream !== 'none') events.upstreamAt = new Date(upstream);
  const agreed = latest(said, 'release-day-agreed');
  if (agreed !== undefined) events.releaseDayAgreedAt = new Date(agreed.at);
  return observed(events);
}

function firstOf(said: readonly Said[], kind: EntryKind): Date | undefined {
  const at = standing(said, kind)[0]?.at;
  return at === undefined ? undefined : new Date(at);
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
