import { TOPIC } from '../document/topics.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { wordsOf } from './language/words.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const book = new Phrasebook<'timeline' | 'loose' | 'firm'>([
  [
    'timeline',
    'timeline*, timeframe*, time line*/frame*/limit*, deadline*, response/resolution/reaction/fix/remediation time*/target*/goal*/window*, targets, sla, slas, service level',
  ],
  [
    'loose',
    "suggestion*, suggested, guideline*, guidance, nonbinding, non binding, best effort, aspirational, indicative, not/than ?as ?a/an ?_ binding/guarantee*/commitment*/promise*/sla/slas/contract*/obligation*/deadline*, not/than ?as ?a/an service level, cannot/can't/don't guarantee/promise/commit, can/do not guarantee/promise/commit, no sla/slas/guarantee*/formal/service, without guarantee*, only/just/rough estimate*/goal*/target*, estimates/goals/targets only",
  ],
  [
    'firm',
    'binding, firm/hard/strict/mandatory/contractual/guaranteed deadline*/timeline*/timeframe*/commitment*, firm/hard/strict/mandatory/contractual/guaranteed time limit*/frame*, deadline*/timeline*/timeframe*/limits/frames/targets/slas/times are/is/will/must ?be ?_ commitment*/guaranteed/mandatory/firm/strict/met/kept/enforced',
  ],
]);

/** The policy says whether it is to be held to its limits. */
export const timelinesBinding = defineReader('timelinesBinding', (document) => {
  for (const sentence of sentencesAbout(document, TOPIC.time)) {
    if (!mayTell(sentence.lower)) continue;
    const words = wordsOf(sentence.lower);
    if (!book.has(words, 'timeline')) continue;
    const isLoose = book.has(words, 'loose');
    if (isLoose || book.has(words, 'firm')) {
      return { span: spanOf(document, sentence), value: !isLoose };
    }
  }
  return undefined;
});

/** Beginnings of the words that a statement about limits cannot do without. */
const STEMS = ['time', 'deadline', 'target', 'goal', 'window', 'sla', 'service'];

function mayTell(lower: string): boolean {
  return STEMS.some((stem) => lower.includes(stem));
}
