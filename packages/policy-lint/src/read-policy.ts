import type { Facts, PolicyKind } from '@embargo/core';

import type { PolicyDocument } from './document/document.ts';
import { readDocument } from './document/read-document.ts';
import { kindOf } from './facts/kind.ts';
import { readFacts } from './facts/read-facts.ts';
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
  /** The text of a file of the repository, by its path from the root. */
  readonly readLinked?: (path: string) => string | undefined;
}

/** Reads a policy. */
export function readPolicy(path: string, text: string, _options: ReadOptions = {}): Policy {
  const document = readDocument(new SourceText(path, text));
  const facts = readFacts(document);
  return { document, documents: [document], facts, kind: kindOf(document, facts) };
}
