import type { ClockStart } from '../facts/facts.ts';

/** What has happened in a case so far, and the dates that others have set. */
export interface Events {
  readonly reportReceivedAt: Date;
  readonly acknowledgedAt?: Date;
  readonly triagedAt?: Date;
  /** The security team was told in private, from which "of disclosure" counts; else the report. */
  readonly disclosedAt?: Date;
  /** The team found it to be no vulnerability; what only follows one is then promised to nobody. */
  readonly declinedAt?: Date;
  readonly fixTeamNamedAt?: Date;
  readonly fixReadyAt?: Date;
  /** What people decided, where the policy leaves it open whether distributors are told. */
  readonly distributorsDecision?: 'tell' | 'do-not-tell';
  readonly distributorsToldAt?: Date;
  /** They were told once more, shortly ahead of the release. */
  readonly distributorsRemindedAt?: Date;
  /** Somebody broke the embargo, and what people then answered. */
  readonly embargoBrokenAt?: Date;
  readonly breachAnsweredAt?: Date;
  /** When people looked back on that. */
  readonly leakRetrospectiveAt?: Date;
  /** It became public before its release. */
  readonly publicAt?: Date;
  /** Whoever reported it goes public, and did not agree to private disclosure when asked. */
  readonly privacyRefusedAt?: Date;
  /** The date of another project on which the fix depends: not before. */
  readonly upstreamAt?: Date;
  /** When the next patch release is due anyway. */
  readonly nextPatchAt?: Date;
  /** Users were told that a fix will come. */
  readonly forthcomingToldAt?: Date;
  readonly releaseDayAgreedAt?: Date;
  /** The day that was agreed on. */
  readonly agreedReleaseAt?: Date;
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
