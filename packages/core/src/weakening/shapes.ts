import type { Facts, ReleaseWindowFact, SeverityBand, SupportedVersion } from '../facts/facts.ts';
import { counted } from '../text/counted.ts';
import type { Weakening } from './weakening.ts';

/** Promises with a shape of their own. */
export function weakenedShapes(base: Facts, head: Facts): Weakening[] {
  return [
    ...unbound(base, head),
    ...bountyGone(base, head),
    ...fewerApprovals(base, head),
    ...lessBuilt(base, head),
    ...fewerBranches(base, head),
    ...widerWindow(base, head),
    ...slowerLanes(base, head),
    ...fewerVersions(base, head),
  ];
}

function unbound(
  { timelinesBinding: base }: Facts,
  { timelinesBinding: head }: Facts,
): Weakening[] {
  if (head?.value !== false || base?.value === false) return [];
  return [{ fact: 'timelinesBinding', change: 'binding → suggestions', base: base ?? head, head }];
}

function bountyGone({ bounty: base }: Facts, { bounty: head }: Facts): Weakening[] {
  if (base?.offered !== true || head?.offered === true) return [];
  return [
    { fact: 'bounty', change: 'offered → none', base, ...(head === undefined ? {} : { head }) },
  ];
}

function fewerApprovals({ approval: base }: Facts, { approval: head }: Facts): Weakening[] {
  if (base === undefined) return [];
  if (head === undefined) return [{ fact: 'approval', change: 'required → none', base }];
  const [before, after] = [base.count ?? 1, head.count ?? 1];
  if (after >= before) return [];
  return [{ fact: 'approval', change: `${String(before)} → ${String(after)}`, base, head }];
}

const BINARY_PROMISES = ['built', 'signed', 'available', 'functional'] as const;

function lessBuilt({ binaries: base }: Facts, { binaries: head }: Facts): Weakening[] {
  if (base === undefined) return [];
  const gone = BINARY_PROMISES.filter((promise) => base[promise] && head?.[promise] !== true);
  if (gone.length === 0) return [];
  const change = `${gone.join(', ')} → ${head === undefined ? 'none' : 'no longer promised'}`;
  return [{ fact: 'binaries', change, base, ...(head === undefined ? {} : { head }) }];
}

function fewerBranches({ backports: base }: Facts, { backports: head }: Facts): Weakening[] {
  const gone = base?.branches.filter((branch) => head?.branches.includes(branch) !== true) ?? [];
  if (base === undefined || gone.length === 0) return [];
  const change = `${gone.join(', ')} → ${head === undefined ? 'none' : 'no longer promised'}`;
  return [{ fact: 'backports', change, base, ...(head === undefined ? {} : { head }) }];
}

/** A window that opens on more days, or at no time in particular, promises less. */
function widerWindow({ releaseWindow: base }: Facts, { releaseWindow: head }: Facts): Weakening[] {
  const fact = 'releaseWindow';
  if (base === undefined) return [];
  if (head === undefined) return [{ fact, change: 'stated → none', base }];
  const added = addedDays(base, head);
  if (added !== undefined) return [{ fact, change: `${added} added`, base, head }];
  const isTimeless = base.time !== undefined && head.time === undefined;
  return isTimeless ? [{ fact, change: `${base.time} → any time`, base, head }] : [];
}

function addedDays(base: ReleaseWindowFact, head: ReleaseWindowFact): string | undefined {
  const { weekdays } = base;
  if (weekdays === undefined) return undefined;
  if (head.weekdays === undefined) return 'every day';
  const added = head.weekdays.filter((day) => !weekdays.includes(day));
  return added.length === 0 ? undefined : added.join(', ');
}

/** A fix may be slowed down, or made half in public, up to a higher score than before. */
function slowerLanes(base: Facts, head: Facts): Weakening[] {
  const lax = (band: SeverityBand): boolean =>
    band.effect === 'slow-release' || band.effect === 'semi-public-fix';
  return (head.severityBands ?? []).filter(lax).flatMap((band) => {
    const same = base.severityBands?.filter(({ effect }) => effect === band.effect) ?? [];
    const before = same.find(({ below }) => below !== undefined);
    if (before?.below === undefined || band.below === undefined) return [];
    const limit = band.below;
    if (same.some(({ below = 0 }) => below >= limit)) return [];
    const change = `${band.effect} below ${String(before.below)} → below ${String(band.below)}`;
    return [{ fact: 'severityBands' as const, change, base: before, head: band }];
  });
}

/** A new version in the place of an old one keeps the promise; fewer of them do not. */
function fewerVersions(
  { supportedVersions: base }: Facts,
  { supportedVersions: head }: Facts,
): Weakening[] {
  if (base?.rows === undefined || head?.rows === undefined) return [];
  const [before, after] = [supportedIn(base.rows), supportedIn(head.rows)];
  if (after >= before) return [];
  const change = `${counted(before, 'version')} supported → ${after === 0 ? 'none' : String(after)}`;
  return [{ fact: 'supportedVersions', change, base, head }];
}

function supportedIn(rows: readonly SupportedVersion[]): number {
  return rows.filter(({ supported }) => supported === true).length;
}
