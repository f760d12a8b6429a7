import type { SeverityBand } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { Clue } from './language/clue.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import { effectsIn } from './severity/effects.ts';
import type { Effect } from './severity/effects.ts';
import { levelsIn } from './severity/levels.ts';
import { scoreLimitsIn } from './severity/score-limits.ts';

type Limits = Pick<SeverityBand, 'below' | 'atLeast' | 'levels' | 'approximate'>;

const LIMITED = new Clue('critical|high|medium|moderate|low|cvss|scor');
const SUBJECT = new Clue('severit|vulnerab|issue|bug|cvss|scor|risk|fix|flaw|patch');

/** What a severity changes in the process. */
export const severityBands = defineReader('severityBands', (document) => {
  const bands = new Map<string, SeverityBand>();
  const about = sentencesAbout(document, TOPIC.severity | TOPIC.fix);
  for (const sentence of about) {
    if (!isAboutVulnerabilities(sentence)) continue;
    for (const { effect, limits } of bandsIn(document, sentence)) {
      const key = JSON.stringify([effect, limits]);
      if (bands.has(key)) continue;
      const span = spanOf(document, sentence);
      bands.set(key, { span, strength: strengthOf(sentence.lower), ...limits, effect });
    }
  }
  return bands.size > 0 ? [...bands.values()] : undefined;
});

function isAboutVulnerabilities({ lower, block }: Sentence): boolean {
  if (block.listDepth > 0) return true;
  if (!LIMITED.isIn(lower)) return false;
  return block.kind === 'table-row' || SUBJECT.isIn(lower);
}

/** Each effect goes with the severities named before it, else after it, else above it. */
function bandsIn(
  document: PolicyDocument,
  sentence: Sentence,
): { effect: Effect; limits: Limits }[] {
  const { lower } = sentence;
  const places = effectsIn(lower);
  return places.flatMap(({ effect, start, end }, at) => {
    const before = lower.slice(places[at - 1]?.end ?? 0, start);
    const after = lower.slice(end, places[at + 1]?.start);
    const limits = limitsIn(before) ?? limitsIn(after) ?? limitsAbove(document, sentence);
    return limits === undefined ? [] : [{ effect, limits }];
  });
}

/** What the sentence that introduces a list says: "For critical vulnerabilities:". */
function limitsAbove({ sentences }: PolicyDocument, sentence: Sentence): Limits | undefined {
  const { listDepth, section } = sentence.block;
  for (let at = sentence.index - 1; at >= 0 && listDepth > 0; at--) {
    const above = sentences[at];
    if (above?.block.section !== section) return undefined;
    if (above.block.listDepth >= listDepth) continue;
    return above.lower.endsWith(':') ? limitsIn(above.lower) : undefined;
  }
  return undefined;
}

function limitsIn(lower: string): Limits | undefined {
  const scores = scoreLimitsIn(lower);
  if (scores !== undefined) return scores;
  const levels = levelsIn(lower);
  return levels.length > 0 ? { levels, approximate: false } : undefined;
}
