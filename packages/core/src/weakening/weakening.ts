import type { FactName, Facts, Located } from '../facts/facts.ts';
import { FACT_TITLES } from '../facts/fact-names.ts';
import { weakenedLists } from './lists.ts';
import { weakenedShapes } from './shapes.ts';
import { weakenedWindows } from './windows.ts';

/** A promise that a change takes back or makes smaller. */
export interface Weakening {
  readonly fact: FactName;
  /** "24 hours → none" */
  readonly change: string;
  /** Where the promise stood before the change. */
  readonly base: Located;
  /** Where what is left of it stands; absent where nothing is left. */
  readonly head?: Located;
}

/** Facts whose mere statement is the promise. */
const STATEMENTS = [
  'forbidsPublicReports',
  'encryption',
  'reportContents',
  'supportedVersions',
  'scope',
  'safeHarbor',
  'credit',
  'publicDisclosure',
  'securityTeam',
  'cvss',
  'severityOwner',
  'cve',
  'privateFix',
  'releaseDayAgreement',
  'embargoPolicy',
  'embargoBreach',
  'announcementTemplate',
] as const satisfies readonly FactName[];

/** Every promise of the base that the head makes smaller or no longer makes. */
export function findWeakenings(base: Facts, head: Facts): Weakening[] {
  return [
    ...STATEMENTS.flatMap((fact) => withdrawn(fact, base[fact], head[fact])),
    ...newlyPublic(base, head),
    ...weakenedWindows(base, head),
    ...weakenedLists(base, head),
    ...weakenedShapes(base, head),
  ];
}

/** "Acknowledgement: 24 hours → none" */
export function sayWeakening({ fact, change }: Weakening): string {
  return `${FACT_TITLES[fact]}: ${change}`;
}

function withdrawn(
  fact: FactName,
  base: Located | undefined,
  head: Located | undefined,
): Weakening[] {
  return base === undefined || head !== undefined ? [] : [{ fact, change: 'stated → none', base }];
}

/** Sending reporters to a public place is new harm, not a promise kept less. */
function newlyPublic(base: Facts, head: Facts): Weakening[] {
  const { directsPublicReports } = head;
  if (base.directsPublicReports !== undefined || directsPublicReports === undefined) return [];
  const fact = 'directsPublicReports';
  return [
    { fact, change: 'private → public', base: directsPublicReports, head: directsPublicReports },
  ];
}
