import type { Strength } from '@embargo/core';

const BOUND = /\b(?:must|shall|guarantees?|guaranteed|commits?|committed)\b/;
const SHOULD =
  /\b(?:should|aim|aims|aiming|strive|strives|striving|try|tries|trying|seek|seeks|intends?|expect|expects|expected|goals?|targets?|targeted|best[- ]effort|efforts?|endeavou?rs?|hope|hopes|plans? to|planned|attempts?|objectives?|work to|as possible)\b/;
const SUGGESTED =
  /\b(?:recommend(?:ed|s|ation)?|suggest(?:ed|s|ions?)?|may|might|can|could|optional(?:ly)?|ideally|typically|typical|usually|generally|normally|often|approximately|estimated?|encouraged)\b/;
const WILL = /\b(?:will|'ll|won't)\b/;

const FOREIGN_SHOULD =
  /\b(?:sollten?|bemüh\w*|streben|anstreb\w*|versuch\w*|ziel|möchten|efforç\w*|visons|devr\w+|objecti\w+|tâch\w+|intent\w+|procur\w+|objetiv\w+|deber[íi]a\w*|esforz\w+|esforç\w+|tent\w+|visamos|buscamos|cerch\w+|obiettivo|dovrebb\w+|streven|proberen|doel)|стрем|постара|стараемся|должн|尽量|儘量|力争|力求|争取|爭取|目标|目標|努め|目指|노력|목표/;
const FOREIGN_SUGGESTED =
  /\b(?:üblicherweise|normalerweise|in der regel|kann|können|généralement|normalement|normalmente|generalmente|geralmente|in genere|meestal)\b|обычно|как правило|通常|一般|보통|일반적/;

/** How firmly a sentence promises: a bare "will" or present tense is a must (RFC 2119 otherwise). */
export function strengthOf(lower: string): Strength {
  return explicitStrength(lower) ?? 'must';
}

/** How firmly a text says that it promises; nothing where it only states. */
export function explicitStrength(lower: string, isForeign = false): Strength | undefined {
  if (BOUND.test(lower)) return 'must';
  if (SHOULD.test(lower) || (isForeign && FOREIGN_SHOULD.test(lower))) return 'should';
  if (SUGGESTED.test(lower) || (isForeign && FOREIGN_SUGGESTED.test(lower))) return 'suggested';
  return WILL.test(lower) ? 'must' : undefined;
}
