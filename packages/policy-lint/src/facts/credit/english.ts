import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';
import { NAMES_REPORTERS } from './naming.ts';

/** "credit you", "credited in the advisory", "give credit to", "Credit: unless you object". */
const CREDITS: readonly Pattern[] = [
  /\bcredit(?:s|ed|ing)?\s(?:to\s)?(?:you\b|them\b|your\b|everyone|anyone|those|whoever|people|individuals|(?:\w+\s){0,3}(?:reporter|researcher|finder|discoverer|contributor|submitter|person|fixer|individual|hacker)s?\b)/,
  /\b(?:be|get|give|giving|given|gives|receive|receives|full|public|publicly|proper|properly|appropriate|due|prefer|preferred|want|desired?|request|requests|deserves?|offer|offered|provide|provided|name for)\s(?:\w+\s){0,2}credit(?:s|ed)?\b/,
  /\bcredit(?:s|ed)? \((?:if|unless|when|optional)/,
  /\bcredit(?:s|ed)?\s(?:will|is|are|shall|may|can|in|on|where|unless|if|for|due|and|preference|line|name|policy)\b/,
  near(
    60,
    /\b(?:how|name|whether|unless|like|wish|wishes|list|includ\w+)\b/,
    /\bcredit(?:s|ed)?\b/,
  ),
];

const ATTRIBUTES: readonly Pattern[] = [
  near(
    60,
    /\battribut(?:e|ed|ion|ing)\b/,
    /\b(?:you\b|your\b|reporter|researcher|finder|discover|anonym|credit)/,
  ),
];

/** "acknowledge your contributions", not "acknowledge your report". */
const ACKNOWLEDGES: readonly Pattern[] = [
  near(
    30,
    /\backnowledg(?:e|es|ed|ing)\b(?! (?:receipt|to\b|(?:your|the|each|all|any|every|a) (?:\w+ )?(?:receipt|reports?|submissions?|e-?mails?|messages?|issues?|bugs?|problems?|vulnerabilit)))/,
    /\b(?:contributions?|efforts?|assistance|findings?|discovery|discoveries|reporters?|researchers?|finders?|discoverers?|contributors?|role|involvement|individuals?|people|disclosers?|(?:your|their|the|this|such|all) (?:\w+ )?(?:help|work|research))\b/,
  ),
  /\backnowledge you\b/,
];

const RECOGNIZES: readonly Pattern[] = [
  near(
    40,
    /\b(?:acknowledg|recogni[sz])/,
    /\byou\b(?! (?:have|for your (?:report|email|message)))/,
    /(?:public|name|contribut|discover|finding)/,
  ),
  near(
    40,
    /\b(?:recogni[sz]e|recogni[sz]es|recogni[sz]ed|recognition|appreciation) (?:of |for |to )?(?:your|their|the|security|all|those|researchers|reporters|individuals|contributors)/,
    /\b(?:contribut|effort|work|discover|finding|research|report|help)/,
  ),
];

/** "thanked in the release notes" */
const IN_WRITING = near(
  60,
  /\b(?:acknowledged?|acknowledge?ments?|recogni[sz]ed?|recognition|mention(?:ed)?|named?|list(?:ed)?|featured?|add(?:ed)?|thank(?:ed|s)?|thanking|honou?red)\b(?! (?:\w{1,12} ){0,2}(?:vulnerabilities|issues|fixes|changes|cves)\b)/,
  /\b(?:in|on|within|through|via|among) (?:the |our |its |any |a |relevant |security ){0,4}(?:release notes?|changelog|change log|advisor(?:y|ies)|announcement|security page|website|readme|commit|credits|contributors|acknowledge?ments?|hall of|thanks? |thank-you|publication|bulletin|disclosure(?! (?:tim|date|schedul|deadline))|cve)/,
);

/** "publicly thank you", "hall of fame" */
const THANKS: readonly Pattern[] = [
  where(
    'public',
    /\bpublicly (?:\w+ )?(?:acknowledg|recogni[sz]|credit|thank|attribut|mention|name)|\bpublic (?:\w+ )?(?:acknowledg|recognition|credit|thank|attribution)/,
    /\b(?:recogni[sz]ed|acknowledged|named|credited) publicly\b/,
    near(30, /\bthank/, /\bpublicly\b/),
  ),
  where(
    'hall of|wall of|roll|thanks',
    /\b(?:hall|wall) of (?:fame|thanks|honou?r)\b|\bhonou?r roll\b|\bsecurity thanks page\b|\bthanks to the following\b/,
  ),
  where('the following', /\bthank the following\b/),
  where('thank-you|thank you', /\bthank[- ]you (?:list|page)\b/),
];

/** "remain anonymous", "include your name in the advisory" */
const NAMES: readonly Pattern[] = [
  where('naming you|name you', /\bnam(?:e|ing) you (?:in|as|when|public|unless|if)/),
  where(
    'anonym|not be |not to be |be named|be mentioned|be identified|be acknowledged',
    near(
      40,
      /\b(?:wish|want|prefer|like|ask|asks|asked|request|requests|requested|choose|elect|unless|rather|opt|desire)/,
      /\b(?:anonym(?:ous|ously|ity)|not (?:to )?be (?:named|credited|mentioned|identified)|be (?:named|mentioned|identified|acknowledged))\b/,
    ),
  ),
  where(
    'your name|your handle|your nick|your username',
    near(
      60,
      /\b(?:includ|specify|list|mention|publish|add|put|us|credit)(?:e|es|ed|ing|s)? your (?:name|handle|nick|username)\b/,
      /\b(?:in|on|to|as|with|for)\b/,
    ),
  ),
];

/** How a policy says that reporters are credited. */
export const CREDITS_REPORTERS: Pattern = anyOf(
  where('credit', ...CREDITS),
  where('attribut', ...ATTRIBUTES),
  where('acknowledg', ...ACKNOWLEDGES),
  where('acknowledg|recogni|appreciation', ...RECOGNIZES),
  where(
    'credit|attribut|acknowledg|recogni',
    /\b(?:credit|attribution|attribute|attributed|acknowledge?ment|recognition)(?:\s\w+)?:\s/,
    /\b(?:reporter|researcher|finder|discoverer)s?'?s? (?:attribution|credits?|acknowledge?ments?|recognition)\b/,
    /\bfor (?:credit|attribution|acknowledge?ment)\b/,
  ),
  where(
    'release note|change|advisor|announcement|security page|website|readme|commit|credits|contributors|acknowledg|hall of|thank|publication|bulletin|disclosure|cve',
    IN_WRITING,
  ),
  ...THANKS,
  ...NAMES,
  NAMES_REPORTERS,
);

/** "Acknowledgment: within 48 hours" is an answer to the report. */
const ANSWER =
  /^\W{0,4}(?:initial |first )?acknowledge?ments?(?: (?:target|time|goal|sla|slo))?\W{1,4}(?:within|we |in |up to |no later|\d|<|≤|initial|receipt|confirm)/;

/** "… to mention it in the commit message" is of the identifier. */
const OF_IDENTIFIER = near(80, /\bcves?\b/, /\bmention (?:it|them|this|that)\b/);

/** Who wrote this text, or whose text it follows, is no promise to reporters. */
export const OTHER_DEBTS: Pattern = anyOf(
  where('acknowledg', ANSWER),
  where('cve', OF_IDENTIFIER),
  where(
    'listed|named|mentioned|documented|noted',
    near(
      4,
      /\b(?:versions?|changes|fixes|releases|branches|components|dependencies) /,
      /\b(?:are|is|will be|get) (?:\w{1,12} )?(?:listed|named|mentioned|documented|noted)\b/,
    ),
  ),
  where('credit card', /\bcredit cards?\b/),
  where('anonymously', /\breport[a-z]{0,4} (?:\w{1,20} ){0,3}anonymously\b/),
  where(
    'inspired|adapted|based on|borrowed|derived|example|template|policy of|process of|logo|icon|licen',
    near(
      80,
      /\b(?:credit(?:s|ed)?|thanks|acknowledg\w+|attribut\w+)\b/,
      /\b(?:inspired|adapted|based on|borrowed|derived|example|template|policy of|process of|logo|icons?|licen[sc]e)\b/,
    ),
  ),
);
