import type { ClockStart } from '../facts/facts.ts';

/** What has happened in a case so far, and the dates that others have set. */
export interface Events {
  readonly reportReceivedAt: Date;
  readonly acknowledgedAt?: Date;
  readonly triagedAt?: Date;
  /** The security team was told in private, from which "of disclosure" counts; else the report. */
  readonly disclosedAt?: Date;
  readonly fixTeamNamedAt?: Date;
  readonly fixReadyAt?: Date;
  readonly distributorsToldAt?: Date;
  /** It became public before its release. */
  readonly publicAt?: Date;
  /** The date of another project on which the fix depends: not before. */
  readonly upstreamAt?: Date;
  /** When the next patch release is due anyway. */
  readonly nextPatchAt?: Date;
  /** Users were told that a fix will come. */
  readonly forthcomingToldAt?: Date;
  readonly releaseDayAgreedAt?: Date;
  /** When the reporter last heard; an absent one counts from the report and looks ahead only. */
  readonly lastUpdateAt?: Date;
  /** The fix is out. */
  readonly releasedAt?: Date;
  /** The advisory is published. */
  readonly publishedAt?: Date;
  readonly retrospectiveAt?: Date;
}

/** When a clock starts; nothing where its event has not happened or is not planned. */
export function startOf(from: ClockStart, events: Events, release?: Date): Date | undefined {
  switch (from) {
    case 'report':
      return events.reportReceivedAt;
    case 'acknowledgement':
      return events.acknowledgedAt;
    case 'triage':
      return events.triagedAt;
    case 'disclosure':
      return events.disclosedAt ?? events.reportReceivedAt;
    case 'public-disclosure':
      return events.publicAt ?? release;
    case 'fix':
      return events.fixReadyAt;
    case 'release':
      return release;
  }
}
