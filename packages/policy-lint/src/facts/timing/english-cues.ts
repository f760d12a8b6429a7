import type { PhraseTable } from '../language/phrasebook.ts';
import type { CueSign } from './cue.ts';

const PEOPLE: PhraseTable<CueSign> = [
  [
    'retrospective',
    'retrospective*, postmortem*, post mortem*, post incident review*/report*/analys*, lessons learned',
  ],
  [
    'distributors',
    'distributor*, vendor*/distro*/packager*/partner* list/mailing, private vendor*/distribut*, linux distros, downstream vendor*/consumer*/project*/distribut*/maintainer*, predisclosure list/to, pre disclosure/notification list/to, early access/notif*/warning, advance/advanced/prior notif*/notice/warning, prenotif*, pre notif*',
  ],
  [
    'forthcoming-notice',
    'disclosure of ?a/an/the forthcoming/upcoming/planned/pending _, forthcoming/upcoming ?security fix*/release*/update*, preannounc*, pre announc*',
  ],
  [
    'fix-team',
    'organis*/organiz*/form/forms/formed/forming/assembl*/creat*/select*/identif*/appoint*/establish* ?of ?a/the fix/response/incident/remediation team, fix team ?is/will/gets ?be organis*/organiz*/form*/assembl*/select*/creat*, response team ?is/will ?be formed/assembled/formation',
  ],
];

/** Words of the field that would read as something else. */
const NAMES: PhraseTable<CueSign> = [
  [
    'nothing',
    'response team/committee/group/process/plan/policy/policies/procedure/procedures/center/centre/lead/coordinator/working, responder, responders, fix team/teams/lead/leads, release manager*/team/note/notes/branch*/candidate*, released version*',
  ],
  [
    'nothing',
    'email/mailing/contact/this/following/the address/addresses, mail address/addresses, public key*/issue*/repo*/tracker*/forum*/channel*/github/bug/bugs/communication*, publicly available, disclosure form/email/mail/list/program',
  ],
  [
    'nothing',
    'together/along with ?its/their/the/a fix/fixes/patch/patches, alongside ?its/their/the/a fix/fixes/patch/patches, updat* your/their/all/software/packages, updat* to the latest, confirmed/verified/validated/accepted/triaged/reproduced/assessed ?_ issue*/vulnerabilit*/bug*/problem*/report*/finding*/flaw*',
  ],
];

/** What else policies set limits for: support, sign-ins, scans, members, bounties. */
const ASIDE: PhraseTable<CueSign> = [
  [
    'other',
    'embargo breach*/leak*/violation*, breach*/violat*/leak*/break*/broke* ?of/in ?the/this/our/an/any embargo*/confidential*, disclos* to us/me/maintainers, disclos* to the/our ?security team/list/committee/maintainers',
  ],
  [
    'other',
    'supported, unsupported, support period/window/for/is/ends/until, end of life/support, eol, lts, long term, maintained, unmaintained, maintenance, deprecat*',
  ],
  [
    'other',
    'receive/receives/receiving ?_ ?_ updates/fixes/patches/backports/support for/until, cadence, fix/fixes/patches/support until, security update/updates until, release/update/patch cycle*/schedule*/train*',
  ],
  [
    'other',
    'scan, scans, scanned, scanner*, scanning, audit*, pentest*, pen test*, penetration, dependabot, renovate, dependency, dependencies, expir*, retention, retain*, backup*, back up/ups, cache*, caching, token, tokens, session, sessions, password*, cookie*, credential*, certificate*, ttl, timeout*, time out/outs, lockout*, lock out/outs, rate limit*, log, logs, login, uptime, availability',
  ],
  [
    'other',
    'leave, absen*, inactiv*, unreachable, nominat*, election*, elected, vote*, voting, rotation, rotat*, membership, bounty, bounties, reward*, payout*, pay out/outs, paid, payment*, training, meeting*, escalat*',
  ],
  ['other', 'policy/document/page/file/list is/are/will/gets ?be ?_ reviewed/updated/revised'],
];

const STEPS: PhraseTable<CueSign> = [
  ['fix', 'fix/patch/workaround or ?a/an ?_ ?_ plan'],
  [
    'triage',
    'detailed/substantive/full/complete response/reply/answer/feedback/email/update/report, next steps, fix/remediation/mitigation/resolution/action/patch plan*/eta*/estimate*/proposal*/strateg*, timeline/timeframe/timetable/timescale/plan/eta/estimate/schedule/roadmap/date for/of/to/towards ?a/an/the/its/their/any ?_ fix*/patch*/resol*/remediat*/mitigat*/releas*, eta, etas',
  ],
  ['nothing', 'acknowledg* your/the/their/all/you ?_ contribut*/effort*/work/help/role/name'],
  [
    'acknowledgement',
    'acknowledg*, ack, acks, receipt, initial/first/preliminary contact/feedback/reaction/communication/answer/reply/response/update/followup/message/touch, first/initial follow up',
  ],
  [
    'acknowledgement',
    'accept/accepts ?a/the/your/each/every/all report*/within, picked up within, receive/receives/get/gets ?an/a ?_ email/mail/message/answer/reply/confirmation, respond, responds, responded, responding, response, responses, reply, replies, replied, replying, answer*, react, reacts, reaction*, feedback, hear/heard back/from, get/gets/getting/circle/write/reach/come/report back to/with, get/be/getting in touch/contact, touch base',
  ],
  [
    'acknowledgement',
    'contact/contacts/email/notify/reach you/reporter/reporters, contact/contacts/email/notify/reach the reporter, reach/reaches out, contacted by, let/lets you know, follow/follows/following up with/within, followup within',
  ],
  [
    'acknowledgement',
    'confirm/confirms/confirmed/confirming ?that ?we ?have received, confirm/confirms/confirmed/confirming ?that your/the/all ?_ report/reports/message/messages/email/emails/submission/submissions',
  ],
  [
    'triage',
    'confirm* or/if/that/whether, confirm* ?of ?the/any/a/an/your ?_ issue*/vulnerabilit*/bug/bugs/problem*/existence/exploit*/finding*/impact/severity/validity, issue*/vulnerabilit*/bug/bugs/problem* is/are/been/be/being confirmed',
  ],
  ['acknowledgement', 'confirm, confirms, confirmed, confirming, confirmation*'],
  [
    'triage',
    'triag*, assess*, evaluat*, validat*, verify, verifies, verified, verifying, verification, investigat*, review, reviews, reviewed, reviewing, determin*, decision*, decide*, reproduc*, classif*, prioriti*, analys*, analyz*, diagnos*, look into/at, a look',
  ],
];

const UPDATES: PhraseTable<CueSign> = [
  [
    'release',
    'releas*/ship/ships/shipped/deploy*/publish*/push/pushes ?_ update/updates, security update/updates/release/releases, software/version/patch update/updates',
  ],
  [
    'nothing',
    'status/progress/regular/periodic/ongoing/hourly/daily/weekly/biweekly/fortnightly/monthly/frequent/continuous dependenc*/security/software/package*/patch* update*/report*',
  ],
  [
    'updates',
    'status/progress/regular/periodic/ongoing/hourly/daily/weekly/biweekly/fortnightly/monthly/frequent/continuous ?_ update/updates/report/reports/communication/communications/email/emails, status/progress/regular/periodic/daily/weekly check ins, bi weekly update/updates, follow up update/updates/report/reports',
  ],
  [
    'updates',
    'keep/keeps/keeping ?_ ?_ ?_ informed/posted/apprised/abreast, keep/keeps/keeping ?_ ?_ ?_ in the loop, keep/keeps/keeping you/them/reporter/reporters/researcher/submitter/finder/parties ?_ updated/advised, keep/keeps/keeping the reporter/reporters/researcher/submitter/finder ?_ updated/advised, keep/keeps/keeping you/them/reporters up to date, kept informed/posted/apprised/abreast/updated, informed/updated/posted/apprised of/about/on/every/at',
  ],
  [
    'updates',
    'progress, status, update, updates, check in/ins, checkin*, state of ?your/the/their/a/each report/reports/case/cases/issue/submission',
  ],
];

const FIXES: PhraseTable<CueSign> = [
  [
    'release',
    'fix/fixes releas*, patch releas*, release, releases, released, releasing, ship, ships, shipped, shipping, deploy, deploys, deployed, deploying, deployment*, roll/rolled/rolls/rolling out, rollout, new/updated/fixed version/versions, publish* ?a/an/the ?_ fix*/patch*/update*/version*/release*',
  ],
  [
    'fix',
    'fix, fixes, fixed, fixing, hotfix*, patch, patches, patched, patching, remediat*, remedy, remedies, remedied, resolve*, resolving, resolution*, mitigat*, address, addresses, addressed, addressing, solve*, solving, solution*, corrects, corrected, correcting, correction*, corrective, repair*, issue*/vulnerabilit*/cve/cves/bug/bugs ?are/is/will/get ?be handled, fix/fixes/patch/patches ?is/are developed/written/implemented/prepared and reviewed/validated/verified',
  ],
  [
    'disclosure',
    'disclos*, publish*, publication*, public, publicly, publici*, embargo*, announc*, reveal*, confidential*, advisory, advisories, writeup*, write up/ups, coordination/coordinated period/window/timeline',
  ],
];

export const ENGLISH_CUES: PhraseTable<CueSign> = [
  ['policy', 'disclosure/disclosures polic*/process*/procedure*/program*/guideline*'],
  ...PEOPLE,
  ...NAMES,
  ...ASIDE,
  ...STEPS,
  ...UPDATES,
  ...FIXES,
];
