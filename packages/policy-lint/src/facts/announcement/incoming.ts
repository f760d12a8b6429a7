import { near } from '../language/pattern.ts';

const ASKED =
  /\b(?:report|disclose|contact|send|submit|e-?mail|use|open|file|create|reach|notify|inform|message|dm|refrain|share|provide|include|raise)[ :,.]/;
const PLEASE = near(24, /\bplease /, ASKED);
const YOU_MAY = near(
  30,
  /\b(?:you|researchers?|reporters?|anyone|users|individuals) (?:can|may|should|must|could|are) /,
  ASKED,
);
const IF_FOUND =
  /\bif (?:you|anyone|someone|somebody) (?:find|found|discover|believe|think|know|have (?:found|discovered))/;

const TELL = /\b(?:notify|inform|contact|tell|alert|email|e-mail|let|reach|message) /;
const TO_US = near(0, TELL, /(?:us|me)(?:[ .,:]|$)/);
const TO_TEAM = near(24, TELL, /\b(?:maintainer|team|developer|author|owner)/);

const REPORT =
  /\breport (?:it|them|this|these|an?|any|the|all|your|security|vulnerab|suspected|potential|issues|bugs|via|through|using|privately)/;
const REPORTS = near(
  4,
  /\breports? (?:can|should|may|must|are|is) /,
  /(?:sent|submitted|made|shared|filed|reported|welcome|accepted)/,
);
const TO_BE_REPORTED = near(
  16,
  /\b(?:should|must|can|may|need to) be /,
  /\b(?:disclosed|reported|submitted|communicated|shared|sent|raised|filed|posted)(?! publicly)/,
);
const TAKES_REPORTS = near(
  30,
  /\b(?:handle|accept|receive|manage|prefer|process|collect)s? /,
  /\b(?:report|disclosure|submission)/,
);
const REPORTED_THERE =
  /\b(?:issue|issues|vulnerabilities|reports?|bugs?|details|information|exploits?) (?:posted|filed|opened|reported|shared|raised|submitted)/;
const ORDER =
  /^(?:submit|report|use|file|go to|navigate|click|contact|e-?mail) |^(?:disclose|share|send|post) (?:it |them |the |your |any |details |vulnerab)/;

const ASKS = [
  ORDER,
  REPORT,
  PLEASE,
  TO_US,
  TO_TEAM,
  YOU_MAY,
  IF_FOUND,
  TO_BE_REPORTED,
  REPORTED_THERE,
  REPORTS,
  TAKES_REPORTS,
];

const REFUSAL =
  /\b(?:do not|don't|never|must not|should not|shouldn't|avoid|refrain|instead of|rather than|not to|not publish|not post|cannot|won't|will not|is not|are not|not be) /;
const REFUSED = near(
  60,
  REFUSAL,
  /\b(?:public|publish|post|disclos|share|open|discuss|report|file|tweet|announc|use|using|creat)/,
);
const FORBIDDEN = /\b(?:prohibited|forbidden|not allowed|not permitted)/;

/** Whether a lower-case sentence asks the reader to come to the project, or not to go public. */
export function isIncoming(lower: string): boolean {
  return ASKS.some((ask) => ask.test(lower)) || REFUSED.test(lower) || FORBIDDEN.test(lower);
}
