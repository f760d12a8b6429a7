import type { FactName, Facts, PolicyKind } from '@embargo/core';

import type { PolicyDocument } from '../document/document.ts';
import { extentOf, pointsElsewhere } from './intake/pointers.ts';

/** What only a text says that takes reports. */
const INTAKE: readonly FactName[] = [
  'reportChannels',
  'forbidsPublicReports',
  'directsPublicReports',
  'reportContents',
];

/** Rules of a policy's own, beside the address. */
const RULES: readonly FactName[] = [
  'directsPublicReports',
  'reportContents',
  'acknowledgement',
  'triage',
  'statusUpdates',
  'fixTeam',
  'fix',
  'release',
  'disclosure',
  'publicDisclosure',
  'encryption',
  'safeHarbor',
  'scope',
  'credit',
  'cve',
  'severityBands',
  'embargoPolicy',
  'embargoBreach',
  'distributors',
  'releaseWindow',
  'retrospective',
];

const LONG_TEXT = 60;

/** How many rules show that a text without an intake says what happens to reports. */
const RULES_OF_A_PROCESS = 3;

/** How many sentences of its own a text may hold that leaves its policy to another. */
const MOST_BESIDE_POINTER = 6;

/** Whether a text is a policy, points to one, or is something else. */
export function kindOf(document: PolicyDocument, facts: Facts): PolicyKind {
  const takesReports = hasIntake(document, facts);
  const rules = RULES.filter((name) => facts[name] !== undefined).length;
  if (isContactFile(document)) return statesConduct(facts) ? 'policy' : 'not-a-policy';
  const points = pointsElsewhere(document);
  const hasRules = rules > 0 || statesVersions(facts);
  if (!takesReports && rules < RULES_OF_A_PROCESS) {
    if (!points) return 'not-a-policy';
    return hasRules ? 'policy' : 'pointer';
  }
  if (hasRules) return 'policy';
  return isBrief(document, facts, points) ? 'pointer' : 'policy';
}

/** A long text about something else may brush one of the facts, hardly two. */
function hasIntake({ sentences }: PolicyDocument, facts: Facts): boolean {
  if (facts.reportChannels !== undefined) return true;
  const stated = INTAKE.filter((name) => facts[name] !== undefined).length;
  return stated >= (sentences.length > LONG_TEXT ? 2 : 1);
}

/** A `security.txt` of RFC 9116, made for programs. */
function isContactFile({ source }: PolicyDocument): boolean {
  return /^Contact:\s/im.test(source.text) && /^Expires:\s/im.test(source.text);
}

/** Whether the comments of such a file hold a policy, beside its fields. */
function statesConduct(facts: Facts): boolean {
  const { forbidsPublicReports, reportContents, acknowledgement, disclosure } = facts;
  return [forbidsPublicReports, reportContents, acknowledgement, disclosure].some(
    (fact) => fact !== undefined,
  );
}

function statesVersions({ supportedVersions }: Facts): boolean {
  return supportedVersions !== undefined && supportedVersions.form !== 'link';
}

/** Whether a text without rules does no more than name one address or another text. */
function isBrief(document: PolicyDocument, facts: Facts, points: boolean): boolean {
  const channels = facts.reportChannels ?? [];
  const forbids = facts.forbidsPublicReports !== undefined;
  const hasWay = channels.some((channel) => channel.usable);
  if (forbids && (hasWay || !points)) return false;
  const { naming, other } = extentOf(document, channels);
  return naming <= 1 && other <= (points ? MOST_BESIDE_POINTER : 0);
}
