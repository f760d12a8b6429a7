import type { RepositoryView } from '../repository.ts';

/** The files of a repository that a rule may look at. */
export interface FilesAtHand {
  readonly files: ReadonlySet<string>;
  readonly readText: (path: string) => string | undefined;
}

/** The files of the repository; where they are not at hand, that is said and nothing is judged. */
export function filesAtHand(
  repository: RepositoryView | undefined,
  unchecked: (reason: string) => void,
): FilesAtHand | undefined {
  if (repository?.files === undefined) {
    unchecked('the files of the repository are not at hand');
    return undefined;
  }
  return { files: repository.files, readText: repository.readText ?? (() => undefined) };
}
