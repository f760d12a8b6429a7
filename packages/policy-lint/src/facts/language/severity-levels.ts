import type { Severity } from '@embargo/core';

const ORDER: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** A word of severity that qualifies a vulnerability or labels a row, not "high availability". */
const ENGLISH =
  /(?<!non-|non |not |\w)(?:critical|severe|urgent|high|important|medium|moderate|low|minor)(?=$|[:|,;)(+/&]|-(?:severity|risk|priority|impact)| (?:and|or|is|are|gets?|will|ones?|within|in|[-/&(\d<>≥≤=\u2014]|to (?:critical|high|medium|moderate|low)|(?:cvss|severity|risk|impact|security|level|vulnerabilit|issue|bug|flaw|finding|problem|report|fix|patch)))/g;

const FOREIGN =
  /(?<![a-zà-ɏ])(?:kritisch\w*|hohe?|hoch|mittel|mittlere?|niedrig\w*|gering\w*|critique|élevée?|haute|moyenne?|modérée?|faible|crític[oa]s?|critic[oa]|alt[oa]s?|medi[oa]s?|médi[oa]s?|baj[oa]s?|baix[oa]s?|bass[oa])(?![a-zà-ɏ])|(?:критич|высок|средн|низк)|(?:严重|嚴重|紧急|致命|緊急|重大|高危|中危|低危|심각|치명|높음|중간|보통|낮음)|[高中低](?=$|[:：|/、,，（(级級风風漏度\s])/g;

const WORDS: Readonly<Record<Severity, RegExp>> = {
  critical: /^(?:crit|severe|urgent|krit|crít|критич|严重|嚴重|紧急|致命|緊急|重大|심각|치명)/,
  high: /^(?:high|important|hoh|hoch|élev|haut|alt|высок|高|높음)/,
  medium: /^(?:medi|moder|mittel|mittler|moy|modér|médi|средн|中|중간|보통)/,
  low: /^(?:low|minor|niedrig|gering|faible|baj|baix|bass|низк|低|낮음)/,
};

const UPWARDS = /^[\s)]{0,2}(?:severity |risk )?(?:\+|(?:and|or) (?:above|higher|up|greater)\b)/;
const DOWNWARDS = /^[\s)]{0,2}(?:severity |risk )?(?:and|or) (?:below|lower|down|less)\b/;

/** The severities that lower-case text names, from low to critical. */
export function findLevels(lower: string, isForeign = false): readonly Severity[] {
  const found = new Set(named(lower, ENGLISH));
  if (isForeign) for (const level of named(lower, FOREIGN)) found.add(level);
  return found.size === 0 ? [] : ORDER.filter((level) => found.has(level));
}

function named(lower: string, pattern: RegExp): Severity[] {
  return [...lower.matchAll(pattern)].flatMap(({ 0: word, index }) => {
    const level = ORDER.find((candidate) => WORDS[candidate].test(word));
    const end = index + word.length;
    return level === undefined ? [] : reach(level, lower.slice(end, end + 30));
  });
}

/** "high or above" is high and critical. */
function reach(level: Severity, rest: string): readonly Severity[] {
  const at = ORDER.indexOf(level);
  if (UPWARDS.test(rest)) return ORDER.slice(at);
  return DOWNWARDS.test(rest) ? ORDER.slice(0, at + 1) : [level];
}
