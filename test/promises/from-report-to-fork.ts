import { actions, asked, checks, commands, roster, rules } from './keepers.ts';
import type { ModelPromise } from './keepers.ts';

const respond = 'respond-to-report/respond-to-report.test.ts';
const people = 'respond-to-report/left-to-people.test.ts';
const breaches = 'core/roster/breaches.test.ts';
const rotation = 'core/roster/rotation.test.ts';
const states = 'core/deadlines/promise-states.test.ts';
const moved = 'core/deadlines/what-moves-a-promise.test.ts';
const team = 'core/roster/year.test.ts';
const votes = 'core/roster/vote.test.ts';
const year = 'track-deadlines/year/states.test.ts';
const eachDay = 'break on every day of a year what the model has';
const eachChange = 'every promise stands as the model has it, at each change and a second before';
const track = 'track-deadlines/track-deadlines.test.ts';
const comment = 'track-deadlines/report.test.ts';
const gated = 'gate-advisory/checks/checks-by-policy.test.ts';
const duties = 'policy-lint/duties/read-duties.test.ts';

/** Intake, kinds of disclosure, the team, the fix team, triage: the promises 1 to 45. */
export const FROM_REPORT_TO_FORK: readonly ModelPromise[] = [
  {
    number: 1,
    promise: 'Handle reports quickly and privately, so that users are exposed for less time',
    made: 'SKP',
    keptBy: actions('validate-policy', 'track-deadlines', 'hold-retrospective'),
    shownBy: [
      [
        'core/deadlines/figures.test.ts',
        'an embargo ends when it is public, by its publication or before it',
      ],
    ],
  },
  {
    number: 2,
    promise: "Take reports by GitHub's private form",
    made: 'TM',
    keptBy: [...actions('validate-policy', 'respond-to-report'), ...rules('pvr-disabled')],
    shownBy: [[respond, 'is acknowledged on its advisory, once']],
    read: { id: 'reports-arrive' },
  },
  {
    number: 3,
    promise: 'Take reports by private mail, or as a linked page says',
    made: 'TMSKP',
    keptBy: [
      ...actions('respond-to-report'),
      ...rules('placeholder-address', 'relative-link-missing', 'empty-link'),
      ...commands('received'),
    ],
    shownBy: [[respond, 'becomes one advisory that knows when it came in']],
    read: { id: 'reports-arrive' },
  },
  {
    number: 4,
    promise: 'Have reports tell steps, versions, impact',
    made: 'TMP',
    keptBy: asked('report-complete'),
    shownBy: [[comment, 'asks for what only people keep, and shows who said so']],
    read: { id: 'report-complete' },
  },
  {
    number: 5,
    promise: 'Let reporters encrypt: a key on request, or linked',
    made: 'TMS',
    keptBy: [...actions('respond-to-report'), ...asked('key-sent'), ...roster('key-expiring')],
    shownBy: [
      [people, 'is mailed to who asks for it, once, and the address is nowhere shown'],
      [comment, 'asks for what only people keep, and shows who said so'],
      [breaches, 'a key'],
    ],
    read: { id: 'key-sent', butFor: 'S' },
  },
  {
    number: 6,
    promise: 'Acknowledge a report within 24 hours',
    made: 'M',
    keptBy: [...actions('respond-to-report', 'track-deadlines'), ...checks('report-acknowledged')],
    shownBy: [
      [respond, 'is acknowledged on its advisory, once'],
      [states, 'an acknowledgement within 24 hours at $now is $state'],
    ],
    read: { id: 'acknowledged' },
  },
  {
    number: 7,
    promise: 'Have vulnerabilities reported responsibly, and never as a public issue',
    made: 'TMSKP',
    keptBy: [...actions('gate-advisory'), ...asked('kept-private')],
    shownBy: [['gate-advisory/leak-check/find-leaks.test.ts', 'The summary is found in $where']],
    read: { id: 'kept-private', butFor: 'TMSK' },
  },
  {
    number: 8,
    promise: 'Start at once where it is public already',
    made: 'TMSKP',
    keptBy: [
      ...actions('track-deadlines'),
      ...commands('public-since'),
      ...asked('public-at-once'),
    ],
    shownBy: [[states, 'what is public already is due at once']],
    read: { id: 'public-at-once', butFor: 'K' },
  },
  {
    number: 9,
    promise: 'Ask whoever goes public for private disclosure first',
    made: 'TMSKP',
    keptBy: [
      ...actions('respond-to-report'),
      ...checks('publicly-disclosed'),
      ...commands('privacy-asked'),
      ...asked('privacy-asked'),
    ],
    shownBy: [
      [people, 'whoever made it public is asked for privacy, until the answer is recorded'],
      [
        'gate-advisory/stages.test.ts',
        'a vulnerability that became public asks whoever made it so, and needs no agreed day',
      ],
    ],
    read: { id: 'privacy-asked' },
  },
  {
    number: 10,
    promise: 'Move swiftly where they refuse',
    made: 'TMSKP',
    keptBy: [...actions('track-deadlines'), ...commands('privacy-asked')],
    shownBy: [
      [track, 'is due at once unless they agreed to go on in private: $said'],
      [moved, 'what is public'],
      [states, 'what is public already is due at once'],
    ],
    read: { id: 'privacy-asked' },
  },
  {
    number: 11,
    promise: 'Do everything as soon as possible once it is public',
    made: 'TMSKP',
    keptBy: [...actions('track-deadlines'), ...checks('publicly-disclosed')],
    shownBy: [
      [moved, 'what is public'],
      [states, 'what is public already is due at once'],
    ],
    read: { id: 'public-at-once', butFor: 'K' },
  },
  {
    number: 12,
    promise: 'In extreme cases have a public issue deleted',
    made: 'P',
    keptBy: asked('issue-deletion'),
    shownBy: [
      [duties, '%s is found in "%s"'],
      [comment, 'asks for what only people keep, and shows who said so'],
    ],
    read: { id: 'issue-deletion' },
  },
  {
    number: 13,
    promise: 'Have the security team coordinate fix, release and notice',
    made: 'TMSKP',
    keptBy: actions('respond-to-report', 'track-deadlines'),
    shownBy: [[respond, 'goes all the way once it is confirmed']],
  },
  {
    number: 14,
    promise: 'Say who is in the team',
    made: 'MSKP',
    keptBy: [...actions('validate-policy'), ...rules('team-roster-missing', 'empty-link')],
    shownBy: [[track, 'of the team are told from its roster']],
  },
  {
    number: 15,
    promise: 'Share triage, infrastructure, disclosure and release among members',
    made: 'S',
    keptBy: [...roster('duty-open'), ...commands('duty'), ...asked('duties-taken')],
    shownBy: [[breaches, 'a duty']],
    read: { id: 'duties-taken' },
  },
  {
    number: 16,
    promise: 'Have two to four members, at most two of a vendor to one of another',
    made: 'S',
    keptBy: roster('too-few', 'too-many', 'one-vendor'),
    shownBy: [
      [team, eachDay],
      [breaches, 'the size of the team'],
      [breaches, 'one vendor'],
    ],
  },
  {
    number: 17,
    promise: 'Take members in by nomination and vote',
    made: 'SK',
    keptBy: [...asked('members-join'), ...roster('vote-open', 'vote-carried', 'vote-lost')],
    shownBy: [
      [votes, 'who joins'],
      [track, 'beside them: what is asked of the team stands in the summary until it is ticked'],
    ],
    read: { id: 'members-join' },
  },
  {
    number: 18,
    promise: 'Have new members serve three months as associates, on what is of low sensitivity',
    made: 'K',
    keptBy: [...roster('term-over'), ...actions('respond-to-report')],
    shownBy: [
      [breaches, 'the term of an associate'],
      [rotation, 'associates lead what is of low sensitivity'],
    ],
    read: { id: 'members-join' },
  },
  {
    number: 19,
    promise: 'Replace members who step down',
    made: 'SK',
    keptBy: asked('members-step-down'),
    shownBy: [
      [track, 'beside them: what is asked of the team stands in the summary until it is ticked'],
    ],
    read: { id: 'members-step-down' },
  },
  {
    number: 20,
    promise: 'Arrange cover for leave',
    made: 'SK',
    keptBy: [
      ...roster('uncovered-leave', 'leave-too-long-for-replacement'),
      ...asked('members-step-down'),
      ...roster('leave-too-short-for-replacement'),
    ],
    shownBy: [
      [people, 'who goes on leave hands it over to the next in turn, once, and it is recorded'],
      [team, eachDay],
      [breaches, 'leave'],
    ],
    read: { id: 'members-step-down' },
  },
  {
    number: 21,
    promise: 'Stay active; remove who is silent too long by super-majority',
    made: 'SK',
    keptBy: [
      ...roster('silent'),
      ...asked('members-active'),
      ...roster('duties-unmet', 'vote-open'),
    ],
    shownBy: [
      [team, eachDay],
      [votes, 'who is removed'],
      [breaches, 'silence'],
    ],
    read: { id: 'members-active' },
  },
  {
    number: 22,
    promise: 'Have one member lead the fix and send the mails',
    made: 'P',
    keptBy: [...actions('respond-to-report'), ...checks('fix-team-named')],
    shownBy: [[respond, 'is led by each member in turn, and never by its reporter']],
    read: { id: 'lead-named' },
  },
  {
    number: 23,
    promise: 'Rotate the lead round robin',
    made: 'P',
    keptBy: actions('respond-to-report'),
    shownBy: [
      [people, 'is who stands in where the leave names somebody'],
      [team, 'goes round for a year: who led comes last, and who is away keeps the place'],
      [rotation, 'each member leads once before anybody leads twice'],
    ],
    read: { id: 'lead-named' },
  },
  {
    number: 24,
    promise: 'Let the team drive the schedule by severity and work',
    made: 'TMSK',
    keptBy: [...actions('track-deadlines'), ...commands('agree', 'severity')],
    shownBy: [
      [
        'gate-advisory/stages.test.ts',
        'are recorded once, in the name of who wrote them and with their comment',
      ],
    ],
  },
  {
    number: 25,
    promise: 'Take timelines as suggestions that assume a private report',
    made: 'TMSKP',
    keptBy: [
      ...actions('validate-policy', 'track-deadlines', 'gate-advisory'),
      ...rules('timelines-not-binding'),
    ],
    shownBy: [
      [
        'gate-advisory/gate.test.ts',
        'where timelines bind, a time that is promised by $what opens the gate: $opens',
      ],
    ],
  },
  {
    number: 26,
    promise: "Follow an upstream project's date",
    made: 'TMSKP',
    keptBy: [
      ...checks('upstream-date'),
      ...commands('upstream'),
      ...asked('upstream-agreed'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'another project'],
      [gated, '%s names a remedy until it is kept, and holds the gate where timelines bind'],
    ],
    read: { id: 'upstream-agreed' },
  },
  {
    number: 27,
    promise: 'Bring the fix team together within 24 hours of disclosure',
    made: 'TMSP',
    keptBy: [...actions('respond-to-report', 'track-deadlines'), ...checks('fix-team-named')],
    shownBy: [
      [year, eachChange],
      [gated, '%s names a remedy until it is kept, and holds the gate where timelines bind'],
    ],
    read: { id: 'fix-team' },
  },
  {
    number: 28,
    promise: 'Give the relevant engineers access to the case',
    made: 'TMSP',
    keptBy: [...actions('respond-to-report'), ...checks('fix-team-admitted')],
    shownBy: [[respond, 'goes all the way once it is confirmed']],
    read: { id: 'fix-team' },
  },
  {
    number: 29,
    promise: 'Let code owners alone collaborate, others once the security team approves',
    made: 'TM',
    keptBy: [
      ...actions('respond-to-report'),
      ...checks('collaborators-allowed'),
      ...commands('allow'),
    ],
    shownBy: [
      [
        'gate-advisory/checks/collaborators-allowed.test.ts',
        'who is the outsider stands in the detail',
      ],
    ],
  },
  {
    number: 30,
    promise: 'Add the reporter only where the report came privately',
    made: 'TM',
    keptBy: checks('collaborators-allowed'),
    shownBy: [
      [gated, '%s names a remedy until it is kept, and holds the gate where timelines bind'],
    ],
  },
  {
    number: 31,
    promise: 'Validate the report with its reporter and settle its priority',
    made: 'SK',
    keptBy: [
      ...checks('accepted'),
      ...commands('confirm', 'decline'),
      ...asked('report-validated'),
    ],
    shownBy: [
      [respond, 'waits for a person to confirm it'],
      [duties, '%s asks its people on these lines'],
    ],
    read: { id: 'report-validated' },
  },
  {
    number: 32,
    promise: 'Follow a process that is drawn as a picture',
    made: 'K',
    keptBy: rules('process-in-image'),
    shownBy: [
      [
        'policy-lint/rules.test.ts',
        'each fixture is reported on its marked lines and nowhere else',
      ],
    ],
  },
  {
    number: 33,
    promise: 'Develop the fix within one to seven days of disclosure',
    made: 'TMSKP',
    keptBy: [...actions('track-deadlines'), ...commands('fixed')],
    shownBy: [[states, 'the state of a promise, to the second']],
    read: { id: 'fixed' },
  },
  {
    number: 34,
    promise: 'Score it by CVSS, of the version stated',
    made: 'TMSKP',
    keptBy: checks('cvss'),
    shownBy: [
      [
        'gate-advisory/checks/cvss.test.ts',
        'what is wrong with a vector stands in the detail, as it quotes the vector',
      ],
    ],
    read: { id: 'scored' },
  },
  {
    number: 35,
    promise: 'Let the one who is named have the last word on severity',
    made: 'TMSKP',
    keptBy: [...commands('severity'), ...asked('severity-decided')],
    shownBy: [[comment, 'asks for what only people keep, and shows who said so']],
    read: { id: 'severity-decided' },
  },
  {
    number: 36,
    promise: 'Request a CVE ID from the source named',
    made: 'TMSKP',
    keptBy: [
      ...actions('respond-to-report'),
      ...checks('cve-requested'),
      ...commands('cve-requested'),
      ...rules('cve-source-defunct'),
    ],
    shownBy: [
      [people, 'is prepared as the form of its source, which is recorded once'],
      [respond, 'ask for one CVE ID and open one fork'],
    ],
    read: { id: 'cve' },
  },
  {
    number: 37,
    promise: 'Open an advisory in the repository that is affected',
    made: 'TMS',
    keptBy: actions('respond-to-report'),
    shownBy: [[respond, 'becomes one advisory that knows when it came in']],
  },
  {
    number: 38,
    promise: 'Keep versions and CVE ID of the advisory up to date',
    made: 'TMS',
    keptBy: checks('versions-complete', 'cve-requested'),
    shownBy: [['gate-advisory/checks/versions-complete.test.ts', '%s is not fixed in %s']],
  },
  {
    number: 39,
    promise: 'Open a private fork or repository for the fix',
    made: 'TMSP',
    keptBy: [...actions('respond-to-report'), ...checks('private-fix')],
    shownBy: [
      [people, 'waits until the whole team may write there, and is then ticked'],
      [respond, 'ask for one CVE ID and open one fork'],
    ],
    read: { id: 'private-fix' },
  },
  {
    number: 40,
    promise: 'Do all work on the fix there',
    made: 'TMSP',
    keptBy: [...actions('gate-advisory'), ...checks('private-fix', 'fork-landed')],
    shownBy: [['gate-advisory/leak-check/find-leaks.test.ts', 'A patch is found by $how']],
    read: { id: 'private-fix' },
  },
  {
    number: 41,
    promise: 'Talk in the advisory, not in chats or public issues',
    made: 'TMS',
    keptBy: [...actions('gate-advisory'), ...asked('talk-private')],
    shownBy: [
      [
        'gate-advisory/leak-check/check-for-leaks.test.ts',
        '$part in a comment shows nothing of itself in public',
      ],
      [duties, '%s asks its people on these lines'],
    ],
    read: { id: 'talk-private' },
  },
  {
    number: 42,
    promise: 'Settle the severity in private, never in public repositories',
    made: 'TMSP',
    keptBy: [...actions('gate-advisory'), ...asked('talk-private')],
    shownBy: [
      [
        'gate-advisory/leak-check/find-leaks.test.ts',
        'A passage of the description is found, however it is laid out',
      ],
      [duties, '%s asks its people on these lines'],
    ],
    read: { id: 'talk-private' },
  },
  {
    number: 43,
    promise: 'Check locally what no CI runs in a fork',
    made: 'TM',
    keptBy: [...checks('tests-ran'), ...commands('tests')],
    shownBy: [
      [gated, '%s names a remedy until it is kept, and holds the gate where timelines bind'],
    ],
  },
  {
    number: 44,
    promise: 'Have maintainers approve every commit',
    made: 'P',
    keptBy: [...checks('approved'), ...commands('approve')],
    shownBy: [['gate-advisory/stages.test.ts', 'counts for the patch that it names and no other']],
    read: { id: 'approved' },
  },
  {
    number: 45,
    promise: 'Tell the security team when the fix is complete',
    made: 'TMSP',
    keptBy: [...actions('track-deadlines'), ...commands('fixed')],
    shownBy: [[track, 'are met by what somebody of the team says in a comment']],
    read: { id: 'fixed' },
  },
];
