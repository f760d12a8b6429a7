import { near } from './pattern.ts';
import { WISHES } from './wishes.ts';

/** What helps to understand a vulnerability. */
const NOUNS =
  /\b(?:descriptions?|describe (?:the|your|what|how) (?:vulnerab\w*|security|issues?|problem|bug|finding|attack|exploit|flaw|you|to|it)|steps|reproduc\w*|repro|proofs?[- ]of[- ]concept|pocs?|exploit\w*|impact\w*|affected|(?:product|package|component)(?:\/\w{1,12})? name|vulnerable (?:versions?|code|components?|endpoints?)|versions? (?:numbers?|of|you|used|in use)|screenshots?|logs?|stack ?traces?|payloads?|test ?cases?|severity|cvss|cwe|mitigations?|environment|configuration|scenarios?|attack vectors?|type of (?:issue|vulnerability)|vulnerability type|location|source files?|code (?:snippets?|samples?|examples?)|technical details?|detailed (?:information|report|explanation|account)|details expected|explanation|what (?:happened|you (?:did|expected|found|saw))|expected (?:behaviou?r|and actual|vs)|evidence|scripts?|root cause|video)\b/;

const VERB =
  '(?:include|provide|describe|attach|specify|supply(?! chain)|share|contain|add|detail|list|mention|enclose|state|explain|outline|send us|give(?: us)?|tell us|submit)';

/** A request to the reporter: an imperative, or "the report should include". */
const ASKS = new RegExp(
  String.raw`(?:^(?:\d{1,2}[.)] )?|[.;:,!)] (?:and |or |then |also )?|\b(?:and|please|kindly|should|must|could|might|instead|possible|(?:need|able|asked|required|like|want|sure|try|easier) to|(?:encourage|invite|urge)(?: \w{1,12}){1,2} to|do|also|can|you|(?:helpful|important|essential|necessary|useful) to)(?: \w{1,12}ly| also| at least| please)? )${VERB}\b`,
);
const TEAM_AHEAD =
  /(?<!\b(?:to|contact|e-?mail|notify|tell|inform|message|with) (?:the |our |a )?)\b(?:we|team|maintainers?|committee|lead|project|psc|src|it|this)(?: (?!channels?\b|lists?\b|page\b|tab\b|form\b|address\b)\w{1,12}){0,2} $/;
/** "We encourage you to include" */
const URGES = /^\W?(?:encourage|invite|urge|important|essential|helpful|useful|necessary)\b/;
/** "It should include" asks only where "it" is a report. */
const DEMAND = /^(?:should|must|could|might|can)\b/;
const MODAL = /\b(?:should|must|will|shall|may|can)\b/;
const REPORT_AHEAD =
  /\b(?:reports?|e-?mails?|mails?|messages?|submissions?|disclosures?|advisory|issues?|you|it|that|they)\b/;
const NO_REPORT =
  /\b(?:announce\w*|public messaging|draft an|notification will|retrospective|post-?mortem|release notes|publish\w*|nomination|membership|pull requests?|changelog|(?:out of|in) scope|(?:ordinary|regular|normal|non-security|other|general) (?:\w{1,16} )?(?:bugs?|issues?|questions?|problems?))\b|\b(?:do not|don't|never|must not|should not|not)$/;

/** "Content: steps to reproduce, versions". */
const LABELLED =
  /^(?:contents?|contenido|conteúdo|contenu|inhalt|details|body)(?: of (?:the|your) report)?: ./;

const SENDS =
  /\b(?:report(?!er)\w*|e-?mail\w*|mail|send|submit\w*|contact|disclos\w*|file|open|create|advisory)\b/;
const TEAM_SENDS =
  /\b(?:we|team|maintainers?|committee|lead) (?:will|may|can|then|also)\b|\b(?:team|project|maintainers?|we) (?:(?:is|are) (?:committed|dedicated)|believes?|strives?|aims?|requests?)\b|\b(?:releas|announc|information disclosure)/;
const WITH_CONTENTS =
  /\b(?:with(?! (?:the |our |all |other )?(?:maintainers?|reporters?|team|developers?|project|us\b|you\b|others))|describing|detailing|containing|including|explaining|along with)\b[^.]{0,80}/;

const WELCOMES =
  /\b(?:useful|helpful|helps us|(?:will|to) help (?:us|the maintainers|maintainers)|appreciated?|encouraged|ideally|valuable|welcome)\b/;
const REPRODUCTION =
  /\b(?:reproduc\w*|proofs?[- ]of[- ]concept|pocs?|steps|test ?cases?|exploit code|screenshots?|logs)\b/;

const INTRODUCES =
  /\b(?:reports? (?:has|have|gives|names|covers)\b|includ|provid|contain|specify|describe|attach|(?:information|details|send us|tell us)\b)/;
const OF_REPORT =
  /\b(?:your|the|a|an|each|every|any) (?:\w{1,14} )?(?:reports?|e-?mail|message|submission|disclosure)\b|\b(?:useful|good|helpful|complete|ideal) reports?\b|^(?:what|information|details|examples)\b/;
/** "Report it by e-mail, including:" */
const LEADS_ON = /(?: with|[ ,]including|[ ,]containing|[ ,]stating)(?: the following)?:$/;
/** "Please note the following requirements:" */
const REQUIREMENTS = /\b(?:following|these) (?:\w{1,14} )?requirements\b/;
/** "What helps us most:" */
const HELPS = /^\W{0,3}(?:what|it) (?:\w{1,10} )?helps\b/;
/** "We'll need enough information to verify the bug" */
const NEEDED =
  /\b(?:we|maintainers|team)(?:'ll| will| may)? needs? (?:enough|sufficient|as much|all the|some) (?:\w{1,14} )?(?:information|details?)\b/;
/** "In your report, please note how you would like to be credited" */
const IN_REPORT =
  /\bin (?:your|the) (?:initial )?(?:report|e-?mail|message|submission),? please (?:also )?(?:note|mention|state|specify|indicate|tell|include|provide|describe|list)\b|\bplease include the exact\b/;
const TITLE =
  /\bwhat (?:to|should (?:i|you|we|be)) (?:include|provide|send|submit)|\bwhat to report\b|\breport (?:contents?|format|template|requirements)\b|\b(?:information|details) to (?:include|provide)|\binclude in (?:your|a|the) report|\bgood report\b|\bcontents? of (?:the|a|your) report/;

/** "A report contains …" */
const HOLDS =
  /^\W?(?:an?|each|every|your|good|ideal|useful|complete|all)(?: \w{1,12})? reports? (?:contains?|includes?|names?|describes?|states?|lists?|gives?|says?|tells?|comes? with|needs?)\b/;

/** Where a sentence says what it is about. */
const OPENING = 40;

/** "E-mail a description of the flaw and anything that helps" */
const SENDS_DESCRIPTION = near(
  60,
  /\b(?:e-?mail|send|mail|submit|write)(?: us| me)? an? (?:\w{1,12} ){0,2}(?:description|summary|account|explanation) of (?:the|your|what|any)\b/,
  /\band (?:any|all|other|related|how)\b|\be\.? ?g\b|\bincluding\b|\bwith\b/,
);

/** Whether a lower-case English sentence says what a report should hold. */
export function asksForContents(lower: string): boolean {
  if (NEEDED.test(lower) || IN_REPORT.test(lower) || SENDS_DESCRIPTION.test(lower)) return true;
  if (WISHES.test(lower)) return !NO_REPORT.test(lower.slice(0, OPENING));
  if (!NOUNS.test(lower)) return false;
  return isAskedFor(lower) || isSentWith(lower) || isWelcome(lower) || HOLDS.test(lower);
}

/** Whether a sentence introduces a list of what a report should hold. */
export function introducesContents(lower: string): boolean {
  if (leadsOn(lower)) return true;
  const verb = INTRODUCES.exec(lower);
  if (verb === null || NO_REPORT.test(lower.slice(0, verb.index).trimEnd())) return false;
  if (!lower.endsWith(':') && !/\b(?:following|below)\b/.test(lower)) return false;
  return OF_REPORT.test(lower) || requestIn(lower) !== undefined;
}

function leadsOn(lower: string): boolean {
  if (!lower.endsWith(':')) return false;
  return (
    REQUIREMENTS.test(lower) ||
    HELPS.test(lower) ||
    (LEADS_ON.test(lower) && SENDS.test(lower) && !NO_REPORT.test(lower))
  );
}

/** Whether the title of a section says that it holds the contents of a report. */
export function titlesContents(lower: string): boolean {
  return TITLE.test(lower);
}

/** Whether a text names something that belongs in a report. */
export function namesContents(lower: string): boolean {
  return NOUNS.test(lower);
}

function isAskedFor(lower: string): boolean {
  const request = requestIn(lower);
  return request !== undefined && NOUNS.test(lower.slice(request));
}

/** Where a request to include something starts. */
function requestIn(lower: string): number | undefined {
  const match = ASKS.exec(lower);
  if (match === null) return undefined;
  const before = lower.slice(0, match.index).trimEnd();
  const ahead = `${before.slice(-60)} `;
  if (NO_REPORT.test(before)) return undefined;
  if (TEAM_AHEAD.test(ahead) && !URGES.test(match[0])) return undefined;
  // "The description should credit them, specify versions": a command goes on, about its own thing.
  if (/^(?:[,;]|and\b)/.test(match[0]) && MODAL.test(ahead) && !REPORT_AHEAD.test(before)) {
    return undefined;
  }
  return DEMAND.test(match[0]) && !REPORT_AHEAD.test(ahead) ? undefined : match.index;
}

function isSentWith(lower: string): boolean {
  if (LABELLED.test(lower)) return true;
  const sent = SENDS.exec(lower);
  if (sent === null) return false;
  const before = lower.slice(0, sent.index).trimEnd();
  if (NO_REPORT.test(before) || TEAM_SENDS.test(before)) return false;
  const rest = WITH_CONTENTS.exec(lower.slice(sent.index));
  return rest !== null && NOUNS.test(rest[0]);
}

function isWelcome(lower: string): boolean {
  return WELCOMES.test(lower) && REPRODUCTION.test(lower) && !NO_REPORT.test(lower);
}
