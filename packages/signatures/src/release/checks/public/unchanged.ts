import { failed, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';
import type { ListedAsset, ReleaseState } from '../../evidence/evidence.ts';

/** The release is at the end what it was at the beginning: what was verified is what is there. */
export const unchanged: ReleaseCheck = {
  id: 'unchanged',
  group: 'public',
  scope: 'release',
  promise: 'The release did not change while it was verified',
  sources: ['draft', 'release'],
  command: ghRelease,
  judge({ release, after }) {
    if (release === undefined || after === undefined) return skipped('GitHub was not asked');
    if (release.status === 'unobservable') return release;
    if (after.status === 'unobservable') return after;
    const asset = changedAsset(release.value, after.value);
    if (asset !== undefined) return failed('ASSET_SWAPPED', asset.expected, asset.found);
    const [before, now] = [say(release.value), say(after.value)];
    if (before !== now) return failed('RELEASE_EDITED', before, now);
    if (release.value.notes !== after.value.notes) {
      return failed('RELEASE_EDITED', 'the notes that were read', 'other notes');
    }
    return passed('The release was the same before and after');
  },
};

interface Change {
  readonly expected: string;
  readonly found: string;
}

function changedAsset(before: ReleaseState, now: ReleaseState): Change | undefined {
  const [old, fresh] = [linesOf(before), linesOf(now)];
  const gone = [...old].find((line) => !fresh.has(line));
  const added = [...fresh].find((line) => !old.has(line));
  if (gone === undefined && added === undefined) return undefined;
  return { expected: gone ?? 'nothing new', found: added ?? 'it is gone' };
}

function linesOf({ assets }: ReleaseState): ReadonlySet<string> {
  return new Set(assets.map(lineOf));
}

/** A file that is uploaded again has another number, even with the same bytes. */
function lineOf({ id, name, size, digest }: ListedAsset): string {
  return `${name} (${id}): ${size} bytes, ${digest ?? 'no digest'}`;
}

function say({ tag, isDraft, isPrerelease, isImmutable }: ReleaseState): string {
  const flags = [isDraft ? 'draft' : 'published', isPrerelease ? 'pre-release' : 'release'];
  return [tag, ...flags, isImmutable ? 'immutable' : 'mutable'].join(', ');
}
