import type { CheckCards } from './check-card.ts';

/** Checks of when the fix comes out. */
export const dateCards: CheckCards = {
  'publicly-disclosed': {
    promisedBy: 'What happens when the vulnerability is public before its release.',
    evidence: 'The ledger entries of `/public-since INSTANT` and `/privacy-asked ANSWER`.',
    fails: 'It is public, the policy asks for private disclosure, and no such request is recorded.',
    unknown: 'It was recorded for an outsider, or ahead of its time.',
    mend: 'Ask whoever made it public, and record the answer with `/privacy-asked ANSWER`.',
  },
  'upstream-date': {
    promisedBy: 'Dates of other projects on which the fix depends.',
    evidence: 'The ledger entry of `/upstream INSTANT|none`.',
    fails: 'Nobody recorded whether there is such a date, or something would be public before it.',
    unknown: 'It was recorded for an outsider, or ahead of its time.',
    mend: 'Wait until that date, or record the one agreed with them anew.',
  },
  'severity-lane': {
    promisedBy: 'Severity bands: slow, next patch release, out of band.',
    evidence: 'The score of the advisory, the agreed release day, and when the release is due.',
    fails: 'The score is in no slow lane, and the release comes later than the policy says.',
    unknown:
      'The score is not known, the bands contradict each other, or its clock has not started.',
    mend: 'Agree to an earlier day with `/agree INSTANT`. What is late is waived by two people.',
  },
  'release-day-agreed': {
    promisedBy: 'Those who agree on the release day, by the policy or `people.releaseDay`.',
    evidence: 'The ledger entries of `/agree INSTANT`, of each person the latest.',
    fails:
      'A group has nobody of its own who agreed, days differ, the day is over, or it is not that day yet.',
    unknown: 'Nothing tells who stands behind a word of the policy.',
    mend: 'Somebody of each group writes `/agree INSTANT`, each another person.',
  },
  'embargo-maximum': {
    promisedBy: 'A longest embargo, or a time until disclosure.',
    evidence: 'The agreed release day, and when the report came in.',
    fails: 'The release is planned for after the end of the embargo.',
    unknown:
      'Nothing is recorded of what the embargo counts from, or it depends on an unknown severity.',
    mend: 'Agree to an earlier day with `/agree INSTANT`; where it is too late, two people waive it.',
  },
  'distributors-told': {
    promisedBy: 'A list of distributors that must or should be told ahead.',
    evidence: 'When they were first told, by the ledger, and the agreed release day.',
    fails: 'Nobody recorded that they were told, or it was later than the policy promises.',
    unknown: 'Somebody outside of the project recorded it, or the record cannot be read.',
    mend: 'Tell them by `notify-distributors`; where it was too late, agree to a later day with `/agree INSTANT`.',
  },
  'notice-ready': {
    promisedBy: 'Channels of the announcement, and what it is to tell.',
    evidence: 'The channels of `.github/embargo.yml`, and the text of the advisory.',
    fails:
      'A promised channel is not configured, or the advisory does not answer what the announcement is to tell. Without any channel people announce, and it is not asked.',
    unknown: 'The advisory cannot be read.',
    mend: 'Add the channel, or answer it in the advisory under a heading of its own.',
  },
  'binaries-verified': {
    promisedBy: 'Binaries that are built, signed, publicly available or functional.',
    evidence: 'The report of `verify-release` on the draft or the release, by `binaries-report`.',
    fails:
      'The report says failed, is about another repository or a version that is no fixed one, or has no check that shows what is promised.',
    unknown: 'No report was given, or it cannot be read.',
    mend: 'Verify the draft with `verify-release`, and give the gate its report.',
  },
  'release-window': {
    promisedBy: 'A release window of weekdays and a time.',
    evidence: 'The clock, the window, and `blackoutDates` of the configuration.',
    fails: 'The window is not open.',
    unknown: 'Time or zone of the window cannot be reckoned with.',
    mend: 'Release at the next opening, which the gate names.',
  },
};
