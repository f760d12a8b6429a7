/** A version of dotted numbers, with the parts of a pre-release: `1.4.2`, `v2.0`, `1.0.0-rc.1`. */
export interface Version {
  readonly numbers: readonly number[];
  readonly preRelease: readonly string[];
}

interface Comparator {
  readonly operator: '<' | '<=' | '=' | '>=' | '>';
  readonly version: Version;
}

/** A range as GitHub has people write it: `>= 1.0, < 1.4.2`, all of which must hold. */
export type VersionBounds = readonly Comparator[];

const VERSION =
  /^v?(\d{1,9}(?:\.\d{1,9})*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[\w.-]+)?$/;
const COMPARATOR = /^(<=|>=|<|>|=)?\s*(\S+)$/;

/** The range that a text states; nothing for a form that cannot be compared. */
export function parseRange(text: string): VersionBounds | undefined {
  const comparators = text.split(',').map((part) => parseComparator(part.trim()));
  const known = comparators.filter((comparator) => comparator !== undefined);
  return known.length === comparators.length ? known : undefined;
}

/** The versions that a text lists; nothing where one of them cannot be compared. */
export function parseVersions(text: string): readonly Version[] | undefined {
  const versions = text.split(',').map((part) => parseVersion(part.trim().replace(/^=\s*/, '')));
  const known = versions.filter((version) => version !== undefined);
  return known.length === versions.length ? known : undefined;
}

export function isInRange(version: Version, range: VersionBounds): boolean {
  return range.every((comparator) => satisfies(version, comparator));
}

/** Whether a version is older than everything in the range. */
export function isBelowRange(version: Version, range: VersionBounds): boolean {
  return range.some(
    (comparator) =>
      !comparator.operator.startsWith('<') &&
      !satisfies(version, comparator) &&
      compareVersions(version, comparator.version) <= 0,
  );
}

/** Whether no version can be in the range, such as `>= 2.0, < 1.0`. */
export function isEmptyRange(range: VersionBounds): boolean {
  return range.some((one) => range.some((other) => excludes(one, other)));
}

/** Whether a lower bound lies above an upper one. */
function excludes(lower: Comparator, upper: Comparator): boolean {
  if (lower.operator.startsWith('<') || upper.operator.startsWith('>')) return false;
  const order = compareVersions(lower.version, upper.version);
  return order > 0 || (order === 0 && (lower.operator === '>' || upper.operator === '<'));
}

function parseComparator(text: string): Comparator | undefined {
  const match = COMPARATOR.exec(text);
  const version = parseVersion(match?.[2] ?? '');
  if (match === null || version === undefined) return undefined;
  const operators: readonly Comparator['operator'][] = ['<', '<=', '=', '>=', '>'];
  const operator = operators.find((candidate) => candidate === (match[1] ?? '='));
  return operator && { operator, version };
}

/** A version; nothing for a text that is none. */
export function parseVersion(text: string): Version | undefined {
  const match = VERSION.exec(text);
  if (match === null) return undefined;
  const numbers = (match[1] ?? '').split('.').map(Number);
  return { numbers, preRelease: match[2]?.split('.') ?? [] };
}

function satisfies(version: Version, { operator, version: bound }: Comparator): boolean {
  const order = compareVersions(version, bound);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
}

/** Negative where one is the older; by the precedence of Semantic Versioning 2.0.0. */
function compareVersions(one: Version, other: Version): number {
  const length = Math.max(one.numbers.length, other.numbers.length);
  for (let place = 0; place < length; place++) {
    const difference = (one.numbers[place] ?? 0) - (other.numbers[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePreReleases(one.preRelease, other.preRelease);
}

function comparePreReleases(one: readonly string[], other: readonly string[]): number {
  // A release is newer than its pre-releases.
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  for (const [place, part] of one.entries()) {
    const against = other[place];
    if (against === undefined) return 1;
    const difference = compareParts(part, against);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function compareParts(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
