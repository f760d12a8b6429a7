import { parseVersions, sayInstant } from '@embargo/core';
import type { AffectedPackage, Binaries } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { fail, notApplicable, PASS, passWith } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { BinariesReport } from '../evidence/binaries.ts';
import type { Evidence } from '../evidence/evidence.ts';

const AGAIN = 'verify the release that is to come out with verify-release, and give that report';

export const binariesVerified: Check = {
  id: 'binaries-verified',
  promise: 'The binaries of the release are built, signed and working, as a stranger sees them.',
  stages: ['publish'],
  promisedBy: ({ facts }) => placeOf(facts.binaries),
  evaluate(evidence) {
    const promised = evidence.facts.binaries;
    if (promised === undefined) return notApplicable('no binaries are promised');
    const { binaries } = evidence;
    if (binaries.status === 'unobservable') return binaries;
    return judgeReport(binaries.value, promised, evidence);
  },
};

function judgeReport(
  report: BinariesReport,
  promised: Binaries,
  { repository, now, advisory }: Evidence,
): Verdict {
  const { verifiedAt, isPassed, source } = report;
  if (!isSame(report.repository, repository)) {
    return fail('the report of verify-release is about another repository', AGAIN);
  }
  if (verifiedAt > now) {
    return fail(`the report is of ${sayInstant(verifiedAt)}, which is ahead of its time`, AGAIN);
  }
  if (source === 'directory') {
    return fail('the report is about a folder, not about the draft or the release', AGAIN);
  }
  if (!isPassed) {
    return fail(
      'verify-release did not find the binaries as promised',
      'mend what its report lists, build anew, and verify again',
    );
  }
  const unseen = unseenOf(report, promised);
  if (unseen.length > 0) {
    const what = unseen.join(', ');
    return fail(
      `the report has no check that shows that the binaries are ${what}`,
      `let the release policy ask for it, such as by \`smoke\` for functional, and verify again`,
    );
  }
  return judgeVersion(report, advisory.affected);
}

/** What the policy promises and no check of the report shows; a draft is not available yet. */
function unseenOf({ shown, source }: BinariesReport, promised: Binaries): string[] {
  const words = ['built', 'signed', 'functional'] as const;
  const unseen: string[] = words.filter((word) => promised[word] && !shown.has(word));
  const isMissing = promised.available && source === 'release' && !shown.has('public');
  return isMissing ? [...unseen, 'available'] : unseen;
}

/** A report on an older release says nothing of the fix. */
function judgeVersion({ version }: BinariesReport, affected: readonly AffectedPackage[]): Verdict {
  const fixed = affected.flatMap(({ fixedVersions }) => fixedVersions ?? []);
  const isFixed = fixed.some((text) =>
    text.split(',').some((word) => word.trim().replace(/^v/, '') === version.replace(/^v/, '')),
  );
  if (isFixed) return PASS;
  if (fixed.every((text) => parseVersions(text) === undefined)) {
    return passWith('the fixed versions of the advisory have a form that cannot be compared');
  }
  return fail('the report is about a version that the advisory does not name as fixed', AGAIN);
}

function isSame(one: Evidence['repository'], other: Evidence['repository']): boolean {
  const slug = ({ owner, name }: Evidence['repository']) => `${owner}/${name}`.toLowerCase();
  return slug(one) === slug(other);
}
