import type { CueTable } from './cue.ts';

/** What else policies set limits for: support, sign-ins, scans, members, bounties. */
const ASIDE: CueTable = [
  [
    'other',
    /\b(?:un)?supported\b|\bsupport (?:period|window|for|is|ends|until)\b|\bend[- ]of[- ](?:life|support)\b|\beol\b|\blts\b|\blong[- ]term\b|\b(?:un)?maintained\b|\bmaintenance\b|\bdeprecat\w*/g,
  ],
  [
    'other',
    /\breceiv(?:es?|ing) (?:\w+ ){0,2}(?:updates|fixes|patches|backports|support) (?:for|until)\b|\bcadence\b|\b(?:fix(?:es)?|security updates?|patches|support) until\b|\b(?:release|update|patch) (?:cycle|schedule|train)s?\b/g,
  ],
  [
    'other',
    /\b(?:scan(?:s|ned|ner|ning)?|audit\w*|pen-?test\w*|penetration|dependabot|renovate|dependenc(?:y|ies)|expir\w*|reten(?:tion|d)|retain\w*|back-?ups?|cach(?:e|ed|ing)|tokens?|sessions?|passwords?|cookies?|credentials?|certificates?|ttl|time-?outs?|lock-?outs?|rate[- ]limit\w*|logs?|login|uptime|availability)\b/g,
  ],
  [
    'other',
    /\b(?:leave|absen\w+|inactiv\w+|unreachable|nominat\w*|elect(?:ed|ion)s?|vot(?:e|es|ing)|rotation|membership|bount(?:y|ies)|rewards?|pay-?outs?|paid|payments?|training|meetings?|escalat\w*)\b/g,
  ],
  [
    'other',
    /\b(?:policy|document|page|file|list) (?:is|are|will be|gets) (?:\w+ )?(?:reviewed|updated|revised)\b/g,
  ],
];

/** Words of the field that would read as something else. */
const NAMES: CueTable = [
  [
    'nothing',
    /\bresponse[- ](?:team|committee|group|process|plan|polic(?:y|ies)|procedures?|cent(?:er|re)|lead|coordinator|working)\b|\bresponders?\b/g,
  ],
  [
    'nothing',
    /\bfix (?:team|lead)s?\b(?! (?:organi|form|assembl|select|creat|is formed|will be formed))|\brelease (?:manager|team|note|branch|candidate)(?:e?s)?\b|\breleased versions?\b/g,
  ],
  [
    'nothing',
    /\b(?:e-?mail|mailing|contact|this|following|the) address(?:es)?\b|\bpublic (?:key|issue|repo\w*|tracker|forum|channel|github|bug|communication)s?\b|\bpublicly available\b|\bdisclosure (?:form|e-?mail|list|program)\b/g,
  ],
  [
    'nothing',
    /\b(?:confirmed|verified|validated|accepted|triaged|reproduced|assessed) (?:\w+ )?(?:issues?|vulnerabilit(?:y|ies)|bugs?|problems?|reports?|findings?|flaws?)\b(?! (?:within|in|by))/g,
  ],
  ['nothing', /\bupdat(?:e|es|ing) (?:your|their|to the latest|all|software|packages)\b/g],
];

const PEOPLE: CueTable = [
  [
    'retrospective',
    /\bretrospectives?\b|\bpost-?mortems?\b|\bpost[- ]incident (?:review|report|analysis)\b|\blessons[- ]learned\b/g,
  ],
  [
    'distributors',
    /\bdistributors?\b|\b(?:vendors?|distros?|packagers?|partners?) (?:list|mailing)\b|\bprivate (?:vendor|distribut)\w*|\blinux-distros\b|\bdownstream (?:vendor|consumer|project|distribut|maintainer)\w*|\bpre-?(?:disclosure|notification) (?:list|to)\b|\bearly (?:access|notif\w+|warning)\b/g,
  ],
  [
    'forthcoming-notice',
    /\bdisclosure of (?:a |an |the )?(?:forthcoming|upcoming|planned|pending) \w+|\b(?:forthcoming|upcoming) (?:fix|security release|release|update)\w*|\bpre-?announc\w+/g,
  ],
  [
    'fix-team',
    /\b(?:organi[sz]|form|assembl|creat|select|identif|appoint|establish)\w* (?:of )?(?:a |the )?(?:fix|response|incident|remediation) team\b|\bfix team (?:is |will be |gets )?(?:organi|form|assembl|select|creat)\w*|\bresponse team (?:is |will be )?(?:formed|assembled|formation)\b/g,
  ],
];

const STEPS: CueTable = [
  [
    'triage',
    /\b(?:more )?(?:detailed|substantive|full|complete) (?:response|reply|answer|feedback|e-?mail|update|report)\b|\bnext steps\b|\b(?:fix|remediation|mitigation|resolution|action|patch) (?:plan|eta|estimate|proposal|strategy)s?\b|\b(?:time-?(?:line|frame|table|scale)|plan|eta|estimate|schedule|roadmap|date) (?:for|of|to|towards) (?:an? |the |its |their |any )?(?:\w+ )?(?:fix\w*|patch\w*|resol\w*|remediat\w*|mitigat\w*|releas\w*)\b|\betas?\b/g,
  ],
  [
    'acknowledgement',
    /\backnowledg(?:e[sd]?|ing|e?ments?)\b(?! (?:your|the|their|all|you) (?:\w+ )?(?:contribut|effort|work|help|role|name))|\backs?\b|\breceipt\b|\b(?:initial|first|preliminary) (?:contact|feedback|reaction|communication|answer|reply|response|update|follow-?up|message|touch)\b/g,
  ],
  [
    'acknowledgement',
    /\brespon(?:ses?|d|ds|ded|ding)\b|\brepl(?:y|ies|ied|ying)\b|\banswer(?:s|ed|ing)?\b|\breact(?:s|ion|ions)?\b|\bfeedback\b|\bhear (?:back|from)\b|\bheard back\b|\b(?:get|gets|getting|circle|write|reach|come|report) back (?:to|with)\b|\b(?:get|be|getting) in (?:touch|contact)\b|\btouch base\b/g,
  ],
  [
    'acknowledgement',
    /\b(?:contact|contacts|reach out to|reaches out to|e-?mail|notify|reach) (?:you|the reporter|reporters?)\b|\bcontacted by\b|\breach out\b|\bfollow(?:s|ing)?[- ]up (?:with|within|in \d)/g,
  ],
  [
    'acknowledgement',
    /\bconfirm(?:s|ed|ing)? (?:that )?(?:we (?:have )?received|(?:your|the|all) (?:\w+ )?(?:reports?|messages?|e-?mails?|submissions?))\b/g,
  ],
  [
    'triage',
    /\bconfirm(?:s|ed|ing|ation)? (?:or|if|that|whether|(?:of )?(?:the |any |a |an )?(?:\w+ )?(?:issues?|vulnerabilit\w+|bugs?|problems?|existence|exploit\w*|findings?|impact|severity|validity))\b|\b(?:issues?|vulnerabilit\w+|bugs?|problems?) (?:is|are|has been|have been|will be|being) confirmed\b/g,
  ],
  ['acknowledgement', /\bconfirm(?:s|ed|ing|ation)?\b/g],
  [
    'triage',
    /\btriag(?:e[sd]?|ing)\b|\bassess(?:es|ed|ing|ments?)?\b|\bevaluat\w+|\bvalidat\w+|\bverif(?:y|ies|ied|ying|ication)\b|\binvestigat\w+|\breview(?:s|ed|ing)?\b|\bdetermin\w+|\bdecisions?\b|\bdecide[sd]?\b|\breproduc\w+|\bclassif\w+|\bprioriti[sz]\w+|\banaly[sz]\w*|\bdiagnos\w+|\blook into\b/g,
  ],
];

const UPDATES: CueTable = [
  [
    'release',
    /\b(?:releas\w*|ship\w*|deploy\w*|publish\w*|push\w*) (?:\w+ )?updates?\b|\bsecurity (?:updates?|releases?)\b|\b(?:software|version|patch) updates?\b/g,
  ],
  [
    'updates',
    /\b(?:status|progress|regular|periodic|ongoing|hourly|daily|weekly|bi-?weekly|fortnightly|monthly|follow-?up|frequent|continuous) (?!dependenc|security|software|package|patch)(?:\w+ )?(?:updates?|reports?|communications?|check-?ins?|e-?mails?)\b|\bkeep(?:ing|s)? [^,.;]{0,40}(?:informed|posted|in the loop|apprised|abreast)\b|\bkeep(?:ing|s)? (?:you|them|(?:the )?(?:reporter|researcher|submitter|finder|parties)s?) (?:\w+ )?(?:updated|up[- ]to[- ]date|advised)\b|\b(?:informed|updated|posted|apprised) (?:of|about|on|every|at least)\b/g,
  ],
  ['updates', /\bprogress\b|\bstatus\b|\bupdates?\b|\bcheck-?ins?\b/g],
];

const FIXES: CueTable = [
  [
    'release',
    /\bfix(?:es)? releas\w*|\bpatch releas\w*|\breleas(?:e[sd]?|ing)\b|\bship(?:s|ped|ping)?\b|\bdeploy(?:s|ed|ing|ment)?\b|\broll(?:ed|ing|s)?[- ]?out\b|\b(?:new|updated|fixed) versions?\b|\bpublish(?:es|ed|ing)? (?:a |an |the )?(?:\w+ )?(?:fix|patch|update|version|release)\w*/g,
  ],
  [
    'fix',
    /\b(?:hot-?)?fix(?:es|ed|ing)?\b|\b(?:issues?|vulnerabilit(?:y|ies)|cves?|bugs?) (?:are |is |will be |get )?handled\b|\bpatch(?:es|ed|ing)?\b|\bremed(?:iat\w+|y|ies|ied)\b|\bresol(?:ve[sd]?|ving|utions?)\b|\bmitigat\w+|\baddress(?:es|ed|ing)?\b|\bsol(?:ve[sd]?|ving|utions?)\b|\bcorrect(?:s|ed|ing|ions?|ive)\b|\brepair(?:s|ed|ing)?\b/g,
  ],
  [
    'disclosure',
    /\bdisclos(?:e[sd]?|ures?|ing)\b|\bpublish(?:es|ed|ing)?\b|\bpublications?\b|\bpublic(?:ly|i[sz]\w+)?\b|\bembargo(?:es|ed)?\b|\bannounc\w+|\breveal\w*|\bconfidential\w*|\badvisor(?:y|ies)\b|\bwrite-?ups?\b|\bcoordinat(?:ion|ed) (?:period|window|timeline)\b/g,
  ],
];

export const ENGLISH_CUES: CueTable = [
  ...PEOPLE,
  ...NAMES,
  ...ASIDE,
  ...STEPS,
  ...UPDATES,
  ...FIXES,
];
