import type { Window } from '@embargo/core';

import { TOPIC } from '../document/topics.ts';
import { findDurations } from './language/duration.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAboutAll, spanOf } from './reader.ts';

const ACKNOWLEDGES = /\b(?:acknowledg|respon[ds]|repl(?:y|ies))\w*/;

/** The report is acknowledged, or first answered, within a limit. */
export const acknowledgement = defineReader('acknowledgement', (document) => {
  const windows: Window[] = [];
  for (const sentence of sentencesAboutAll(document, TOPIC.time | TOPIC.response)) {
    if (!ACKNOWLEDGES.test(sentence.lower)) continue;
    const [duration] = findDurations(sentence.lower);
    if (duration === undefined) continue;
    windows.push({
      span: spanOf(document, sentence),
      strength: strengthOf(sentence.lower),
      within: duration.within,
      from: 'report',
      ...(duration.businessDays ? { businessDays: true as const } : {}),
    });
  }
  return windows.length > 0 ? windows : undefined;
});
