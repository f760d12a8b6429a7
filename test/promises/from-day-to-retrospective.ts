import { actions, asked, checks, commands, rules } from './keepers.ts';
import type { ModelPromise } from './keepers.ts';

const announce = 'announce-release/announce-release.test.ts';
const notify = 'interop/notify-distributors/notify-distributors.test.ts';
const states = 'core/deadlines/promise-states.test.ts';
const moved = 'core/deadlines/what-moves-a-promise.test.ts';
const year = 'track-deadlines/year/states.test.ts';
const eachChange = 'every promise stands as the model has it, at each change and a second before';
const comment = 'track-deadlines/report.test.ts';
const gated = 'gate-advisory/checks/checks-by-policy.test.ts';
const duties = 'policy-lint/duties/read-duties.test.ts';
const texts = 'core/notice/plan-notice.test.ts';
const phases = 'core/notice/plan-phase.test.ts';
const places = 'hold-retrospective/places.test.ts';
const lookBack = 'hold-retrospective/hold-retrospective.test.ts';
const holds = '%s names a remedy until it is kept, and holds the gate where timelines bind';
const ticks = 'asks for what only people keep, and shows who said so';

/** Release day, distributors, announcement, retrospective: the promises 46 to 90. */
export const FROM_DAY_TO_RETROSPECTIVE: readonly ModelPromise[] = [
  {
    number: 46,
    promise: 'Agree on the release day',
    made: 'TMS',
    keptBy: [...checks('release-day-agreed'), ...commands('agree')],
    shownBy: [
      [
        'gate-advisory/checks/release-day-agreed.test.ts',
        '"$actor" in a policy are people like $by: $status',
      ],
    ],
    read: { id: 'release-day' },
  },
  {
    number: 47,
    promise: 'Release at 16:00 UTC on a weekday that is not a Friday',
    made: 'TMS',
    keptBy: checks('release-window'),
    shownBy: [
      [
        'gate-advisory/checks/release-window.test.ts',
        'a window that the policy only suggests advises, until the configuration makes it bind',
      ],
    ],
    read: { id: 'release-window' },
  },
  {
    number: 48,
    promise: 'Be free to slow down what scores below 4.0',
    made: 'TMSKP',
    keptBy: [...actions('track-deadlines'), ...checks('severity-lane')],
    shownBy: [
      [moved, 'a slow lane'],
      [gated, holds],
    ],
    read: { id: 'severity-lanes' },
  },
  {
    number: 49,
    promise: 'Fix what scores below 7.0 semi-publicly, unless users would be harmed',
    made: 'K',
    keptBy: checks('severity-lane', 'private-fix'),
    shownBy: [[gated, holds]],
    read: { id: 'severity-lanes' },
  },
  {
    number: 50,
    promise: 'Release high and critical fixes out of band, others with the next patch',
    made: 'K',
    keptBy: [...actions('track-deadlines'), ...checks('severity-lane'), ...commands('next-patch')],
    shownBy: [
      [moved, 'the lanes of the next patch release'],
      ['cli/plan.test.ts', '$model releases at $release'],
    ],
    read: { id: 'severity-lanes' },
  },
  {
    number: 51,
    promise: 'Plan what users are told, once real dates are known',
    made: 'TMSKP',
    keptBy: asked('plan-made'),
    shownBy: [
      [duties, '%s asks its people on these lines'],
      [comment, ticks],
    ],
    read: { id: 'plan-made' },
  },
  {
    number: 52,
    promise: 'Tell users within one to seven days that a fix will come, and what to do until then',
    made: 'P',
    keptBy: [...actions('announce-release', 'track-deadlines'), ...commands('forthcoming')],
    shownBy: [
      [year, eachChange],
      [announce, 'tells the date, and nothing that is under embargo'],
    ],
    read: { id: 'forthcoming-notice' },
  },
  {
    number: 53,
    promise: 'Tell distributors before the release, inside the window',
    made: 'TMKP',
    keptBy: [...actions('notify-distributors', 'track-deadlines'), ...checks('distributors-told')],
    shownBy: [
      [moved, 'distributors'],
      [notify, 'details are refused before the policy has them, and told when they are late'],
    ],
    read: { id: 'distributors-told' },
  },
  {
    number: 54,
    promise: 'Tell them seven days ahead where there is a CVE ID',
    made: 'K',
    keptBy: [
      ...actions('notify-distributors'),
      ...checks('distributors-told'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'distributors'],
      [
        'core/distributors/distributors.test.ts',
        'count back from the release: details and reminder',
      ],
    ],
    read: { id: 'distributors-told' },
  },
  {
    number: 55,
    promise: 'Send them text, date and time 24 hours ahead',
    made: 'K',
    keptBy: [
      ...actions('notify-distributors'),
      ...checks('distributors-told'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'distributors'],
      [notify, 'the reminder tells date, time and the text that will be public'],
    ],
    read: { id: 'distributors-told' },
  },
  {
    number: 56,
    promise: 'Tell them early only what is critical enough',
    made: 'P',
    keptBy: [
      ...actions('notify-distributors'),
      ...commands('distributors'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'distributors'],
      [notify, 'details are refused before the policy has them, and told when they are late'],
    ],
    read: { id: 'distributors-told' },
  },
  {
    number: 57,
    promise: 'Send them patches, and what else helps',
    made: 'KP',
    keptBy: [...actions('notify-distributors'), ...checks('patches-unchanged')],
    shownBy: [[notify, 'the ledger has each acceptance, and which patches they were given']],
    read: { id: 'distributors-told' },
  },
  {
    number: 58,
    promise: 'Assess a broken embargo, and when in doubt go public',
    made: 'KP',
    keptBy: [
      ...actions('notify-distributors'),
      ...commands('embargo-broken'),
      ...asked('breach-answered'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'a broken embargo'],
      [notify, 'a broken embargo plans for now, on the word of a person only'],
    ],
    read: { id: 'breach-answered' },
  },
  {
    number: 59,
    promise: 'Keep a list of those who are concerned, and publish what it takes to be on it',
    made: 'MKP',
    keptBy: [
      ...actions('notify-distributors'),
      ...rules('membership-criteria-missing', 'distributor-list-undefined'),
    ],
    shownBy: [['core/distributors/distributors.test.ts', 'has a member on $day: $is']],
  },
  {
    number: 60,
    promise: 'Keep embargoed information to those who need it, until the date agreed',
    made: 'MP',
    keptBy: [...actions('notify-distributors'), ...asked('embargo-kept')],
    shownBy: [
      [notify, 'details go out once, encrypted to each alone, and one bad key stops only its own'],
    ],
    read: { id: 'embargo-kept' },
  },
  {
    number: 61,
    promise: 'Have members accept the terms of the embargo before they are told',
    made: 'MP',
    keptBy: [...actions('notify-distributors'), ...asked('embargo-kept')],
    shownBy: [
      [
        'core/distributors/distributors.test.ts',
        'are met by who shows each, is vouched for and accepted the embargo policy',
      ],
    ],
    read: { id: 'embargo-kept' },
  },
  {
    number: 62,
    promise: 'Tell of a leak at once, and look back on it',
    made: 'P',
    keptBy: [
      ...actions('hold-retrospective'),
      ...commands('embargo-broken'),
      ...actions('track-deadlines'),
    ],
    shownBy: [
      [moved, 'a broken embargo'],
      [lookBack, 'is looked back on in a private repository'],
    ],
    read: { id: 'breach-answered' },
  },
  {
    number: 63,
    promise: 'Remove members who no longer meet the criteria, or leak again',
    made: 'MP',
    keptBy: [...actions('notify-distributors'), ...asked('distributors-removed')],
    shownBy: [
      [notify, 'a removal is told to who is removed, with the reason, and they get nothing more'],
    ],
    read: { id: 'distributors-removed' },
  },
  {
    number: 64,
    promise: 'Have members give back: tests, reports, help with texts',
    made: 'MP',
    keptBy: asked('distributors-contribute'),
    shownBy: [
      [
        'track-deadlines/track-deadlines.test.ts',
        'beside them: what is asked of the team stands in the summary until it is ticked',
      ],
      [duties, '%s asks its people on these lines'],
    ],
    read: { id: 'distributors-contribute' },
  },
  {
    number: 65,
    promise: 'Hold members to the criteria',
    made: 'MP',
    keptBy: [...actions('notify-distributors'), ...asked('distributors-meet-criteria')],
    shownBy: [[notify, 'preflight holds members to the criteria of the policy']],
    read: { id: 'distributors-meet-criteria' },
  },
  {
    number: 66,
    promise: 'Have a member vouch for who applies',
    made: 'MP',
    keptBy: [...actions('notify-distributors'), ...asked('distributors-meet-criteria')],
    shownBy: [['core/distributors/distributors.test.ts', 'are missed one by one']],
    read: { id: 'distributors-meet-criteria' },
  },
  {
    number: 67,
    promise: 'Take requests to join that answer each criterion',
    made: 'P',
    keptBy: [...asked('distributors-join'), ...actions('notify-distributors')],
    shownBy: [[notify, 'preflight holds members to the criteria of the policy']],
    read: { id: 'distributors-join' },
  },
  {
    number: 68,
    promise: 'Release within one to 21 days of disclosure',
    made: 'TMSP',
    keptBy: actions('track-deadlines'),
    shownBy: [
      [year, eachChange],
      [states, 'the release and the publication are kept by their events'],
    ],
    read: { id: 'released' },
  },
  {
    number: 69,
    promise: 'Have the fix team approve the pull requests of the fork',
    made: 'TMS',
    keptBy: [...checks('approved'), ...commands('approve')],
    shownBy: [['gate-advisory/stages.test.ts', 'counts for the patch that it names and no other']],
    read: { id: 'approved' },
  },
  {
    number: 70,
    promise: 'Merge the fix into the main branch',
    made: 'TMSK',
    keptBy: [...actions('gate-advisory'), ...checks('readiness-recorded', 'fork-mergeable')],
    shownBy: [
      [
        'gate-advisory/audit/audit-push.test.ts',
        'A commit titled "$title" passes with a verdict and fails without',
      ],
    ],
  },
  {
    number: 71,
    promise: 'Bring the fix to every release branch that needs it',
    made: 'KP',
    keptBy: checks('backports-present', 'fork-landed'),
    shownBy: [[gated, holds]],
    read: { id: 'backported', butFor: 'P' },
  },
  {
    number: 72,
    promise: 'Change nothing of the commits once distributors have the patches',
    made: 'K',
    keptBy: checks('patches-unchanged'),
    shownBy: [[gated, holds]],
  },
  {
    number: 73,
    promise: 'Make a release of the fix',
    made: 'SP',
    keptBy: actions('build-release'),
    shownBy: [
      [
        'build-release/verified.test.ts',
        'a release goes from the build over the verified draft to the public',
      ],
    ],
  },
  {
    number: 74,
    promise: 'Build the binaries',
    made: 'TMSK',
    keptBy: [...actions('build-release', 'verify-release'), ...checks('binaries-verified')],
    shownBy: [
      [
        'build-release/process.test.ts',
        'a release is built, signed and staged as a draft that nobody can see yet',
      ],
    ],
    read: { id: 'binaries' },
  },
  {
    number: 75,
    promise: 'Sign the binaries',
    made: 'TMS',
    keptBy: [...actions('build-release', 'verify-release'), ...checks('binaries-verified')],
    shownBy: [
      [
        'build-release/verified.test.ts',
        'a release signed %s verifies as staged, and not when it is changed',
      ],
    ],
    read: { id: 'binaries' },
  },
  {
    number: 76,
    promise: 'Have them publicly available and functional',
    made: 'TMSK',
    keptBy: [...actions('verify-release'), ...checks('binaries-verified')],
    shownBy: [
      [
        'verify-release/process.test.ts',
        'A stranger without a token verifies a published, immutable release',
      ],
      ['verify-release/programs.test.ts', 'are run once everything about them holds'],
    ],
    read: { id: 'binaries' },
  },
  {
    number: 77,
    promise: 'Prepare what the public is told',
    made: 'S',
    keptBy: [...actions('announce-release'), ...checks('notice-ready')],
    shownBy: [[announce, 'sends nothing, and shows the texts on a private page']],
  },
  {
    number: 78,
    promise: 'Announce releases, CVE ID, severity, impact, binaries or changes',
    made: 'TMSKP',
    keptBy: actions('announce-release'),
    shownBy: [[texts, 'answers: %s']],
    read: { id: 'announcement-content' },
  },
  {
    number: 79,
    promise: 'Announce what users can do',
    made: 'TMSKP',
    keptBy: actions('announce-release'),
    shownBy: [[texts, 'answers: %s']],
    read: { id: 'announcement-content' },
  },
  {
    number: 80,
    promise: 'Announce it on every channel that is listed',
    made: 'TMSKP',
    keptBy: [...actions('announce-release'), ...rules('announce-channel-missing')],
    shownBy: [[announce, 'does not tell where a channel that the policy promises is missing']],
    read: { id: 'announced' },
  },
  {
    number: 81,
    promise: 'Link the fix, or the mail, in the chat',
    made: 'TMS',
    keptBy: actions('announce-release'),
    shownBy: [[phases, 'put first what others link to']],
    read: { id: 'announced' },
  },
  {
    number: 82,
    promise: 'Open a tracking issue whose title starts with the CVE ID',
    made: 'K',
    keptBy: actions('announce-release'),
    shownBy: [[phases, 'gives a tracking issue a title that starts with the IDs']],
    read: { id: 'announced' },
  },
  {
    number: 83,
    promise: 'Give the details in the notes of the patch release, and link them',
    made: 'K',
    keptBy: actions('announce-release'),
    shownBy: [[announce, 'tells every channel once, what others link to first']],
    read: { id: 'announced' },
  },
  {
    number: 84,
    promise: "Follow the policy's template",
    made: 'TMS',
    keptBy: [...actions('announce-release'), ...rules('template-field-missing')],
    shownBy: [
      [
        'core/notice/policy-template.test.ts',
        'becomes a notice whose every question is answered or gone',
      ],
    ],
    read: { id: 'announcement-template', butFor: 'TM' },
  },
  {
    number: 85,
    promise: 'Look back within one to three days of the release',
    made: 'TMS',
    keptBy: actions('hold-retrospective', 'track-deadlines'),
    shownBy: [
      [year, eachChange],
      [states, 'a retrospective waits for the release, and then has its own time'],
    ],
    read: { id: 'retrospective' },
  },
  {
    number: 86,
    promise: 'Look back without blame',
    made: 'TMS',
    keptBy: [...actions('hold-retrospective'), ...rules('retrospective-names-people')],
    shownBy: [[lookBack, 'is looked back on, with promises kept and broken and no names']],
    read: { id: 'retrospective' },
  },
  {
    number: 87,
    promise: 'Post it where the policy says',
    made: 'TMS',
    keptBy: actions('hold-retrospective'),
    shownBy: [
      [places, 'as a discussion stands in the category that is named, once'],
      [places, 'to Discord fits into a message'],
      [places, 'by mail goes to the address that is named, once'],
      [lookBack, 'is looked back on once'],
    ],
    read: { id: 'retrospective' },
  },
  {
    number: 88,
    promise: 'Tell who took part, when, what brought the flaw in, and what to do better',
    made: 'TMS',
    keptBy: actions('hold-retrospective'),
    shownBy: [
      [lookBack, 'names the change that brought the flaw in by its link: $note'],
      [lookBack, 'is looked back on, with promises kept and broken and no names'],
    ],
    read: { id: 'retrospective' },
  },
  {
    number: 89,
    promise: 'Send your own feedback',
    made: 'S',
    keptBy: asked('feedback-sent'),
    shownBy: [
      [duties, '%s asks its people on these lines'],
      [comment, ticks],
    ],
    read: { id: 'feedback-sent' },
  },
  {
    number: 90,
    promise: 'Thank the reporter',
    made: 'TMP',
    keptBy: [...actions('announce-release'), ...checks('credits-agreed')],
    shownBy: [[texts, 'lets every value of the case through the escape of the channel']],
    read: { id: 'credited' },
  },
];
