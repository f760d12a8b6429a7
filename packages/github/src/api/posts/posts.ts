import type { LookUp } from '@embargo/core';

/** So many pages of a hundred are looked through. */
const MOST_PAGES = 5;

/** Texts that anybody can list, one a notice. */
export interface Posts {
  readonly create: (post: NewPost) => Promise<Post>;
  /**
   * The oldest whose text holds the marker. Those made before `since` may be left out; where too
   * many were made after it nothing is known, and a person has to look.
   */
  readonly find: (marker: string, since?: Date) => Promise<LookUp>;
}

export interface NewPost {
  readonly title: string;
  readonly body: string;
  /** Names what the place has names for, and tells nothing. */
  readonly token: string;
}

export interface Post {
  /** Its number. */
  readonly externalId: string;
  readonly url: string;
}

/** Some posts of a list, the newest first. */
export interface Page {
  readonly posts: readonly ListedPost[];
  readonly isLast: boolean;
}

interface ListedPost {
  readonly post: Post;
  readonly text: string;
  readonly createdAt: Date;
}

/** Looks through the pages of a list, given by their numbers from 1 on. */
export async function findMarked(
  { marker, since }: { readonly marker: string; readonly since: Date | undefined },
  pageOf: (number: number) => Promise<Page>,
): Promise<LookUp> {
  let oldest: Post | undefined;
  let isWhole = false;
  for (let number = 1; number <= MOST_PAGES && !isWhole; number += 1) {
    const { posts, isLast } = await pageOf(number);
    oldest = posts.findLast(({ text }) => text.includes(marker))?.post ?? oldest;
    const last = posts.at(-1);
    isWhole = isLast || (since !== undefined && last !== undefined && last.createdAt < since);
  }
  if (oldest !== undefined) return { status: 'found', receipt: oldest };
  if (isWhole) return { status: 'absent' };
  const reason = `It is not among the newest ${MOST_PAGES * 100}, and more were made since.`;
  return { status: 'unsure', reason, isLasting: true };
}
