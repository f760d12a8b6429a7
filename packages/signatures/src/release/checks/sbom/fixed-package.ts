import { isInRange, parseRange, parseVersion } from '@embargo/core';

import type { Component, Sbom } from '../../../documents/sbom.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { Failure } from '../../check.ts';
import type { FixedPackage } from '../../policy/release-policy.ts';
import { sbomCheck } from './sbom-check.ts';

/** A package that was vulnerable is there in a version that is not, for a fix by an update. */
export const fixedPackage = sbomCheck({
  id: 'fixed-package',
  promise: 'The vulnerable package is no longer in it',
  judge(sbom, { expected }) {
    const fixed = expected.sbom?.fixed ?? [];
    if (fixed.length === 0) return skipped('The policy names no package');
    for (const rule of fixed) {
      const fault = faultOf(rule, sbom);
      if (fault !== undefined) return fault;
    }
    return passed(`${fixed.map((rule) => rule.package).join(', ')} is not vulnerable`);
  },
});

function faultOf(rule: FixedPackage, { components }: Sbom): Failure | undefined {
  const found = components.filter((component) => isPackage(component, rule.package));
  if (found.length === 0 && rule.mayBeAbsent !== true) {
    return failed(
      'PACKAGE_ABSENT',
      `${rule.package} in a version that is fixed`,
      'no such package',
    );
  }
  const range = parseRange(rule.vulnerable);
  if (range === undefined) return failed('PACKAGE_RANGE_UNREADABLE', 'a range', rule.vulnerable);
  for (const { version = '' } of found) {
    const parsed = parseVersion(version);
    if (parsed === undefined) {
      return failed('PACKAGE_VERSION_UNREADABLE', `a version of ${rule.package}`, version);
    }
    if (isInRange(parsed, range)) {
      return failed('PACKAGE_VULNERABLE', `no ${rule.package} ${rule.vulnerable}`, version);
    }
  }
  return undefined;
}

/** By name, or by package URL without its version and qualifiers. */
function isPackage({ name, purl = '' }: Component, wanted: string): boolean {
  if (!wanted.startsWith('pkg:')) return name === wanted;
  const [bare = ''] = purl.split(/[?#]/);
  const at = bare.lastIndexOf('@');
  return (at > 0 ? bare.slice(0, at) : bare) === wanted;
}
