import { PEOPLE } from './life.ts';
import type { What } from './life.ts';

const PATCH = '1234567890abcdef1234567890abcdef12345678';

const WRITTEN: Readonly<Record<What, (instant: string) => string>> = {
  received: (instant) => `/received ${instant}`,
  acknowledged: () => 'Thank you for the report.\n/acknowledge',
  confirmed: () => '/confirm',
  declined: () => '/decline it works as it is meant to',
  fixTeam: () => `/fix-team @${PEOPLE.ada} @${PEOPLE.ben}`,
  fixed: () => '/fixed',
  told: (instant) => `/told-distributors ${instant} ${PATCH}`,
  tell: () => '/distributors tell it is bad enough',
  doNotTell: () => '/distributors do-not-tell',
  forthcoming: (instant) => `/forthcoming ${instant}`,
  agreed: (instant) => `/agree ${instant}`,
  upstream: (instant) => `/upstream ${instant}`,
  nextPatch: (instant) => `/next-patch ${instant}`,
  public: (instant) => `/public-since ${instant}`,
  refused: () => '/privacy-asked refused',
  consented: () => '/privacy-asked agreed',
  broken: () => '/embargo-broken a talk named the file',
  answered: () => '/done breach-answered',
  released: (instant) => `/released ${instant}`,
  lookedBack: (instant) => `/retrospective ${instant}`,
  noise: () => 'Nothing of this is a command.',
};

/** How people write it in a comment. */
export function say(what: What, at: Date | undefined): string {
  return WRITTEN[what](at?.toISOString() ?? 'none');
}
