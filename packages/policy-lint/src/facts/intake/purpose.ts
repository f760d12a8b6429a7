import type { Block, PolicyDocument } from '../../document/document.ts';
import { anyOf, near, when } from '../language/pattern.ts';
import { asksForContact, isAboutSecurity } from '../language/sayings.ts';
import { isNeverReport, isOtherMatter } from './other-matters.ts';
import { lastSentenceOf, leadOf, titlesAround } from './placement.ts';
import type { Placement } from './placement.ts';

/** What an address is for: reports, something else, or its surroundings do not say. */
export type Purpose = 'report' | 'other' | 'unknown';

/** Purposes that no mention of vulnerabilities turns into an intake. */
const NEVER_INTAKE = anyOf(
  near(60, /\beligible for /, /\blist\b/),
  near(40, /\badded to /, /\blist\b/),
  /\b(?:un)?subscri|\bto join\b|\bjoining\b|\bmembership\b|\bdistributors?\b|\bcode of conduct\b|\bharass|\bretrospective|\bpost-?mortem|\bleak(?:ed|s)?\b|\bpatches to\b|\bthank(?:s to)? (?:the following|everyone|those who|all (?:who|those))\b|\b(?:advance|early) (?:private )?(?:notice|notification|information)\b|\bmembers (?:of the list|receive)\b/,
);

/** Purposes that a mention of vulnerabilities outweighs. */
const SELDOM_INTAKE =
  /\bannounc|\bnewsletter|\bfeedback\b|\bsuggestions?\b|\bdiscuss|\blicens|\btrademark|\bpress\b|\bsales\b|\bbilling\b|\bsponsor|\bdonat|\bto receive\b|\b(?:notifications?|updates) (?:will be|are) (?:distributed|sent|posted|published)\b/;

const OTHER_MATTERS = near(
  20,
  /\b(?:non-?security|not security|general|other|regular|usage|non-sensitive|unrelated|ordinary)\b/,
  /\b(?:bugs?|issues?|questions?|inquir|enquir|support|problems?|matters?|requests?|comments?|concerns?|help\b)/,
);

/** A matter that belongs to somebody else's project. */
const ELSEWHERE = when(
  ['third', 'upstream'],
  /\bthird[- ]part(?:y|ies) (?:modules?|software|dependenc|librar|packages?|plugins?|components?|extensions?)|\bupstream (?:project|dependenc|vulnerab|issue|chromium)/,
);

const TEAM_ACTS =
  /\b(?:team|lead|committee|psc|pst|psirt|src|maintainers?|we) (?:will|may|should|shall|can|must) (?:\w+ )?(?:e-?mail|send|notify|announce|inform|post|forward|contact)\b/;
/** "The project reports to …", "notifies the steward at …" in a list of steps */
const TEAM_STEPS =
  /\b(?:project|team|lead) (?:reports|notifies|informs|alerts|e-?mails|escalates|writes) to\b|^\W{0,4}(?:notifies|informs|alerts|e-?mails|sends|escalates|forwards|contacts) /;

const REFUSED =
  /\b(?:do not|don't|never|please avoid) (?:use|e-?mail|contact|mail|write to|send (?:\w+ ){0,4}to|report (?:\w+ ){0,4}to)\s?$/;

/** Words that introduce a list of people or things, and ask for nothing. */
const DESCRIBES =
  /\b(?:members?|maintainers?|people|teams?|described|listed|consists?|includ(?:es|ing)|contains?)\b/;
const END_LENGTH = 90;

const OTHER_SECTION =
  /\b(?:distributors?|vendors?|embargo|announcements?|join|joining|membership|nominations?|retrospective|contributing back|code of conduct|acknowledge?ments?|credits?|hall of fame|thanks|licen[sc]e|subscri\w+|supported versions?|security updates|publishing (?:\w{1,14} )?(?:updates|notifications)|audits?|references|members|receiving)\b/;

const INTAKE_SECTION =
  /report|contact|vulnerab|disclos|secur|e-?mail|reach|get in touch|found a|how to/;

/** What an address is for, by the nearest words that tell. */
export function purposeOf(document: PolicyDocument, placement: Placement): Purpose {
  const own = ownPurpose(document, placement);
  if (own !== 'unknown') return own;
  const { block, previous } = placement;
  const before = previous === undefined ? 'unknown' : purposeOfText(document, previous.lower);
  if (before !== 'unknown' || block === undefined) return before;
  const byLead = purposeByLead(document, block);
  return byLead === 'unknown' ? purposeByTitle(document, block) : byLead;
}

/** Whether the words before an address tell not to use it. */
export function isRefused({ before }: Placement): boolean {
  return REFUSED.test(before);
}

/** Whether a placement is about another project's vulnerabilities. */
export function isElsewhere({ said, previous }: Placement): boolean {
  if (ELSEWHERE.test(said)) return true;
  return (
    previous !== undefined &&
    ELSEWHERE.test(previous.lower) &&
    /^(?:you (?:can|may) also|also|alternatively)\b/.test(said)
  );
}

function ownPurpose(document: PolicyDocument, placement: Placement): Purpose {
  const { said, clause, block } = placement;
  if (said === '' || block === undefined) return 'unknown';
  if (isRefused(placement) || isElsewhere(placement)) return 'other';
  const text = clause === '' ? said : clause;
  if (isForOthers(document, withoutAddresses(text))) return 'other';
  const purpose = purposeOfText(document, text);
  if (purpose !== 'report') return purpose;
  return isOtherSection(block) && !isAboutSecurity(document, withoutAddresses(said))
    ? 'other'
    : 'report';
}

function isForOthers(document: PolicyDocument, words: string): boolean {
  return isNeverReport(words) || (isOtherMatter(words) && !isAboutSecurity(document, words));
}

/** `security@` in an address says nothing of what the sentence is about. */
function withoutAddresses(said: string): string {
  return said
    .split(' ')
    .filter((word) => !word.includes('@'))
    .join(' ');
}

/** What a clause or a sentence asks to write for. */
function purposeOfText(document: PolicyDocument, lower: string): Purpose {
  if ([NEVER_INTAKE, TEAM_ACTS, TEAM_STEPS].some((pattern) => pattern.test(lower))) return 'other';
  const asks = asksForContact(document, lower);
  const matter = OTHER_MATTERS.find(lower);
  const rest =
    matter === undefined ? lower : lower.slice(0, matter.start) + lower.slice(matter.end);
  const isAbout = asks && isAboutSecurity(document, rest);
  if (!isAbout && (SELDOM_INTAKE.test(lower) || rest !== lower)) return 'other';
  return asks || isForSecurity(lower) ? 'report' : 'unknown';
}

function isForSecurity(lower: string): boolean {
  return /\bfor (?:any |all )?(?:\w+ )?(?:security|vulnerabilit)/.test(lower);
}

function purposeByLead(document: PolicyDocument, block: Block): Purpose {
  const lead = leadOf(block);
  if (lead === undefined) return 'unknown';
  const purposes = lead.sentences.map(({ lower }) => purposeOfText(document, lower));
  if (purposes.at(-1) === 'other') return 'other';
  if (purposes.includes('report')) return 'report';
  const introduces = block.listDepth > 0 || block.kind.startsWith('table');
  const last = lastSentenceOf(lead);
  const describes = last.endsWith(':') && DESCRIBES.test(last.slice(-END_LENGTH));
  return introduces && describes ? 'other' : 'unknown';
}

function purposeByTitle(document: PolicyDocument, { section }: Block): Purpose {
  const titles = titlesAround(section);
  if (titles.slice(0, 2).some((title) => OTHER_SECTION.test(title))) return 'other';
  return titles.some((title) => INTAKE_SECTION.test(title) || isAboutSecurity(document, title))
    ? 'report'
    : 'unknown';
}

function isOtherSection({ section }: Block): boolean {
  return titlesAround(section)
    .slice(0, 2)
    .some((title) => OTHER_SECTION.test(title));
}
