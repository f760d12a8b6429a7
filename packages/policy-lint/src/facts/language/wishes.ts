import { anyOf, near, where } from './pattern.ts';
import type { Pattern } from './pattern.ts';

const THINGS =
  /\b(?:versions?|impact|affected|steps|reproduc\w*|proofs?|pocs?|exploit\w*|descriptions?|platform|scenarios?|logs|what (?:you|happened|an attacker))\b/;

/** "as explicit as possible", "the more details you give us" */
const IN_DETAIL = anyOf(
  where(
    'as possible|as you can',
    near(
      0,
      /\bas (?:explicit|detailed|specific|descriptive|precise|thorough|complete|clear|verbose) as /,
      /^(?:possible|you can)\b/,
    ),
  ),
  where(
    'details o|details a',
    /\b(?:please|and|must|should|to) (?:include|provide|give)(?: us)? (?:\w{1,10} )?details (?:on|of|about) (?:the|your|any)\b/,
  ),
  where('the more ', /\bthe more (?:details?|information|context) (?:you|we)\b/),
);

/** "make sure your report has a proof of concept", "your message should tell the version" */
const OF_THE_REPORT = where(
  'report|message|mail|submission',
  near(
    60,
    /\b(?:ensure|make sure|see to it)(?: that)? (?:your|the|each|every) (?:\w{1,12} )?(?:report|message|e-?mail|submission)\b/,
    THINGS,
  ),
  near(
    60,
    /\b(?:reports?|message|e-?mail|submission) (?:should|must|needs? to|ought to) (?:\w{1,12} )?(?:have|tell|name|give|show|cover)\b/,
    THINGS,
  ),
  near(
    60,
    /\b(?:good|quality|useful|great|helpful|actionable|best|ideal) reports? (?:tells?|ha(?:s|ve)|contains?|names?|shows?|gives?)\b/,
    THINGS,
  ),
);

/** "we need to know the version and the steps" */
const NEEDS = where(
  'need ',
  near(60, /\b(?:we|i)(?:'ll| will)? need (?:to know|from you|the following)\b/, THINGS),
  near(60, /^what (?:we|i) need\b/, THINGS),
);

const WRITES = where(
  'write down|spell out|attach',
  near(60, /\b(?:write down|spell out)\b/, THINGS),
  /\battach (?:an? )?(?:minimal|small|working|short) (?:example|sample|program|test|reproduc)/,
);

/** Ways to ask for what a report should hold, beside the plain request. */
export const WISHES: Pattern = anyOf(IN_DETAIL, OF_THE_REPORT, NEEDS, WRITES);
