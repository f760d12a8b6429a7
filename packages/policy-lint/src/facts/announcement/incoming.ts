import { near, when, where } from '../language/pattern.ts';

const ASKED =
  /\b(?:report|disclose|contact|send|submit|e-?mail|use|open|file|create|reach|notify|inform|message|dm|refrain|share|provide|include|raise)[ :,.]/;
const TELL = /\b(?:notify|inform|contact|tell|alert|email|e-mail|let|reach|message|send) /;

/** "Disclose the issue responsibly by sending an email", "in disclosing it to us" */
const BROUGHT_TO_US = where(
  ' to us| by ',
  /\b(?:disclos|report|submit|communicat|send)(?:e|ing|ting)? (?:it|them|this|(?:the|any|your|security|all) (?:\w{1,14} ){1,3})(?:\w{1,14}ly )?(?:to us\b|by (?:sending|e-?mailing|opening|creating|submitting|contacting))/,
  /\b(?:disclos|report|submit|send)ing (?:it|them|this) to us\b/,
);

/** Ways to ask the reader to come to the project. */
const ASKS = [
  BROUGHT_TO_US,
  when(['the first to '], /\bthe first to (?:disclose|report|submit)\b/),
  /^(?:instead,? )?(?:submit|report|use|file|go to|navigate|click|contact|e-?mail) |^(?:disclose|share|send|post) (?:it |them |the |your |any |details |vulnerab|an? (?:\w{1,12} )?(?:e-?mail|mail|message|report)\b)/,
  when(
    ['report '],
    /\breport (?:it|them|this|these|an?|any|the|all|your|security|vulnerab|suspected|potential|issues|bugs|via|through|using|privately)/,
  ),
  where('please ', near(24, /\bplease /, ASKED)),
  where(' us| me', near(0, TELL, /(?:us|me)(?:[ .,:]|$)/)),
  where(
    'maintainer|team|developer|author|owner',
    near(24, TELL, /\b(?:maintainer|(?:sub-?)?team|psirt|developer|author|owner)/),
  ),
  where(
    'you |researcher|reporter|anyone |users |individuals ',
    near(
      30,
      /\b(?:you|researchers?|reporters?|anyone|users|individuals) (?:can|may|should|must|could|are) /,
      ASKED,
    ),
  ),
  when(
    ['if you ', 'if anyone ', 'if some'],
    /\bif (?:you|anyone|someone|somebody) (?:find|found|discover|believe|think|know|have (?:found|discovered))/,
  ),
  where(
    ' be ',
    near(
      16,
      /\b(?:should|must|can|may|need to) be /,
      /\b(?:disclosed|reported|submitted|communicated|shared|sent|raised|filed|posted)(?! publicly)/,
    ),
  ),
  when(
    [' posted', ' filed', ' opened', ' reported', ' shared', ' raised', ' submitted'],
    /\b(?:issue|issues|vulnerabilities|reports?|bugs?|details|information|exploits?) (?:posted|filed|opened|reported|shared|raised|submitted)/,
  ),
  where(
    'report |reports ',
    near(
      4,
      /\breports? (?:can|should|may|must|are|is) /,
      /(?:sent|submitted|made|shared|filed|reported|welcome|accepted)/,
    ),
  ),
  where(
    'report|disclosure|submission',
    near(
      30,
      /\b(?:handle|accept|receive|manage|prefer|process|collect)s? /,
      /\b(?:report|disclosure|submission)/,
    ),
  ),
];

/** Ways to ask the reader not to go public. */
const REFUSES = [
  where(
    "not |n't |never |avoid|refrain|instead of|rather than",
    near(
      60,
      /\b(?:do not|don't|never|must not|should not|shouldn't|avoid|refrain|instead of|rather than|not to|not publish|not post|cannot|won't|will not|is not|are not|not be) /,
      /\b(?:public|publish|post|disclos|share|open|discuss|report|file|tweet|announc|use|using|creat)/,
    ),
  ),
  where('no ', near(60, /^\W{0,3}no /, /\b(?:should|must|may|can|will|is|are) (?:ever )?be /)),
  when(['prohibit', 'forbid', 'not '], /\b(?:prohibited|forbidden|not allowed|not permitted)/),
];

/** Whether a lower-case sentence asks the reader to come to the project, or not to go public. */
export function isIncoming(lower: string): boolean {
  return [...ASKS, ...REFUSES].some((pattern) => pattern.test(lower));
}
