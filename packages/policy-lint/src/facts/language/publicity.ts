/** Words without which nothing below can match. */
const MAY_FORBID =
  /\b(?:not|n't|never|avoid|refrain|rather|instead|without|no|prohibited|forbidden|keep|allow|give|only|before)\b|n't\b|n'?t /;

const NEGATION =
  "(?:do not|don't|does not|never|not to|must not|should not|shouldn't|may not|cannot|can't|avoid|refrain from|rather than|instead of|please no|without)";
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
const FORBIDS_TELLING = new RegExp(
  String.raw`\b${NEGATION}${GAP} ${TELLS}\b[^.;]{0,90}\b(?:public|publicly|publicized|publicised|anywhere else|elsewhere|to (?:anyone|others|third parties)|with (?:anyone|others|third parties)|(?:in|on|via|through|using|to|into|as|at|by) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`,
);
const FORBIDS_PUBLIC_VERB = new RegExp(
  String.raw`\b${NEGATION}${GAP} (?:publicly|openly) ${TELLS}\b`,
);
/** "Do not publish or reveal the problem until it has been resolved". */
const FORBIDS_UNTIL = new RegExp(
  String.raw`\b${NEGATION}${GAP} (?:publish|reveal|disclos|shar|publiciz|discuss|announc)\w{0,4}\b[^.;]{0,90}\b(?:until|before)\b`,
);
/** "Issues must not be reported publicly", "should never be filed in the tracker". */
const FORBIDS_PASSIVELY = new RegExp(
  String.raw`\b(?:should|must|may|can|shall)(?: not|not|n't| never)(?: be)? ${TELLS}\b[^.;]{0,80}\b(?:public|publicly|(?:in|on|via|through|using|to|as) (?:${OPEN_WORD}[ -]){0,5}${PLACE})\b`,
);
const PROHIBITS =
  /\bpublic(?:ly)? (?:disclos|discuss|report)\w{0,6}\b[^.]{0,120}\b(?:prohibited|forbidden|not (?:allowed|permitted|acceptable)|discouraged)\b/;
const NOT_THE_PLACE =
  /\b(?:issues?(?: tracker)?|tracker|discussions?|forums?)\b[^.]{0,40}\b(?:(?:is|are) not (?:the (?:right )?place )?(?:for|intended)|(?:should|must) not be used)\b/;
const ONLY_PRIVATELY = /\b(?:only|privately)\b[^.]{0,60}\bnot (?:in public|publicly)\b/;
const ALLOWS_TIME =
  /\b(?:allow|give|grant)\b[^.]{0,90}\bbefore\b[^.]{0,60}\b(?:public\w*|disclos\w*|publish\w*|announc\w*)/;
const KEEPS_SECRET =
  /\b(?:please|you|reporters?|ask|request|must|should|kindly)\b[^.]{0,60}\bkeep\b[^.]{0,60}\b(?:confidential|private|secret|to yourself|under wraps)\b/;

/** Those who handle the report, and those who are told early. */
const NOT_REPORTERS =
  /\b(?:we|team|members|maintainers?) (?:will |must |should |shall |are expected to |also )?(?:not )?(?:keep|disclose|publish|discuss|share)\b|\bmembers (?:of|receive)\b|\bfixes are not\b/;

const PATTERNS: readonly RegExp[] = [
  FORBIDS_OPENING,
  FORBIDS_TELLING,
  FORBIDS_ISSUES_ABOUT,
  FORBIDS_PUBLIC_VERB,
  FORBIDS_UNTIL,
  FORBIDS_PASSIVELY,
  PROHIBITS,
  NOT_THE_PLACE,
  ONLY_PRIVATELY,
  ALLOWS_TIME,
  KEEPS_SECRET,
];

/** Whether a lower-case English sentence asks reporters not to go public. */
export function forbidsPublicity(lower: string): boolean {
  return (
    MAY_FORBID.test(lower) &&
    !NOT_REPORTERS.test(lower) &&
    PATTERNS.some((pattern) => pattern.test(lower))
  );
}
