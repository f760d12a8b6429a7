import type { ChangedFile } from '@embargo/github';

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

/** A page of GitHub that anybody can open, with the texts on it. */
export interface PublicPlace {
  /** Numbers and commits only, never what somebody wrote: `pull request 12`. */
  readonly name: string;
  /** Its address from that of its repository. */
  readonly path: string;
  readonly texts: readonly PublicText[];
}

/** What a pull request or a push changes. */
export interface PublicChange {
  readonly messages: readonly string[];
  readonly files: readonly ChangedFile[];
  /** False where GitHub gives only a part: too many commits or files, a diff that is too large. */
  readonly isWhole: boolean;
}

/** A text longer than this is cut: more than GitHub lets anybody write into one field. */
const MAX_CHARACTERS = 1024 * 1024;

/** The texts of a change: its commits' messages, its files' names and changed lines. */
export function textsOfChange({ messages, files }: PublicChange): PublicText[] {
  return [
    ...messages.map((text): PublicText => ({ kind: 'commit-message', text })),
    ...textsOfFiles(files),
  ];
}

function textsOfFiles(files: readonly ChangedFile[]): PublicText[] {
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
