import type { SeverityBand } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';
import { effectsIn } from './severity/effects.ts';
import type { Effect } from './severity/effects.ts';
import { levelsIn } from './severity/levels.ts';
import { scoreLimitsIn } from './severity/score-limits.ts';

type Limits = Pick<SeverityBand, 'below' | 'atLeast' | 'levels' | 'approximate'>;

const SUBJECT = /severit|vulnerab|issue|bug|cvss|scor|risk|fix|flaw|patch/;

/** What a severity changes in the process. */
export const severityBands = defineReader('severityBands', (document) => {
  const bands = new Map<string, SeverityBand>();
  for (const sentence of sentencesAbout(document, TOPIC.severity)) {
    if (!isAboutVulnerabilities(sentence)) continue;
    for (const { effect, limits } of bandsIn(sentence.lower)) {
      const key = JSON.stringify([effect, limits]);
      if (bands.has(key)) continue;
      const span = spanOf(document, sentence);
      bands.set(key, { span, strength: strengthOf(sentence.lower), ...limits, effect });
    }
  }
  return bands.size > 0 ? [...bands.values()] : undefined;
});

function isAboutVulnerabilities({ lower, block }: Sentence): boolean {
  return block.kind === 'table-row' || block.listDepth > 0 || SUBJECT.test(lower);
}

/** Each effect goes with the severities named before it, else with those named after it. */
function bandsIn(lower: string): { effect: Effect; limits: Limits }[] {
  const places = effectsIn(lower);
  return places.flatMap(({ effect, start, end }, at) => {
    const before = lower.slice(places[at - 1]?.end ?? 0, start);
    const after = lower.slice(end, places[at + 1]?.start);
    const limits = limitsIn(before) ?? limitsIn(after);
    return limits === undefined ? [] : [{ effect, limits }];
  });
}

function limitsIn(lower: string): Limits | undefined {
  const scores = scoreLimitsIn(lower);
  if (scores !== undefined) return scores;
  const levels = levelsIn(lower);
  return levels.length > 0 ? { levels, approximate: false } : undefined;
}
