import type { CertAuthority, TrustedRoot } from './trusted-root.ts';

const DAY = 86_400_000;

/** Long enough to fetch another root before the old one stops to do. */
const NOTICE_DAYS = 30;

/** GitHub names new authorities every six to eight months; an older root misses them. */
const GITHUB_RENEWS_DAYS = 240;

/** Sentences about a root that will soon be too old, or is: it still counts, for what it holds. */
export function trustWarnings(root: TrustedRoot, now: Date): readonly string[] {
  const { name, unusable } = root;
  return [
    ...ageWarning(name, endOf(root), now),
    ...unusable.map((reason) => `${capital(name)} holds what cannot be used: ${reason}`),
  ];
}

/** When the root stops to hold what new bundles need; never where it states no authority. */
function endOf({ signedUntil, certificateAuthorities, ...root }: TrustedRoot): number {
  const isGitHub = !root.states.logs && !root.states.certificateLogs;
  const ends = [certificateAuthorities, root.timestampAuthorities]
    .filter((authorities) => authorities.length > 0)
    .map(lastEnd);
  return Math.min(
    ...ends,
    ...(signedUntil === undefined ? [] : [signedUntil.getTime()]),
    ...(isGitHub && certificateAuthorities.length > 0
      ? [lastStart(certificateAuthorities) + GITHUB_RENEWS_DAYS * DAY]
      : []),
  );
}

function ageWarning(name: string, ends: number, now: Date): readonly string[] {
  const left = Math.floor((ends - now.getTime()) / DAY);
  if (left >= NOTICE_DAYS) return [];
  const day = new Date(ends).toISOString().slice(0, 10);
  const state = left < 0 ? `is out of date since ${day}` : `will be out of date on ${day}`;
  return [`${capital(name)} ${state}: newer bundles may be refused, give a newer trusted root`];
}

function lastEnd(authorities: readonly CertAuthority[]): number {
  return Math.max(
    0,
    ...authorities.map(({ certificates, validFor }) =>
      Math.min(
        validFor.end.getTime(),
        ...certificates.map(({ validToDate }) => validToDate.getTime()),
      ),
    ),
  );
}

function lastStart(authorities: readonly CertAuthority[]): number {
  return Math.max(0, ...authorities.map(({ validFor }) => validFor.start.getTime()));
}

/** A sentence starts with a capital, unless it starts with the name of a file. */
function capital(name: string): string {
  return name.startsWith('the ') ? `T${name.slice(1)}` : name;
}
