import { TERM } from '../../document/terms.ts';
import { near, where } from '../language/pattern.ts';
import { isAdvisoryForReaders } from './advisory-for-readers.ts';
import { isIncoming } from './incoming.ts';
import { tellsByIssue } from './opened-issues.ts';

/** Verbs that make something public by themselves; `-announce` in an address is none. */
const PUBLISHES =
  /(?<![-_@./\w])(?:announc|broadcast|publici[sz]|cross-post|posted|posts|publish|veröffentlich|annonc|publi(?:é|ca|er))/;
/** "the latest published version" */
const PUBLISHED_THING =
  /\bpublished (?:version|package|artifact|crate|image|code|release|module|gem|librar|research)/;

/** Verbs that do so with a channel behind them: "documented in the change log". */
const TELLS =
  /\b(?:communicat|distribut|disseminat|notif|inform(?:s|ed|ing)? |disclos|share|sharing|releas|documented|listed|lists |mention|noted|describ|called out|flagged|marked|an? (?:note|entry) in |track|record|sent|send|available|alert|post |highlight|reported publicly|delivered|provided|made public|goes? public)/;
const TO_CHANNEL = near(80, /\b(?:on|in|via|through|to|using|by|at|as|across|over|with) /, /$/);

/** What is told, so that a key on a web site is no announcement. */
const NEWS =
  /\b(?:vulnerab|securit|fix|patch|advisor|disclos|cves?|incident|announce|users|community|public|notification|builds?)/;
const NO_NEWS =
  /\b(?:pgp|gpg|public key|fingerprint|retrospective|post-?mortem|feedback|leaked|embargoed|(?<!\b(?:into|to|for|in|of|all) (?:all |the |our )?)supported versions?|support policy|versions supported|currently (?:being )?supported|supported with|if you represent)|\b(?:coordene|coordine|coordinen|coordonnez|coordina|coordinate) (?:con|avec|a |la )|évite[rz]? (?:de|d'|toute)/;
/** Who is named there says of what comes before only that it is told elsewhere. */
const CREDITED =
  /\b(?:credit(?:s|ed|ing)? (?:you|(?:the )?(?:reporters?|researchers?|finders?|contributors?)) (?:in|on) |(?:reporters?|researchers?|finders?|contributors?|you) (?:are|is|will be|may be) (?:credited|acknowledged|thanked|named) (?:in|on) )/;
/** A bug moved to the tracker, a change of members: no news of a vulnerability. */
const HOUSEKEEPING =
  /\b(?:redirect(?:ed)?|moved|transferred|converted|referred) to\b|\bmembership\b|\b(?:new|former) members\b/;
const IN_WORK =
  /\b(?:draft|temporary|collaborator|private (?:github )?(?:security )?advisor|tagging|fix branch|fix team|fix lead)/;

/** "acknowledge reporters in the release notes" */
const NAMES =
  /\b(?:acknowledg|credit|thank)\w{0,4} (?:\w{1,12} ){0,2}(?:reporters?|researchers?|finders?|contributors?|you|your \w{1,14}) (?:in|on|via|through) (?:\w{1,12} ){0,2}$/;

/** Readers are told where to look or to sign up. */
const FOLLOWS =
  /\b(?:follow|watch|join|monitor|consult|read|see|check|visit|view|find|found|browse|stay|look|we (?:maintain|keep|host|offer|run|list) )/;
const FOLLOWED =
  /\b(?:announce|notifications?\b|(?:security|version|release|fix) updates|updates (?:on|about)|alerts? |alerts?$|news\b|security (?:bulletin|releases|notice|information))/;
const PAST = near(
  30,
  /\b(?:disclosed|known|past|published|previous|historical|existing|resolved|fixed|all|list of|our) /,
  /\b(?:vulnerabilit|advisories|disclosures|issues)/,
);
const OPENS_WITH_PAST =
  /^\W{0,3}(?:all|list of|past|published|previous|known|disclosed|historical) /;
const SIGN_UP = /\bsubscri|\bsign(?:ing)? up\b/;
const SIGN_UP_KIND = /\b(?:mailing|rss|atom|newsletter|feed|announce)/;

/** A lower-case sentence with the place of its first channel and its terms. */
export interface Telling {
  readonly lower: string;
  readonly at: number;
  readonly terms: number;
}

/** Whether a sentence that names a channel says that news goes there. */
export function isOutgoing(telling: Telling): boolean {
  const { lower, at } = telling;
  const end = lower.search(CREDITED);
  if (end < 0) return isTold(telling);
  return end > at && isTold({ ...telling, lower: lower.slice(0, end) });
}

function isTold(telling: Telling): boolean {
  const { lower, terms } = telling;
  const forReaders = has(terms, TERM.advisory) && isAdvisoryForReaders(lower);
  if (!forReaders && !tellsNews(telling) && !issuesNews(lower)) return false;
  if (HOUSEKEEPING.test(lower)) return false;
  return !NO_NEWS.test(lower) && (forReaders || !isIncoming(lower));
}

/** "we update the release notes", "release notes will list the fix" */
const NOTED = where(
  'notes|change',
  /\bupdat(?:e|es|ed|ing) (?:the|our) (?:release notes|change ?log)\b|\b(?:release notes|change ?log)(?: \w{1,10})? (?:will|must|shall|should) (?:identify|list|name|mention|describe|include|say|note|carry|flag|mark|call out|contain|highlight)\b/,
);

/** "release a public security bulletin" */
const ISSUES_NEWS = where(
  'bulletin|notice|announcement|statement',
  /\b(?:releas|issu|put(?:s|ting)? out|send(?:s|ing)? out)(?:e|es|ed|ing)? (?:an? |the |our )?(?:\w{2,12} ){0,2}(?:bulletins?|security notices?|announcements?|statements?)\b/,
);

function issuesNews(lower: string): boolean {
  return isNoted(lower) || ISSUES_NEWS.test(lower) || tellsByIssue(lower);
}

function tellsNews({ lower, at, terms }: Telling): boolean {
  if (has(terms, TERM.publish) && publishes(lower)) return true;
  if (IN_WORK.test(lower)) return false;
  if (has(terms, TERM.spread) && NEWS.test(lower)) {
    const before = lower.slice(0, at);
    if (TELLS.test(before) && TO_CHANNEL.test(before) && !NAMES.test(before)) return true;
  }
  return has(terms, TERM.follow) && isFollowed(lower);
}

function isNoted(lower: string): boolean {
  return NOTED.test(lower) && NEWS.test(lower) && !IN_WORK.test(lower);
}

function publishes(lower: string): boolean {
  return PUBLISHES.test(lower) && !PUBLISHED_THING.test(lower);
}

function isFollowed(lower: string): boolean {
  if (SIGN_UP.test(lower) && SIGN_UP_KIND.test(lower)) return true;
  if (OPENS_WITH_PAST.test(lower) && PAST.test(lower)) return true;
  return FOLLOWS.test(lower) && (FOLLOWED.test(lower) || PAST.test(lower));
}

function has(terms: number, term: number): boolean {
  return (terms & term) !== 0;
}
