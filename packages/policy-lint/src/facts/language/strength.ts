import type { Strength } from '@embargo/core';

const SUGGESTED =
  /\b(?:recommended|suggest(?:ed|ions?)?|may|might|can|could|optional(?:ly)?|ideally|typically|usually|generally|encouraged)\b/;
const SHOULD =
  /\b(?:should|aim|aims|aiming|strive|strives|try|tries|intend|intends|expect|expected|goal|target|targets|best effort|endeavou?r|hope|plan to|attempt|as possible)\b/;

/** How firmly a sentence promises: a bare "will" or present tense is a must (RFC 2119 otherwise). */
export function strengthOf(lower: string): Strength {
  if (/\b(?:must|shall|guarantee)\b/.test(lower)) return 'must';
  if (SHOULD.test(lower)) return 'should';
  if (SUGGESTED.test(lower)) return 'suggested';
  return 'must';
}
