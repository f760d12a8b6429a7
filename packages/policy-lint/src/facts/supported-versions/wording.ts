import { anyOf, near, where } from '../language/pattern.ts';
import type { Pattern } from '../language/pattern.ts';
import { FIXES_LAND } from './fixes-land.ts';

const VERSIONS = 'version|release|branch|series|line|minor|major';
const VERSION = /\b(?:versions?|releases?|branch(?:es)?|series|lines?|minors?|majors?)\b/;

const RECENT = 'latest|most recent|newest|current|last';
const IS_RECENT = /\b(?:latest|most recent|newest|current|last)\b/;

/** "security fixes are provided for the latest release", "the latest version is supported" */
const BY_AGE = where(
  `${RECENT}|recent|previous|older|earlier|active|non-eol|only|stable|lts`,
  where(
    'fix|patch|update|backport|back-port|support|security release',
    near(
      50,
      /\b(?:security (?:fix(?:es)?|patch(?:es)?|updates?|releases?|support|backports?)|(?:bug ?)?fixes|patches|updates|backports|support)\b/,
      /\b(?:provided?|released|available|made|applied|issued|offered|given|published|supplied|limited|delivered|backported|shipped|land|lands|for|to|only)\b/,
      /\b(?:latest|most recent|newest|current|last|recent|previous|older|active|non-eol|only)\b/,
      VERSION,
    ),
  ),
  where(
    'support|maintained|security |patched|receive|eligible',
    near(
      60,
      /\b(?:latest|most recent|newest|current|last|stable|lts|older|previous|earlier|only)\b/,
      VERSION,
      /\b(?:(?:un)?supported|(?:un)?maintained|support|security (?:updates?|fix(?:es)?|patch(?:es)?)|patched|receives?|eligible)\b/,
    ),
  ),
  where(
    'support|maintain|backport|analy|accept',
    near(
      40,
      /\b(?:supports?|supporting|maintains?|maintaining|supported|maintained|backport(?:s|ed)?|analy[sz]es?|accepts?)\b/,
      /\b(?:only|latest|most recent|newest|current|last)\b/,
      VERSION,
    ),
  ),
  where(
    'patch|fixed|addressed|fix ',
    near(30, /\b(?:patch|fix) (?:only )?the (?:latest|most recent|newest|current|last)\b/, VERSION),
    near(40, /\b(?:fixed|patched|addressed)\b/, IS_RECENT, VERSION, /\bonly\b/),
  ),
);

/** "these versions are no longer supported", "supported versions: 2.x" */
const BY_STATE = anyOf(
  where(
    'security ',
    where(
      'active|non-eol|maintained',
      near(
        40,
        /\bsecurity (?:fixes|patches|updates)\b/,
        /\b(?:active|non-eol|maintained)\b/,
        /\b(?:versions|releases|branches|series|lines)\b/,
      ),
    ),
  ),
  where(
    'supported|maintained|receiving|reached',
    near(
      60,
      VERSION,
      /\b(?:(?:are|is) (?:(?:not|no longer|currently|actively|still|being|only) ){0,2}(?:supported|maintained)|(?:are|is|currently) receiving|reached (?:their |its )?end)\b/,
    ),
  ),
  where(
    'receive',
    near(
      90,
      VERSION,
      /\breceives?\b/,
      /\b(?:support|updates?|fix(?:es)?|patch(?:es)?|backports?)\b/,
    ),
  ),
  where('which version', near(40, /\bwhich versions\b/, /\b(?:eligible|supported|maintained)\b/)),
  where(
    'supported ',
    /^(?:currently |actively )?supported (?:versions?|releases?|branch(?:es)?)(?: are\b| include\b|:)/,
  ),
  where(
    'support',
    near(30, /\bsupport\b/, /\b(?:ends?|lasts?|until|expires)\b/, VERSION),
    near(
      40,
      /\b(?:do not|don't|does not|doesn't|will not|cannot|not) (?:support|backport|maintain)\b/,
      /\b(?:older|previous|old|earlier|versions?|releases?)\b/,
    ),
  ),
);

/** "only 2.x is supported", "main is maintained", "there is no LTS" */
const BY_NAME = anyOf(
  where(
    'supported|maintained|patched|security ',
    near(
      30,
      /\b(?:v?\d{1,4}|\d\.x|main|master|trunk|head)\b/,
      /^[\w.*)`]{0,9}(?: branch)? (?:is|are|will be|gets?|receives?) /,
      /\b(?:supported|maintained|patched|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/,
    ),
  ),
  where(
    'support|maintain|security ',
    near(
      30,
      /\b(?:supported|maintained|supports?|maintains?|security (?:updates?|fix(?:es)?|patch(?:es)?))\b/,
      /\b(?:only|for|on|to)\b/,
      /(?:\bv?\d{1,4}\.(?:\d|x|\*)|\b(?:main|master|trunk) branch)/,
    ),
  ),
  where(
    'term support|lts|backport',
    near(40, /\bno\b/, /\b(?:long[- ]term support|lts|backports)\b/),
    near(
      40,
      /\bnot backport\b|n't backport\b/,
      /\b(?:older|previous|old|earlier|versions?|releases?)\b/,
    ),
  ),
);

const PROSE: Pattern = anyOf(where(VERSIONS, BY_AGE, BY_STATE), BY_NAME, FIXES_LAND);

const NAMES =
  /\b(?:latest|most recent|newest|current|last|only|main|master|lts|\d{1,4}(?:\.(?:\d|x))?|v\d{1,4}|two|three|four|five)\b/;

/** What a reader should do, or what happens in some case, is no statement of support. */
const NO_STATEMENT =
  /\b(?:upgrad(?:e|ing)|updat(?:e|ing) to|always use|use the|using the|run the|running the|make sure|ensure|check (?:that|if|whether)|reproduc\w+|verify|stay on|keep|as soon as)\b/;
const BUT_STATED = /\bonly\b|\bsupported\b|\breceives\b|\bno longer\b/;
const CASE = /^(?:if|when|once|before|after|should|in case)\b/;

const POINTER =
  /\b(?:see|refer|found|find|listed|check|consult|visit|detail\w*|described|documented|information|available|read|outlined)\b/;
const SUPPORT_PAGE: Pattern = anyOf(
  where(
    'support|matrix|life|policy|schedule|series',
    /\bsupport (?:policy|matrix|window|status|period|lifecycle|schedule|page|timeline)\b|\b(?:release|version|product|support) ?(?:matrix|life ?cycle|lifetime|policy)\b/,
    /\bend[- ]of[- ]life\b|\bmaintenance (?:policy|schedule)|\brelease series\b/,
  ),
  where(
    'supported',
    near(30, /\bsupported\b/, /\b(?:versions?|releases?|branch(?:es)?)/),
    near(50, /\b(?:versions?|releases?|branch(?:es)?|series)\b/, /\bsupported\b/),
  ),
);

/** Whether lower-case English text says which versions get fixes. */
export function saysWhichVersions(lower: string): boolean {
  if (!PROSE.test(lower) || CASE.test(lower)) return false;
  return !NO_STATEMENT.test(lower) || BUT_STATED.test(lower);
}

/** Whether it names them at all: "the latest", "2.x", "the last three". */
export function namesVersions(lower: string): boolean {
  return NAMES.test(lower);
}

/** Whether it sends the reader elsewhere. */
export function pointsElsewhere(lower: string): boolean {
  return POINTER.test(lower);
}

/** Whether it sends the reader to a page that says so. */
export function pointsToSupport(lower: string): boolean {
  return SUPPORT_PAGE.test(lower) && POINTER.test(lower);
}
