import { near, where } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { asksForSecrecy, mayAskForSecrecy } from './secrecy.ts';

/** Words without which a sentence forbids nothing. */
const REFUSES =
  /\bnot\b|n't\b|\bnever\b|\bavoid|\brefrain|\brestrain|\babstain|\bhold(?:ing)? off\b|\brather than\b|\binstead of\b|\bcannot\b|\bplease no\b|^no public\b|\bno place\b|\bout of\b|\bwithout\b/;
/** Words without which a sentence is about nothing public. */
const IN_PUBLIC =
  /public|publish|disclos|reveal|\bissues?\b|tracker|ticket|discuss|forum|github|pull request|\bprs?\b|merge request|bug report|mailing list|social media|anyone|others\b|elsewhere|anywhere|third part|\bknown\b|slack|discord|twitter|thread/;
const NEGATION =
  "(?:do not|don't|does not|never|not to|must not|should not|shouldn't|may not|cannot|can't|avoid|(?:refrain|restrain|abstain) from|hold(?:ing)? off(?: on)?|(?:you|they|researchers|reporters) not|rather than|instead of|please no|without|not(?= \\w{3,12}ing))";
const FIRST_NEGATION = new RegExp(String.raw`\b${NEGATION}`);
/** At most two words between the negation and its verb: "do not ever publicly disclose". */
const GAP = String.raw`(?: (?!attempt|hesitate)[a-z]{2,12}){0,2}?`;
const OPENS =
  '(?:open(?:ing)?|creat(?:e|ing)|fil(?:e|ing)|post(?:ing)?|submit(?:ting)?|rais(?:e|ing)|log(?:ging)?|start(?:ing)?|us(?:e|ing)|mak(?:e|ing)|put(?:ting)?|writ(?:e|ing)|add(?:ing)?|report(?:ing)?)';
const TELLS =
  '(?:report(?:ing|ed)?|disclos(?:e|ing|ed)|publish(?:ing|ed)?|publiciz(?:e|ing)|discuss(?:ing|ed)?|shar(?:e|ing|ed)|reveal(?:ing|ed)?|mention(?:ing|ed)?|post(?:ing|ed)?|talk(?:ing)?|tweet(?:ing)?|expos(?:e|ing)|announc(?:e|ing)|submit(?:ting|ted)?|describ(?:e|ing)|communicat(?:e|ing)|rais(?:e|ing|ed)|mak(?:e|ing)|made|releas(?:e|ing)|disseminat(?:e|ing)|fil(?:e|ing|ed)|open(?:ing|ed)?|put(?:ting)?|send(?:ing)?|us(?:e|ing|ed))';
const PLACE =
  '(?:issues?(?: tracker| queue| list| page)?|(?:bug )?tracker|tickets?|pull requests?|prs?|merge requests?|discussions?|forums?|threads?|bug reports?|mailing lists?|slack|discord|gitter|irc|chat|social media|twitter|stack overflow|reddit|blog)';
const OPEN_WORD =
  '(?:a|an|any|the|new|our|your|its|public(?:ly)?|visible|open|regular|normal|standard|usual|ordinary|github|gitlab|gitea|gitee|codeberg|jira|bitbucket|project|repository|bug|detailed|corresponding)';

/** "Do not open a public issue", "instead of using the issue tracker". */
const FORBIDS_OPENING = new RegExp(
  String.raw`\b${NEGATION}${GAP} ${OPENS}(?: up)? (?:security[\w -]{0,30} (?:in|as|on|via|through) )?(?:${OPEN_WORD}[ -]){1,6}${PLACE}\b`,
);
/** "Do not open issues for security problems". */
const FORBIDS_ISSUES_ABOUT = new RegExp(
  String.raw`\b${NEGATION}${GAP} ${OPENS} ${PLACE} (?:for|about|regarding|concerning|related|relating|to report|that|on github|with|or|in public|publicly|describing|disclosing|containing)\b`,
);
/** "Do not disclose it publicly", "never discuss it in our forum". */
const FORBIDS_TELLING = near(
  90,
  new RegExp(String.raw`\b${NEGATION}${GAP} ${TELLS}\b`),
  new RegExp(
    String.raw`\b(?:public|publicly|publicized|publicised|anywhere else|elsewhere|(?:to|with) (?:anyone|others|third parties)|(?:in|on|via|through|using|to|into|as|at|by) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`,
  ),
);
const FORBIDS_PUBLIC_VERB = new RegExp(
  String.raw`\b${NEGATION}${GAP} (?:publicly|openly) ${TELLS}\b`,
);
/** "Do not publish or reveal the problem until it has been resolved". */
const FORBIDS_UNTIL = near(
  90,
  new RegExp(
    String.raw`\b${NEGATION}${GAP} (?:publish|reveal|disclos|shar|publiciz|discuss|announc|mak(?:e|ing)(?: \w{1,14}){1,3} (?:known|public))`,
  ),
  /\b(?:until|till|before|prior to)\b/,
);
/** "Avoid public disclosure", "no public issues, please" */
const FORBIDS_DISCLOSURE = new RegExp(
  String.raw`(?:\b${NEGATION}|^no)(?: any| the| all| every| making(?: any| a)?)? (?:public|premature|open) (?:disclosure|discussion|debate|post|publication|announcement|report|issue|ticket|mention)`,
);
/** "Do not include details of the vulnerability in the issue" */
const FORBIDS_DETAILS = near(
  50,
  new RegExp(
    String.raw`\b${NEGATION}${GAP} (?:includ(?:e|ing)|put(?:ting)?|add(?:ing)?|giv(?:e|ing)|writ(?:e|ing)|mention(?:ing)?|provid(?:e|ing)|leav(?:e|ing)|shar(?:e|ing)) `,
  ),
  /\b(?:details?|specifics|information|exploit|vulnerab|weakness|flaw|security|sensitive|proofs?|poc|reproduc)/,
  new RegExp(
    String.raw`\b(?:in|into|to|on) (?:(?:${OPEN_WORD}|that|this|such)[ -]){0,5}${PLACE}\b`,
  ),
);
/** "Issues must not be reported publicly", "should never be filed in the tracker". */
const FORBIDS_PASSIVELY = near(
  80,
  new RegExp(String.raw`\b(?:should|must|may|can|shall)(?: not|not|n't| never)(?: be)? ${TELLS}\b`),
  new RegExp(
    String.raw`\b(?:public|publicly|(?:in|on|via|through|using|to|as) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`,
  ),
);
/** "We ask that they not be publicly reported", "before disclosing them in any public forum" */
const KEEPS_FROM_PUBLIC = near(
  60,
  new RegExp(String.raw`\bnot be (?:publicly |openly )?${TELLS}\b|\bbefore ${TELLS}`),
  /\bpublic(?:ly)?\b(?! (?:disclosure|release|announcement))/,
);
const ASKS = /\b(?:ask|please|you|urge|encourage|request|must|should|report)\b/;
/** "Report it by e-mail rather than GitHub" */
const RATHER_THAN_HERE =
  /\b(?:rather than|instead of) (?:on |via |through |using |in )?(?:github|gitlab|(?:an? )?public|the (?:github|public|issue tracker|bug tracker|tracker|issues|forum)|(?:an? )?(?:open|regular|normal|github) (?:issue|ticket)s?)\b(?! (?:security|private|advisor))/;
/** "Report them privately, not via public issues" */
const NOT_THROUGH = near(
  60,
  /\b(?:report|submit|send|disclose|file|reach|write|e-?mail|contact|go|goes|belong)\b/,
  new RegExp(
    String.raw`\b(?:not|never) (?:to|via|through|in|on|as|by|using) (?:${OPEN_WORD}[ -]){1,5}${PLACE}\b`,
  ),
);
/** "by sending an e-mail and not by opening an issue" */
const NOT_BY_OPENING = near(
  90,
  /\b(?:report|submit|send|disclos|e-?mail|contact|reach)/,
  new RegExp(
    String.raw`\bnot (?:by|via|through) (?:creat|open|fil|post|submitt|rais|us|writ)ing (?:[\w/-]{1,24} ){0,4}?${PLACE}\b`,
  ),
);
/** "Do not report vulnerabilities on GitHub": where everybody reads. */
const NOT_ON_FORGE = near(
  60,
  /\b(?:not|never|n't|avoid) (?:\w{2,12} )?(?:report|disclos|rais|submit|fil|post|send|shar|publish|discuss|mention)/,
  /\b(?:on|through|via|using|to|in) (?:our |the |public )?(?:github|gitlab|bitbucket|codeberg|gitea|sourceforge|launchpad|jira)(?! ?(?:\w{1,14} )?(?:security|private|advisor|action|app\b|token))/,
);
const NOT_THE_PLACE = near(
  40,
  /\b(?:issues?(?: tracker)?|tracker|discussions?|forums?|pull requests?)\b/,
  /\b(?:(?:is|are) not (?:(?:the (?:right )?place )?(?:for|intended)|(?:the|an?) (?:right|proper|appropriate|correct|suitable|acceptable) (?:channel|place|venue|way|forum|route|means))|(?:should|must) not be used)\b/,
);
/** "Vulnerabilities have no place in the tracker", "keep the details out of issues" */
const NO_PLACE_FOR = near(
  40,
  /\b(?:no place|not belong|n't belong|not welcome|(?:keep|leave) (?:\w{1,14} ){1,5}out)\b/,
  new RegExp(String.raw`\b(?:in|on|of) (?:${OPEN_WORD}[ -]){0,4}${PLACE}\b`),
);
/** "Issues are public, so please do not use them", "our tracker is public: do not report there" */
const IS_PUBLIC = near(
  60,
  /\b(?:issues?|tracker|discussions?|forums?|tickets?) (?:is|are) (?:all )?(?:public|visible|open to)/,
  /(?:\bnot|n't|\bnever) (?:use|report|post|file|describe|discuss|disclose)/,
);
const ONLY_PRIVATELY = near(60, /\b(?:only|privately)\b/, /\bnot (?:in public|publicly)\b/);
/** Those who handle the report, and those who are told early. */
const NOT_REPORTERS =
  /\b(?:we|team|members|maintainers?|collaborators|committers) (?:will |must |should |shall |do |does |are expected to |also )?(?:not )?(?:publicly )?(?:keep|disclose|publish|discuss|share)\b|\bmembers (?:of|receive)\b|\bfixes are not\b/;

/** "We handle it privately and do not discuss it", but not "we ask that you do not". */
const WE_DO_NOT = near(
  70,
  /\bwe (?!ask|kindly|request|urge|encourage|would|want|need|expect|recommend|prefer|appreciate|require|advise|suggest|hope|insist)/,
  /\band (?:do not|don't|never|will not) (?:discuss|disclose|publish|share)\b/,
);

/** "Never expose the port publicly": advice to those who run it. */
const EXPOSES_SERVICE = near(
  60,
  /\b(?:not|never|n't|avoid|without|instead of) (?:\w{1,12} )?expos(?:e|es|ing) /,
  /\b(?:ports?|interfaces?|servers?|services?|endpoints?|apis?|daemons?|dashboards?|databases?|panels?|instances?|nodes?|sockets?|tokens?|keys?|secrets?|credentials?|passwords?|internet)\b/,
);

/** What is asked of others than reporters. */
const OTHERS: readonly Pattern[] = [NOT_REPORTERS, WE_DO_NOT, EXPOSES_SERVICE];

/** "Please contact us first before creating an issue" */
const TELLS_US_BEFORE = where(
  'before ',
  near(
    60,
    /\b(?:contact|e-?mail|write|reach|report|mail|tell|notify|inform)\b/,
    /\bbefore (?:creat|open|fil|post|submitt|rais|publish)ing\b/,
    /\b(?:issue|ticket|pull request|anything|details|it)\b/,
  ),
);

/** What begins with a negation, tried from the first one on. */
const NEGATIONS: readonly Pattern[] = [
  FORBIDS_OPENING,
  FORBIDS_TELLING,
  FORBIDS_ISSUES_ABOUT,
  FORBIDS_PUBLIC_VERB,
  FORBIDS_UNTIL,
  FORBIDS_DETAILS,
];
const REFUSALS: readonly Pattern[] = [
  FORBIDS_PASSIVELY,
  FORBIDS_DISCLOSURE,
  NOT_THE_PLACE,
  NO_PLACE_FOR,
  IS_PUBLIC,
  ONLY_PRIVATELY,
  RATHER_THAN_HERE,
  NOT_THROUGH,
  NOT_BY_OPENING,
  NOT_ON_FORGE,
];
/** Whether a lower-case English sentence asks reporters not to go public. */
export function forbidsPublicity(lower: string): boolean {
  const refuses = REFUSES.test(lower) && IN_PUBLIC.test(lower);
  const requests = mayAskForSecrecy(lower);
  if (!refuses && !requests) return TELLS_US_BEFORE.test(lower);
  if (OTHERS.some((pattern) => pattern.test(lower))) return false;
  return (
    (refuses && isRefusal(lower)) ||
    (requests && asksForSecrecy(lower)) ||
    keepsFromPublic(lower) ||
    TELLS_US_BEFORE.test(lower)
  );
}

function keepsFromPublic(lower: string): boolean {
  return IN_PUBLIC.test(lower) && ASKS.test(lower) && KEEPS_FROM_PUBLIC.test(lower);
}

function isRefusal(lower: string): boolean {
  const from = FIRST_NEGATION.exec(lower)?.index;
  const negated = from === undefined ? undefined : lower.slice(from);
  return (
    (negated !== undefined && NEGATIONS.some((pattern) => pattern.test(negated))) ||
    REFUSALS.some((pattern) => pattern.test(lower))
  );
}
