import { isInsideWindow, isTemporaryForkName, nextOpening } from '@embargo/core';
import type { Visibility } from '@embargo/github';

import type { PromisedWindow } from './read-window.ts';

/** What this run would show to everybody, beside what it stages where only maintainers look. */
export type PublicAct = 'sign-publicly' | 'store-publicly' | 'publish';

export interface Circumstances {
  readonly acts: readonly PublicAct[];
  readonly repositoryName: string;
  readonly visibility: Visibility;
  readonly isEmbargoed: boolean;
  readonly isSecurityRelease: boolean;
  /** Those that the public log would repeat, by what they name. */
  readonly names: readonly { readonly of: string; readonly name: string }[];
  readonly window: PromisedWindow;
  readonly now: Date;
}

export type GuardReason =
  | 'EMBARGOED'
  | 'REPOSITORY_NOT_PUBLIC'
  | 'TEMPORARY_FORK'
  | 'NAME_GIVES_AWAY'
  | 'WINDOW_CLOSED'
  | 'WINDOW_UNKNOWN';

export type GuardVerdict =
  | { readonly status: 'open' }
  | {
      readonly status: 'closed';
      readonly reasons: readonly { readonly code: GuardReason; readonly sentence: string }[];
      /** What can still be done without telling anybody. */
      readonly safeWay: string;
    };

const GIVES_AWAY =
  /(?:cve[^a-z0-9]{0,3}\d{4}[^a-z0-9]{1,3}\d{4}|ghsa[^a-z0-9]{0,3}[23456789cfghjmpqrvwx]{4}[^a-z0-9]{0,3}[23456789cfghjmpqrvwx]{4})/i;

/**
 * Whether signing or storing now would tell the world of a fix: the public certificate authority
 * and log publish repository, workflow, ref, commit and time within seconds, and for ever. Names
 * are not repeated, for the run's own log may be public.
 */
export function embargoGuard(circumstances: Circumstances): GuardVerdict {
  if (circumstances.acts.length === 0) return { status: 'open' };
  const reasons = [
    ...standing(circumstances),
    ...givenAway(circumstances),
    ...closedWindow(circumstances),
  ];
  if (reasons.length === 0) return { status: 'open' };
  return { status: 'closed', reasons, safeWay: safeWayFor(circumstances) };
}

interface Reason {
  readonly code: GuardReason;
  readonly sentence: string;
}

function standing(circumstances: Circumstances): Reason[] {
  const { isEmbargoed, repositoryName, visibility } = circumstances;
  const reasons: Reason[] = [];
  if (isEmbargoed) {
    reasons.push({ code: 'EMBARGOED', sentence: 'the input "embargo" says that nobody may know' });
  }
  // A release is shown to those who see its repository.
  if (isPublication(circumstances)) return reasons;
  if (isTemporaryForkName(repositoryName)) {
    const sentence = 'the repository is the temporary fork of an advisory';
    reasons.push({ code: 'TEMPORARY_FORK', sentence });
  } else if (visibility !== 'public') {
    const is = visibility === 'unknown' ? 'may not be public' : `is ${visibility}`;
    reasons.push({ code: 'REPOSITORY_NOT_PUBLIC', sentence: `the repository ${is}` });
  }
  return reasons;
}

function givenAway({ names }: Circumstances): Reason[] {
  const telling = names.filter(({ name }) => GIVES_AWAY.test(name)).map((one) => one.of);
  return [...new Set(telling)].map((of) => ({
    code: 'NAME_GIVES_AWAY',
    sentence: `the name of ${of} holds the id of a vulnerability`,
  }));
}

function closedWindow({ isSecurityRelease, window, now }: Circumstances): Reason[] {
  if (!isSecurityRelease || window.status === 'none') return [];
  if (window.status === 'unknown') return [{ code: 'WINDOW_UNKNOWN', sentence: window.sentence }];
  if (isInsideWindow(window.value, now)) return [];
  const opening = nextOpening(window.value, now);
  const until = opening === undefined ? '' : ` until ${opening.toISOString().slice(0, 16)}Z`;
  return [{ code: 'WINDOW_CLOSED', sentence: `the release window is closed${until}` }];
}

function isPublication({ acts }: Circumstances): boolean {
  return acts.every((act) => act === 'publish');
}

function safeWayFor({ acts, visibility }: Circumstances): string {
  if (acts.includes('publish')) return 'the draft stays as it is, publish it when that has passed';
  const later =
    'build with `sign: none` now and keep the folder, then on release day build again with `reproduce: compare`, which signs those very bytes and no others';
  if (!acts.includes('sign-publicly')) return `set \`store-attestations: false\`, or ${later}`;
  const own = 'sign with a Sigstore of your own (`sigstore-instance: custom`)';
  const github =
    visibility === 'private' || visibility === 'internal'
      ? "sign with GitHub's own instance for private repositories (`sigstore-instance: github`, on Enterprise Cloud), or "
      : '';
  return `${later}; or ${github}${own}`;
}
