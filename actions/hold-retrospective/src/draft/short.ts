import { counted } from '@embargo/core';

import { BLAMELESS, outcomeOf, promiseTitle, QUESTIONS, titleOf } from './retrospective.ts';
import type { Escape, LookedBackOn, Text } from './retrospective.ts';

/** A chat message holds 2,000 characters at most. */
const MOST_NAMED = 6;

/** The same in as many words as a chat takes: what was broken, and what there is to discuss. */
export function shortRetrospective(back: LookedBackOn, escape: Escape): Text {
  const { promises } = back;
  const broken = promises.filter(({ state }) => state === 'late' || state === 'overdue');
  const kept = promises.filter(({ state }) => state === 'met').length;
  const named = broken
    .slice(0, MOST_NAMED)
    .map((due) => escape(`${promiseTitle(due)}: ${due.says}; ${outcomeOf(due)}`));
  const rest = broken.length - named.length;
  return {
    title: titleOf(back),
    parts: [
      escape(BLAMELESS),
      [
        escape(`${counted(kept, 'promise was', 'promises were')} kept, ${broken.length} broken.`),
        ...named.map((line) => `• ${line}`),
        ...(rest === 0 ? [] : [`• ${rest} more`]),
      ].join('\n'),
      QUESTIONS.map((question) => `• ${escape(question)}`).join('\n'),
      escape('The whole draft is in the summary of the run that made it.'),
    ],
  };
}
