import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

/** "we will give your name as the discoverer", but not "please mention your name". */
const GIVES_NAME = where(
  'your name|their name|the name',
  near(
    30,
    /\b(?:we|advisory|announcements?|notes|not|never|unless|without|consent|permission|wish)\b/,
    /\b(?:giv|publish|mention|us|show|display|releas|disclos|print)(?:e|es|ed|ing)? (?:your|their|the) names?\b/,
  ),
  /\b(?:your|their) names? (?:will |may |can |shall )?(?:appear|be (?:listed|added|included))\b/,
  /\bnames? (?:be |kept |is |are )?(?:withheld|published|left out)\b/,
);

/** "whether we should mention your contribution", "mention who reported it" */
const MENTIONS = where(
  'mention|names |thank|honou',
  /\b(?:mention|highlight)(?:s|ed|ing)? (?:your|their) (?:contribution|help|role|part|work|finding)/,
  /\b(?:mention|name|thank|credit)s? (?:the )?(?:person|people|those|whoever|researchers?|reporters?|finders?)?\s?who (?:found|reported|discovered|disclosed)\b/,
  /\bthank(?:s|ed)? (?:\w{1,14} ){1,2}by name\b/,
);

/** "how you would like to be referred to", "you may choose a pseudonym" */
const NAMED_AS = where(
  'refer|pseudonym|be known',
  near(40, /\b(?:you|reporters?|finders?|researchers?)\b/, /\bpseudonym/),
  near(40, /\b(?:like|wish|want|prefer)/, /\bbe (?:referred to|known) (?:as|in|by)\b/),
  near(
    40,
    /\b(?:how|what name|which name)\b/,
    /\b(?:refer(?:s|red)? (?:to )?|address )you (?:in|as|when|by|on)\b/,
  ),
);

const CHEERS = where('kudos|shout', /\bkudos\b|\bshout-?outs?\b/);

const PUBLIC_PRAISE = where('publicly', near(40, /\brecogni[sz]e/, /\bpublicly\b/));

/** Further ways to say that those who report are named. */
export const NAMES_REPORTERS: Pattern = anyOf(
  GIVES_NAME,
  MENTIONS,
  NAMED_AS,
  CHEERS,
  PUBLIC_PRAISE,
);
