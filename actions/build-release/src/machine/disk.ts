/** A file that a pattern found. */
export interface FoundFile {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
}

export interface FileHash {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** The beginning of what was hashed, enough for the header of a program. */
  readonly head: Uint8Array;
}

/** The workspace, and the folder in it where the release is put together. */
export interface Disk {
  /** Absolute path of the folder with the release's files, and nothing else. */
  readonly assets: string;
  /** Regular files inside the workspace; a link, or what a link leads to, is refused. */
  readonly find: (pattern: string) => FoundFile[];
  /** All of a file of at most so many bytes; a larger one is an error. */
  readonly whole: (file: string, maxBytes: number) => Buffer;
  readonly hash: (file: string) => FileHash;
  /** The same of several, in their order, on all cores. */
  readonly hashAll: (files: readonly string[]) => Promise<readonly FileHash[]>;
  /** A document of the workspace by its path from the root; undefined where there is none. */
  readonly read: (path: string) => Buffer | undefined;
  /** Empties the release's folder; refuses one that holds anything this action did not put there. */
  readonly clear: () => void;
  /** Copies a file there, checks that the copy is what was hashed, and gives its path. */
  readonly take: (
    file: string,
    artifact: { readonly name: string; readonly sha256: string },
  ) => string;
  /** Writes a file of the release, and gives its path. */
  readonly write: (name: string, content: Buffer) => string;
  /** Writes what pins the release beside it, and gives its path. */
  readonly writeManifest: (content: string) => string;
  /** The names in a folder of the workspace, sorted. */
  readonly names: (folder: string) => string[];
  /** Absolute path of a name in a folder of the workspace. */
  readonly inside: (folder: string, name: string) => string;
}
