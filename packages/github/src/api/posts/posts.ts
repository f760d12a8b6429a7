/** Texts that anybody can list, one a notice. */
export interface Posts {
  readonly create: (post: NewPost) => Promise<Post>;
  /** The oldest whose text holds the marker, among the newest that are looked through. */
  readonly find: (marker: string) => Promise<Post | undefined>;
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
