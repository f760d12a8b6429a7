import { isInRange, parseRange, parseVersions } from '@embargo/core';

import { failed, ifObserved, passed } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghAdvisory } from '../../commands.ts';

/** The advisory names the released version as one that is fixed. */
export const advisoryFixedVersion: ReleaseCheck = {
  id: 'advisory-fixed-version',
  group: 'advisory',
  scope: 'release',
  promise: 'The advisory names this version as fixed',
  command: ghAdvisory,
  judge({ expected: { version }, advisory }) {
    return ifObserved(advisory, 'No advisory was named', ({ vulnerabilities }) => {
      const patched = vulnerabilities.flatMap((vulnerability) => vulnerability.patched ?? []);
      if (patched.length === 0) return failed('ADVISORY_NO_FIX', version, 'no fixed version');
      if (patched.some((text) => names(text, version))) return passed(`It names ${version}`);
      return failed('ADVISORY_FIX_OTHER', version, patched.join('; '));
    });
  },
};

function names(patched: string, version: string): boolean {
  const equal = parseRange(`= ${version}`);
  if (equal === undefined) return patched.trim() === version;
  return (parseVersions(patched) ?? []).some((candidate) => isInRange(candidate, equal));
}
