import { isBelowRange, isEmptyRange, isInRange, parseRange, parseVersions } from '@embargo/core';
import type { AffectedPackage } from '@embargo/core';

import { worstOf } from '../case/worst.ts';
import { fail, PASS, passWith, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';

const PLACEHOLDER = /^(?:n\/?a|none|tbd|tba|todo|unknown|[-?x.]*)$/i;
const REMEDY = 'correct the affected and the fixed versions in the advisory';

export const versionsComplete: Check = {
  id: 'versions-complete',
  promise: 'The advisory names affected and fixed versions, which do not contradict each other.',
  stages: STAGES,
  promisedBy: ({ facts }) => {
    const content = facts.announcementContent;
    const isPromised = content?.fields.some((field) => field.endsWith('-versions')) ?? false;
    return content !== undefined && isPromised ? [content] : 'always';
  },
  evaluate({ advisory: { affected } }) {
    if (affected.length === 0) {
      return fail(
        'the advisory names no affected package, expected at least one with its versions',
        'enter the affected package, its affected and its fixed versions in the advisory',
      );
    }
    return worstOf(affected.map((entry) => judgeEntry(entry, affected)));
  },
};

function judgeEntry(entry: AffectedPackage, all: readonly AffectedPackage[]): Verdict {
  const place = `entry ${all.indexOf(entry) + 1} of ${all.length}`;
  const affected = filled(entry.affectedVersions);
  const fixed = filled(entry.fixedVersions);
  if (affected === undefined) return missing(place, 'affected');
  if (fixed === undefined) return missing(place, 'fixed');
  const range = parseRange(affected);
  const versions = parseVersions(fixed);
  if (range === undefined || versions === undefined) {
    return passWith(`${place} has versions in a form that cannot be compared`);
  }
  if (isEmptyRange(range)) return fail(`${place}: no version is in the affected range`, REMEDY);
  if (versions.every((version) => isBelowRange(version, range))) {
    return fail(`${place}: the fixed version is older than every affected one`, REMEDY);
  }
  const ranges = all.filter((other) => isSamePackage(entry, other)).map(rangeOf);
  const isAffected = ranges.some(
    (other) => other !== undefined && versions.some((version) => isInRange(version, other)),
  );
  if (isAffected) return fail(`${place}: a fixed version is inside an affected range`, REMEDY);
  return PASS;
}

function rangeOf({ affectedVersions }: AffectedPackage): ReturnType<typeof parseRange> {
  return parseRange(affectedVersions ?? '');
}

function isSamePackage(one: AffectedPackage, other: AffectedPackage): boolean {
  return one.ecosystem === other.ecosystem && one.name === other.name;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || PLACEHOLDER.test(text.trim()) ? undefined : text;
}

function missing(place: string, which: 'affected' | 'fixed'): Verdict {
  return fail(
    `${place} names no ${which} version`,
    `enter the ${which} versions of every package in the advisory`,
  );
}
