import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';

/** "reports that only name a version will be closed", "we ignore the results of scans" */
const TURNED_AWAY = where(
  'close|reject|ignore|decline|dismiss|discard|disregard',
  near(
    120,
    /\b(?:reports?|findings|submissions|issues|bugs) (?:that|which|of|about|on|involving|based on|relying on|where|concerning)\b/,
    /\b(?:(?:will|may|can|shall) be|are|is) (?:automatically |immediately |generally )?(?:closed|rejected|ignored|declined|dismissed|discarded)\b/,
  ),
  near(
    20,
    /\b(?:we|maintainers|team) (?:will |do |generally )?(?:ignore|disregard|dismiss|reject|decline)\b/,
    /\b(?:results|reports?|findings|submissions|scans)\b/,
  ),
);

/** "a crash is not a vulnerability", "bugs, but not vulnerabilities" */
const NO_FLAW = where(
  'not a |not vuln|not sec|not in itself|not by itself|no longer|not mean',
  /\b(?:is|are|but|and) not (?:in itself |by itself |in themselves |really |necessarily )?(?:an? )?(?:security )?vulnerabilit(?:y|ies)\b(?! (?:report|disclos|manage))/,
  /\bnot (?:a |really )?security[- ](?:related|relevant|sensitive)\b/,
  /\bno longer (?:be )?(?:consider|treat|regard)(?:ed)?\b/,
  near(60, /\b(?:does|do) not mean\b/, /\b(?:vulnerab|affected|exploitable|flaw)/),
);

/** "valid attack vector", "security relevant" */
const NO_ATTACK = where(
  'attack|threat|relevant|valid',
  near(
    60,
    /(?:\b(?:not|never|nor)\b|n't\b) (?:\w{1,12} )?(?:consider|treat|regard|count|classif)\w{0,4}\b/,
    /\b(?:valid|attack vectors?|attacks?|threats?|security[- ]relevant)\b/,
  ),
);

/** "fall outside this policy", "a non-goal of our threat model" */
const OUTSIDE = where(
  'outside|beyond|out of bounds|non-goal|attack surface|threat model',
  /\b(?:falls?|lies?|are|is|be) (?:considered )?(?:outside|beyond) (?:of )?(?:the|this|our) (?:\w{1,12} )?(?:policy|program|threat model|security model|attack surface)\b/,
  /\bout of bounds\b|\bnon-goals? of (?:our|the|this)\b/,
  /\bpart of (?:the|our) (?:\w{1,12} )?(?:attack surface|threat model)\b/,
);

/** "findings in the samples do not count", "only the server is covered" */
const COUNTED = where(
  'count|qualify|cover|eligible|exclude|rewarded|interested',
  near(
    80,
    /\b(?:vulnerabilities|issues|findings|bugs|flaws|crashes|reports)\b/,
    /\b(?:do|does|will) not (?:count|qualify)\b|\b(?:are|is) (?:explicitly|specifically|also|generally) (?:excluded|not covered|not eligible)\b/,
  ),
  near(60, /\bonly\b/, /\b(?:is|are) (?:covered|eligible)\b/),
  /\bonly interested in (?:\w{1,14} ){0,2}(?:flaws|bugs|issues|findings|problems)\b/,
  /\bfollowing (?:[\w-]{1,14} ){0,4}are not (?:rewarded|considered|counted)\b/,
);

/** "A security bug is one that lets an attacker in" */
const DEFINED = where(
  ' is | are | means|define',
  /^(?:an? )(?:security )?(?:vulnerability|(?:security )(?:bug|issue|flaw|problem)) (?:is|means) (?:an?|any|one|anything|something|defined)\b/,
  /\bwe define (?:an? )?(?:security )?(?:vulnerabilit|issue|bug|flaw)/,
);

/** "Security-sensitive reports include:" */
const LISTED = where(
  'include|are:',
  /^(?:in-scope|relevant|qualifying|eligible|interesting|security[- ](?:sensitive|relevant))(?: security)? (?:reports|issues|findings|bugs|vulnerabilities) (?:are|include)\b[^:]{0,60}:$/,
);

/** More ways to say what counts as a vulnerability here and what does not. */
export const LIMITS: Pattern = anyOf(
  TURNED_AWAY,
  NO_FLAW,
  NO_ATTACK,
  OUTSIDE,
  COUNTED,
  DEFINED,
  LISTED,
);
