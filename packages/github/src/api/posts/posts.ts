/** Texts that anybody can list, one a notice. */
export interface Posts {
  readonly create: (post: { readonly title: string; readonly body: string }) => Promise<Post>;
  /** The oldest whose text holds the marker, among the newest that are looked through. */
  readonly find: (marker: string) => Promise<Post | undefined>;
}

export interface Post {
  /** Its number. */
  readonly externalId: string;
  readonly url: string;
}
