import { ELSEWHERE, targetPath } from '../../../linked/target-path.ts';
import type { RepositoryView } from '../../../repository.ts';

/** What a target means inside the repository. */
export interface RepositoryTarget {
  /** From the root, with forward slashes and without a leading one; empty for the root. */
  readonly path: string;
  /** The part of the target that names it, as written. */
  readonly written: string;
}

/**
 * The file of the repository that a target names, relative to the file it stands in. Nothing
 * where it leads elsewhere: other sites, pages of GitHub above the root (`../../issues`), anchors.
 */
export function repositoryTarget(
  url: string,
  from: string,
  repository: RepositoryView | undefined,
): RepositoryTarget | undefined {
  const written = url.replace(/[?#].*$/s, '');
  if (written === '') return undefined;
  if (ELSEWHERE.test(written)) return onGitHub(written, repository);
  return targetAt(written, from);
}

const PAGE =
  /^https?:\/\/(?:raw\.)?github(?:usercontent)?\.com\/([\w.-]{1,100}\/[\w.-]{1,100})\/(?:(?:blob|tree|raw)\/)?(.+)$/i;

/** A page of the repository itself on its default branch. */
function onGitHub(url: string, repository: RepositoryView = {}): RepositoryTarget | undefined {
  const { owner, name, defaultBranch } = repository;
  if (owner === undefined || name === undefined || defaultBranch === undefined) return undefined;
  const own = `${owner}/${name}/${defaultBranch}/`;
  const named = url.replace(PAGE, '$1/$2');
  if (!named.toLowerCase().startsWith(own.toLowerCase())) return undefined;
  return targetAt(named.slice(own.length), '');
}

function targetAt(written: string, from: string): RepositoryTarget | undefined {
  const path = targetPath(written, from);
  return path === undefined ? undefined : { path, written };
}

/** Whether a file or folder is there. */
export function isThere(path: string, files: ReadonlySet<string>): boolean {
  if (path === '' || files.has(path)) return true;
  for (const file of files) if (file.startsWith(`${path}/`)) return true;
  return false;
}
