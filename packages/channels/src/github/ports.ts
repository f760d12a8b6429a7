import type { LookUp, Receipt } from '@embargo/core';

/*
 * What the channels of GitHub need of it. What these throw is an `EmbargoError` whose code tells
 * whether the change may have been made.
 */

export interface ReleasesPort {
  /** The release of a tag, published or draft; undefined where there is none. */
  readonly find: (tag: string) => Promise<StoredRelease | undefined>;
  readonly setNotes: (id: number, notes: string) => Promise<void>;
}

export interface StoredRelease {
  readonly id: number;
  readonly notes: string;
  readonly url: string;
}

export interface AdvisoryPort {
  readonly isPublished: () => Promise<boolean>;
  readonly publish: () => Promise<void>;
  /** Where it is or will be read. */
  readonly url: string;
}

/** Issues or discussions of one repository. */
export interface PostsPort {
  readonly create: (post: NewPost) => Promise<Receipt>;
  /**
   * The oldest that is not closed to the token and whose text holds the marker, among those that
   * were made after `since`.
   */
  readonly find: (marker: string, since?: Date) => Promise<LookUp>;
}

export interface NewPost {
  readonly title: string;
  readonly body: string;
  /** The same for the same notice, and tells nothing of it. */
  readonly token: string;
}
