/** What kind of place in public a text was read from. */
export type PublicTextKind =
  | 'title'
  | 'body'
  | 'comment'
  | 'branch'
  | 'repository'
  | 'commit-message'
  | 'file-name'
  | 'changed-lines';

/** One piece of text that anybody can read. */
export interface PublicText {
  readonly kind: PublicTextKind;
  readonly text: string;
  /** The file of changed lines; absent for all else. */
  readonly path?: string;
}

/** A file of a public or embargoed change: its name, and its hunks where GitHub gives them. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  /** The hunks of the file's unified diff; absent for a binary file or one that is too large. */
  readonly hunks?: string;
}

/** A text longer than this is cut: more than GitHub lets anybody write into one field. */
const MAX_CHARACTERS = 1024 * 1024;

/** The texts of changed files: their names, and the lines that were added or taken away. */
export function textsOfFiles(files: readonly ChangedFile[]): PublicText[] {
  return files.flatMap(({ path, previousPath, hunks }): PublicText[] => [
    { kind: 'file-name', text: path },
    ...(previousPath === undefined ? [] : [{ kind: 'file-name', text: previousPath } as const]),
    ...(hunks === undefined ? [] : [{ kind: 'changed-lines', text: hunks, path } as const]),
  ]);
}

/** Cuts what is longer than any field of GitHub, and says whether it did. */
export function bounded(text: string): { readonly text: string; readonly isCut: boolean } {
  const isCut = text.length > MAX_CHARACTERS;
  return { text: isCut ? text.slice(0, MAX_CHARACTERS) : text, isCut };
}
