import type { Advisory, Embargoed, RepositoryName } from '@embargo/core';

import type { PublicChange, PublicPlace } from './public-text.ts';
import type { ForkTexts } from './secrets.ts';

/** Reads what anybody can read. Each call throws a `GitHubError` where it cannot. */
export interface PublicReader {
  readonly pullRequest: (number: number) => Promise<PublicChange>;
  /** What `head` has and `base`, or else the default branch, has not. */
  readonly range: (base: string | undefined, head: string) => Promise<PublicChange>;
  /** Open pull requests, issues and branches, by their titles, texts and names. */
  readonly openPlaces: () => Promise<readonly PublicPlace[]>;
  /** Whether an advisory is published: in GitHub's database, or in this repository. */
  readonly isPublicAdvisory: (ghsaId: string) => Promise<boolean>;
}

/** Reads what is under embargo and tells who is inside; its requests show nowhere. */
export interface PrivateSide {
  /** All that the token is shown, the published ones too. */
  readonly advisories: () => Promise<readonly Advisory[]>;
  /** The fix in a temporary fork; absent where no token may look into forks. */
  readonly fork?: (fork: Embargoed<RepositoryName>) => Promise<ForkTexts>;
  /** Texts that were public before, such as the policy and the README. */
  readonly publicBefore: () => Promise<readonly string[]>;
  readonly comments: AdvisoryComments;
  /** Absent where the workflow names no private control repository. */
  readonly control?: ControlRepository;
}

export interface AdvisoryComments {
  readonly list: (ghsaId: string) => Promise<readonly PostedText[]>;
  readonly add: (ghsaId: string, body: string) => Promise<void>;
  readonly edit: (ghsaId: string, id: number, body: string) => Promise<void>;
}

/** Issues of a repository that only people inside the embargo see. */
export interface ControlRepository {
  readonly isPrivate: () => Promise<boolean>;
  /** The open issues. */
  readonly issues: () => Promise<readonly PostedText[]>;
  readonly open: (issue: { readonly title: string; readonly body: string }) => Promise<void>;
  readonly edit: (number: number, body: string) => Promise<void>;
}

/** A comment with its id, or an issue with its number. */
export interface PostedText {
  readonly id: number;
  readonly body: string;
}
