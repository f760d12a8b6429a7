import type { Block, Link, PolicyDocument } from '../../document/document.ts';
import { anyOf, near } from '../language/pattern.ts';
import { asksForContact, isAboutSecurity } from '../language/sayings.ts';
import type { UrlKind } from '../language/url-kinds.ts';
import { lastSentenceOf, leadOf, titlesAround } from './placement.ts';
import type { Placement } from './placement.ts';
import { purposeOf } from './purpose.ts';

/** A link with what is known of its target and its surroundings. */
export interface WebLink {
  readonly document: PolicyDocument;
  readonly link: Link;
  readonly url: string;
  readonly kind: UrlKind;
  readonly placement: Placement;
  /** The visible text, lower case. */
  readonly text: string;
}

const PUBLISHES =
  /\b(?:follow(?:ing)? up|publish\w*|announc\w*|(?:are|is|all) listed|past|previous|known|history|consult|subscrib\w*|distributed|watch|(?:be|are|is) (?:found|posted|tracked)|already (?:public|disclosed))\b/;

/** Steps of those who fix, not of those who report. */
const TEAM_SECTION =
  /\b(?:fix|patch|release|retrospective|triage|handling|remediation|publication|process)\b/;
const REPORT_SECTION = /report|disclos|contact|submit/;
const TEAM_STEP =
  /\b(?:maintainers?|team|committee|lead|psc|pst|psirt|src|we) (?:\w+ )?(?:will|may|should|must|can|shall)\b|(?<!follow )\bthese steps\b|^i (?:\([^)]{1,60}\) )?will\b|\bafter (?:validat|receiv|triag)/;
const TO_READER = /\breport|\bplease\b|\byou\b|\byour\b/;

const NOT_OFFERED =
  /\b(?:out(?:side)? (?:of )?(?:the )?scope|closed|no longer|not eligible|not (?:have|offer|run|operate)|discontinued)\b/;

const MORE_THERE = anyOf(
  /\b(?:for|find|see) (?:more|further) (?:details|information)\b|\blearn more\b/,
  near(
    140,
    /\b(?:descriptions?|details|information|terms|rules|eligibility)\b/,
    /\b(?:found|available|listed|described|published)\b/,
  ),
);

/** "For a more detailed description of the process, see …" */
const MORE_DETAIL =
  /^for (?:an? )?(?:more|further|full) (?:\w{1,12} )?(?:details?|information|description|account)\b/;

/** Words of texts that explain, and of links that only point to such texts. */
const EXPLAINS =
  /\b(?:polic(?:y|ies)|process(?:es)?|procedures?|guid(?:e|es|elines?|ance)|instructions?|information|info|details|documentation|docs|learn|read(?:me)?|more|see|refer|described|outlined|explained|how to|overview|template|definition|ratings?|tutorial)\b/;
const REPORT_ANCHOR = /^(?:please )?(?:report|submit|disclose|file|send|raise)(?![\w.-])/;
const FORM_ANCHOR =
  /\b(?:(?:report(?:ing)?|contact|intake|disclosure|submission) (?:page|tool|program(?:me)?)|vdp|(?:web ?)?form|portal|contact us|help ?desk|service desk)\b/;
const BARE_ANCHOR = /^(?:here|this (?:link|page|url|site|website)|link|page|https?:\/\/\S{1,300})$/;
const LEADS_IN =
  /\b(?:at|via|through|using|to|visit|on|with|by|form)(?: (?:the|our|this))?[:\s<("']{0,4}$/;

/** "Send it to: [our account](…)". */
const SENDS_TO =
  /\b(?:send|sent|report(?:ed)?|submit(?:ted)?|disclosed?)(?: \w{1,14}){0,4} (?:to|at|via|through|here)(?: either)?(?: the| our)?[:\s]{1,3}$/;

const PRIVATELY =
  /privat|confidential|\bdms?\b|direct(?:ly)? message|\bmessage (?:me|us)\b|\ba message\b|\bsecur/;
const PERSON_AHEAD =
  /(?:github|contact|e-?mail|maintainers?|authors?|owners?|message|drop|ping|reach(?: out to)?)[:\s@<(]{0,4}$/;
const DELEGATES = near(40, /\b(?:via|through|using)\b/, /\b(?:way|form|channels?|means|method)\b/);

/** "We operate a bug bounty" at the link's end. */
const RUNS_BOUNTY = near(
  40,
  /\b(?:we|project|team|foundation|company) (?:\w{1,12} )?(?:operat|run|hav|host|maintain|manag|engag|participat)(?:es?|s|ing)? /,
  /\bbug[- ]bount/,
);

/** Whether the words around a link ask to report there. */
export function asksForReport({ document, placement, text }: WebLink): boolean {
  const { said, block } = placement;
  if (said === '' || block === undefined || MORE_DETAIL.test(said)) return false;
  if (PUBLISHES.test(said) || purposeOf(document, placement) !== 'report') return false;
  return (
    isAboutSecurity(document, `${said} ${text}`) ||
    titlesAround(block.section).some((title) => isAboutSecurity(document, title)) ||
    document.sections.some(({ title }) => isAboutSecurity(document, title.toLowerCase()))
  );
}

/** Whether a link stands in instructions to the people who fix. */
export function hasTeamStep({ placement }: Pick<WebLink, 'placement'>): boolean {
  const { said, block } = placement;
  if (said === '' || block === undefined) return false;
  if (TEAM_STEP.test(said)) return true;
  const lead = leadOf(block);
  if (block.listDepth > 0 && lead !== undefined && TEAM_STEP.test(lastSentenceOf(lead)))
    return true;
  const title = block.section.title.toLowerCase();
  return TEAM_SECTION.test(title) && !REPORT_SECTION.test(title) && !TO_READER.test(said);
}

/** Whether a bounty programme takes reports, and is not only mentioned. */
export function offersBounty({ document, placement, text, url }: WebLink): boolean {
  if (text.includes('scope') || url.includes('scope')) return false;
  if (isNotOffered(placement.clause) || MORE_THERE.test(placement.clause)) return false;
  const { block } = placement;
  if (block === undefined || purposeOf(document, placement) === 'other') return false;
  return invites(document, placement, block) || block.section.title.toLowerCase().includes('bount');
}

function invites(document: PolicyDocument, { said, previous }: Placement, block: Block): boolean {
  if (RUNS_BOUNTY.test(said) || isSentThere(said, block)) return true;
  return asksForContact(document, [said, previous?.lower, leadOf(block)?.flow.lower].join(' '));
}

/** "See our programme for details", where reporting is what the section is about. */
function isSentThere(said: string, { section }: Block): boolean {
  return (
    /^(?:please )?(?:see|visit|go to|use|refer to)\b/.test(said) &&
    REPORT_SECTION.test(section.title.toLowerCase())
  );
}

/** Whether a clause says that something is closed to reports. */
export function isNotOffered(lower: string): boolean {
  return NOT_OFFERED.test(lower);
}

/** Whether a page that its address does not explain takes reports, and how. */
export function offersPage(web: WebLink): 'web-form' | 'other' | undefined {
  const { text, placement } = web;
  const isForm = FORM_ANCHOR.test(text);
  const isReport = REPORT_ANCHOR.test(text) && !EXPLAINS.test(text);
  if (!isForm && !isReport && !isLedInto(web)) return undefined;
  if (!asksForReport(web)) return undefined;
  return isForm || FORM_ANCHOR.test(placement.clause) ? 'web-form' : 'other';
}

/** Whether what is said asks for a private word. */
export function isPrivate({ placement, text }: WebLink): boolean {
  const { block, clause } = placement;
  const lead = block === undefined ? undefined : leadOf(block);
  return PRIVATELY.test(clause) || PRIVATELY.test(text) || PRIVATELY.test(lead?.flow.lower ?? '');
}

/** Whether a tracker is said to keep what is filed there private. */
export function isConfidential({ placement, text, url }: WebLink): boolean {
  return (
    /privat|confidential/.test(text) ||
    url.includes('confidential') ||
    /\b(?:private|confidential) (?:security )?(?:issue|ticket|bug|report)\b/.test(placement.clause)
  );
}

/** Whether reports go to a person of whom only the profile is given. */
export function appointsPerson(web: WebLink): boolean {
  return PERSON_AHEAD.test(web.placement.before) && asksForReport(web) && isPrivate(web);
}

/** Whether the way to report is told in another file of the project. */
export function isDelegated(web: WebLink): boolean {
  if (/^[a-z]+:|^\/\//i.test(web.url)) return false;
  return DELEGATES.test(web.placement.before) && asksForReport(web);
}

function isLedInto({ placement, text }: WebLink): boolean {
  const { before } = placement;
  if (EXPLAINS.test(before)) return false;
  if (BARE_ANCHOR.test(text)) return LEADS_IN.test(before);
  return SENDS_TO.test(before) && !EXPLAINS.test(text);
}
