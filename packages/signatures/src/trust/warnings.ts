import type { CertAuthority, TrustedRoot } from './trusted-root.ts';

const DAY = 86_400_000;

/** Long enough to fetch another root before the old one stops to do. */
const NOTICE_DAYS = 30;

/** GitHub names new authorities every six to eight months; an older root misses them. */
const GITHUB_RENEWS_DAYS = 240;

/** Sentences about a root that will soon be too old, or is: it still counts, for what it holds. */
export function trustWarnings(root: TrustedRoot, now: Date): readonly string[] {
  const { name, unusable } = root;
  const ends = endOf(root);
  const left = Math.floor((ends.getTime() - now.getTime()) / DAY);
  const day = ends.toISOString().slice(0, 10);
  const state = left < 0 ? `is out of date since ${day}` : `will be out of date on ${day}`;
  return [
    ...(left < NOTICE_DAYS
      ? [`${capital(name)} ${state}: newer bundles may be refused, give a newer trusted root`]
      : []),
    ...unusable.map((reason) => `${capital(name)} holds what cannot be used: ${reason}`),
  ];
}

/** When the root stops to hold what new bundles need. */
function endOf({ signedUntil, certificateAuthorities, ...root }: TrustedRoot): Date {
  const isGitHub = root.logs.length === 0 && root.certificateLogs.length === 0;
  const ends = [
    lastEnd(certificateAuthorities),
    ...(root.timestampAuthorities.length > 0 ? [lastEnd(root.timestampAuthorities)] : []),
    ...(signedUntil === undefined ? [] : [signedUntil.getTime()]),
    ...(isGitHub ? [lastStart(certificateAuthorities) + GITHUB_RENEWS_DAYS * DAY] : []),
  ];
  return new Date(Math.min(...ends));
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

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
