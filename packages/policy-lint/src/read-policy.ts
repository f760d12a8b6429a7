import type { Facts, PolicyKind } from '@embargo/core';

import type { PolicyDocument } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { kindOf } from './facts/kind.ts';
import { readFacts } from './facts/read-facts.ts';
import { linkedPaths } from './linked/linked-paths.ts';
import { completedBy } from './linked/merge-facts.ts';
import { MAX_BYTES } from './source/decode.ts';
import { SourceText } from './source/source-text.ts';

/** A policy read: its documents, their facts, and what kind of text it is. */
export interface Policy {
  readonly document: PolicyDocument;
  /** The policy and the files it links to as parts of it, in order. */
  readonly documents: readonly PolicyDocument[];
  readonly facts: Facts;
  readonly kind: PolicyKind;
}

export interface ReadOptions {
  /** The text of a file of the repository by its path from the root, or nothing. */
  readonly readLinked?: (path: string) => string | undefined;
}

/** A policy in more files than this is not one that anybody reads. */
const MAX_LINKED = 8;
/** Links of linked files are followed, theirs are not. */
const MAX_DEPTH = 2;

/** Reads a policy, and the files of the repository that it links to as parts of itself. */
export function readPolicy(path: string, text: string, { readLinked }: ReadOptions = {}): Policy {
  const document = readDocument(new SourceText(path, text));
  const own = readFacts(document);
  const linked = readLinked === undefined ? [] : follow(document, readLinked);
  const facts = linked.reduce(
    (all, other) => completedBy(all, readFacts(other), other.source.path),
    own,
  );
  return { document, documents: [document, ...linked], facts, kind: kindOf(document, own) };
}

/** The linked files breadth first, each once. */
function follow(
  document: PolicyDocument,
  readLinked: (path: string) => string | undefined,
): PolicyDocument[] {
  const found: PolicyDocument[] = [];
  const seen = new Set([document.source.path]);
  let layer: readonly PolicyDocument[] = [document];
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const paths = layer.flatMap(linkedPaths).filter((path) => !seen.has(path));
    layer = [...new Set(paths)].slice(0, MAX_LINKED - found.length).flatMap((path) => {
      seen.add(path);
      const text = readLinked(path);
      return text === undefined || text.length > MAX_BYTES
        ? []
        : [readDocument(new SourceText(path, text))];
    });
    found.push(...layer);
  }
  return found;
}
