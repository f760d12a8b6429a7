import { anyOf, near } from './pattern.ts';
import type { Pattern } from './pattern.ts';

/** Words without which no such request is made. */
const KEEPS_PRIVATE =
  /\bkeep\b|\bbefore\b|\bprior to\b|\bwait\b|\bdelay\b|\bpostpone\b|\bwithhold\b|\b(?:remain|stay|be kept)\b|\bprohibited\b|\bforbidden\b|\bdiscouraged\b|\ballowed\b|\bpermitted\b|\bonly\b|\bprivately\b/;

const ALLOWS_TIME = near(
  90,
  /(?:^|[,;:] |\b(?:please|you|kindly|to|and|must|should|that|we) )(?:allow|give|grant|provide)\b/,
  /\bbefore\b/,
  /\b(?:public|disclos|publish|publication|announc|(?:tell|shar|inform|notify)(?:ing)? (?:it |them |this )?(?:the world|to others|with others|others|anyone|with anyone))/,
);
const KEEPS_SECRET = near(
  60,
  /(?:^|\b(?:please|you|reporters?|ask|request|must|should|kindly)\b.{0,20}?)\bkeep\b/,
  /\b(?:confidential|private|secret|to yourself|yourselves|between us|under wraps|under embargo)\b/,
);
/** "All details should remain private until the fix is out" */
const STAYS_SECRET = near(
  20,
  /\b(?:should|must|please|ask(?: that)?)\b/,
  /\b(?:remain|stay|be kept|be treated as)\b/,
  /\b(?:confidential|private|secret|undisclosed|under embargo)\b/,
);
/** "Please wait with publication until", "public disclosure should wait" */
const WAITS = anyOf(
  near(
    50,
    /(?:^|\b(?:please|kindly|you (?:should|must)|ask(?: you)? to) )(?:wait|delay|withhold|postpone)\b/,
    /\b(?:publi|disclos|announc)/,
  ),
  near(
    40,
    /\bpublic (?:disclosure|discussion|announcement|posts?)\b|\bpublication\b/,
    /\b(?:should|must) (?:wait|be (?:delayed|withheld|postponed))\b/,
  ),
);
/** "Report it privately before public disclosure" */
const PRIVATELY_FIRST = near(
  80,
  /\b(?:report|disclose|contact|send|submit|raise|share)\b/,
  /\bprivately\b/,
  /\b(?:before|prior to) (?:any |a |making |going )?(?:public|publish|disclos)/,
);
/** "Please coordinate with us before any public announcement" */
const COORDINATES_FIRST = near(
  60,
  /\bplease (?:coordinate|talk|work|check|consult|speak|agree)(?: \w{1,14}){0,3} with (?:us|me|the (?:team|maintainers?|project))\b/,
  /\b(?:before|prior to)\b/,
  /\b(?:public|disclos|publish|announc)/,
);
const PROHIBITS = near(
  120,
  /\bpublic(?:ly)? (?:disclos|discuss|report)/,
  /\b(?:prohibited|forbidden|not (?:allowed|permitted|acceptable)|discouraged)\b/,
);

const REQUESTS: readonly Pattern[] = [
  ALLOWS_TIME,
  KEEPS_SECRET,
  STAYS_SECRET,
  WAITS,
  COORDINATES_FIRST,
  PRIVATELY_FIRST,
  PROHIBITS,
];

/** Whether a lower-case sentence has a word of such a request. */
export function mayAskForSecrecy(lower: string): boolean {
  return KEEPS_PRIVATE.test(lower);
}

/** Whether a sentence that refuses nothing still asks to keep a report from the public. */
export function asksForSecrecy(lower: string): boolean {
  return REQUESTS.some((pattern) => pattern.test(lower));
}
