import type { Severity } from '@embargo/core';

import { Clue } from '../language/clue.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../language/severity-levels.ts';

const NAMES = new Clue('critical|high|medium|moderate|low');
const REACHES = new Clue('+|above|higher|worse|or greater|and up|below|lower|or less');

const LEVEL =
  /\b(critical|high|medium|moderate|low)\b(?![- ](?:quality|level|traffic|profile|volume|infrastructure|hanging))/g;

const AND_MORE =
  /\b(critical|high|medium|moderate|low)\b(?:[ -](?:severity|risk|impact))?(?:\s?\+| (?:and|or) (?:above|higher|worse|greater|up))/;
const AND_LESS =
  /\b(critical|high|medium|moderate|low)\b(?:[ -](?:severity|risk|impact))? (?:and|or) (?:below|lower|less)\b/;

/** The severities that lower-case text names, as written; "high and above" names two. */
export function levelsIn(lower: string): Severity[] {
  if (!NAMES.isIn(lower)) return [];
  const reached = REACHES.isIn(lower) ? reachIn(lower) : undefined;
  if (reached !== undefined) return reached;
  const levels = new Set<Severity>();
  for (const [word] of lower.matchAll(LEVEL)) levels.add(severityOf(word));
  return [...levels];
}

function reachIn(lower: string): Severity[] | undefined {
  const more = AND_MORE.exec(lower)?.[1];
  if (more !== undefined) return SEVERITIES.slice(SEVERITIES.indexOf(severityOf(more))).reverse();
  const less = AND_LESS.exec(lower)?.[1];
  if (less === undefined) return undefined;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(severityOf(less)) + 1).reverse();
}

function severityOf(word: string): Severity {
  return SEVERITY_WORDS[word] ?? 'medium';
}
