/** Who can see a repository, as GitHub says; `unknown` where the token may not ask. */
export type Visibility = 'private' | 'internal' | 'public' | 'unknown';

/** `refused`: certainly not written, and trying again will not help; the reason names the remedy. */
export type WriteResult =
  | { readonly status: 'written' }
  | { readonly status: 'conflict' }
  | { readonly status: 'refused'; readonly reason: string };

/**
 * Files on one branch of one repository. What `write` throws leaves in doubt whether it was
 * written, so it must not try twice by itself.
 */
export interface ContentsPort {
  readonly visibility: () => Promise<Visibility>;
  /** Undefined where there is no such file; never where it could not be read: that is thrown. */
  readonly read: (path: string) => Promise<StoredFile | undefined>;
  /** Those of many that can be read at once; one that is missing may be there all the same. */
  readonly readMany?: (paths: readonly string[]) => Promise<ReadonlyMap<string, StoredFile>>;
  /** Replaces exactly the file with that `sha`, or creates one where it is undefined. */
  readonly write: (file: FileToWrite) => Promise<WriteResult>;
}

export interface StoredFile {
  readonly text: string;
  /** The git blob that it is. */
  readonly sha: string;
}

export interface FileToWrite {
  readonly path: string;
  readonly text: string;
  readonly sha: string | undefined;
  readonly message: string;
}

/**
 * References of one repository, each to one text. What `create` throws leaves in doubt whether it
 * was created.
 */
export interface RefsPort {
  readonly visibility: () => Promise<Visibility>;
  /** The names of all references under a prefix that ends in a slash; a partial list is thrown. */
  readonly list: (prefix: string) => Promise<readonly StoredRef[]>;
  /** The text that a reference of the list points to. */
  readonly read: (ref: StoredRef) => Promise<string>;
  /** Creates a reference, or says `conflict` where one of that name is there. */
  readonly create: (name: string, text: string) => Promise<WriteResult>;
}

export interface StoredRef {
  /** From `refs/` on. */
  readonly name: string;
  /** The git object that it points to. */
  readonly sha: string;
}
