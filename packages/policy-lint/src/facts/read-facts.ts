import type { FactName, Facts } from '@embargo/core';

import type { PolicyDocument } from '../document/document.ts';
import { readers } from './index.ts';

/** Reads every promise that one document makes. */
export function readFacts(document: PolicyDocument): Facts {
  const facts: Partial<Record<FactName, unknown>> = {};
  for (const { fact, read } of readers) {
    const value = read(document);
    if (value !== undefined) facts[fact] = value;
  }
  return facts as Facts;
}
