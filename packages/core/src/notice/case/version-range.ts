import { EmbargoError } from '../../error.ts';
import type { VersionRange } from './notice-case.ts';

const BOUND = /^(>=|<=|<|=)? ?([^\s<>=,]{1,100})$/;

/**
 * Reads a range as GitHub's advisories have it, such as `>= 1.0, < 1.4.2`, with the fixed version
 * beside it. Throws `INPUT_INVALID` for what a range of OSV cannot say; the text, which may be under
 * embargo, is not repeated.
 */
export function readVersionRange(text: string, fixedVersion: string | undefined): VersionRange {
  const bounds = text.split(',').map((part) => BOUND.exec(part.trim()));
  const range: Writable<VersionRange> = fixedVersion === undefined ? {} : { fixed: fixedVersion };
  if (bounds.length > 2) throw unreadable();
  for (const bound of bounds) {
    const [, operator = '=', version] = bound ?? [];
    if (version === undefined) throw unreadable();
    take(range, operator, version);
  }
  return range;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function take(range: Writable<VersionRange>, operator: string, version: string): void {
  const isLower = operator === '>=' || operator === '=';
  if (isLower && range.introduced !== undefined) throw unreadable();
  if (isLower) range.introduced = version;
  if (operator === '<=' || operator === '=') range.lastAffected = version;
  if (operator === '<') range.fixed = version;
}

/** `>= 1.0, < 1.4.2`: what is affected, as every text and document says it. */
export function sayVersionRange({ introduced, lastAffected, fixed }: VersionRange): string {
  if (introduced !== undefined && introduced === lastAffected) return introduced;
  const low = introduced === undefined ? [] : [`>= ${introduced}`];
  if (lastAffected !== undefined) return [...low, `<= ${lastAffected}`].join(', ');
  const high = fixed === undefined ? [] : [`< ${fixed}`];
  return [...low, ...high].join(', ') || 'all versions';
}

function unreadable(): EmbargoError {
  return new EmbargoError(
    'INPUT_INVALID',
    'An affected range of the advisory is in a form that cannot be published, expected such as ">= 1.0, < 1.4.2"; correct it in the advisory',
  );
}
