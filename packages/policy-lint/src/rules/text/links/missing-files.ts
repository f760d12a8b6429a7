import type { Fix } from '@embargo/core';

import type { PolicyDocument } from '../../../document/document.ts';
import type { RepositoryView } from '../../../repository.ts';
import { nearestPath } from './nearest.ts';
import { isThere, repositoryTarget } from './repository-path.ts';
import type { RepositoryTarget } from './repository-path.ts';
import { writtenLinks } from './written-links.ts';
import type { WrittenLink } from './written-links.ts';

/** A link or image whose file the repository does not have. */
interface MissingFile {
  readonly written: WrittenLink;
  readonly path: string;
  /** The existing file that may be meant. */
  readonly nearest: string | undefined;
  readonly fix?: Fix;
}

/** What can be said of the files a document names. */
interface FileCheck {
  readonly missing: readonly MissingFile[];
  /** How many could not be looked up, because the tree is not at hand. */
  readonly unknown: number;
}

/** Looks up the files that a document's links, or its images, name. */
export function findMissingFiles(
  document: PolicyDocument,
  repository: RepositoryView | undefined,
  images: boolean,
): FileCheck {
  const named = writtenLinks(document)
    .filter(({ link, url }) => (link.kind === 'image') === images && !url.includes('@'))
    .map((written) => ({
      written,
      target: repositoryTarget(written.url, document.source.path, repository),
    }))
    .filter(isInside);
  const files = repository?.files;
  if (files === undefined) return { missing: [], unknown: named.length };
  const missing = named.filter(({ target }) => !isThere(target.path, files));
  return { missing: missing.map((name) => suggest(document, name, files)), unknown: 0 };
}

interface Named {
  readonly written: WrittenLink;
  readonly target: RepositoryTarget;
}

function isInside(named: {
  readonly written: WrittenLink;
  readonly target: RepositoryTarget | undefined;
}): named is Named {
  return named.target !== undefined;
}

function suggest(document: PolicyDocument, named: Named, files: ReadonlySet<string>): MissingFile {
  const { written, target } = named;
  const found = nearestPath(target.path, files);
  // The policy itself is where the reader comes from.
  const nearest = found === document.source.path ? undefined : found;
  const missing = { written, path: target.path, nearest };
  return nearest === undefined
    ? missing
    : { ...missing, fix: pointTo(document, { ...named, nearest }) };
}

/** Writes the nearest name the way the old one was written: from the root, or from the folder. */
function pointTo(
  { source }: PolicyDocument,
  { written, target, nearest }: Named & { readonly nearest: string },
): Fix {
  const start = written.start + written.url.lastIndexOf(target.written);
  const isFromRoot = target.written.startsWith('/') || /^https?:/i.test(written.url);
  const path = isFromRoot ? nearest : relativePath(source.path, nearest);
  const text = encodeURI(target.written.startsWith('/') ? `/${path}` : path);
  const edits = [{ span: source.span(start, start + target.written.length), text }];
  return { description: `Point to ${nearest}`, edits, safe: false };
}

function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}
