import { TOPIC } from '../document/topics.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { wordsOf } from './language/words.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const book = new Phrasebook<'others' | 'plan' | 'adjusts'>([
  [
    'others',
    'upstream*, third party/parties, another/other/external project*/vendor*/party/parties, dependency, dependencies, downstream*',
  ],
  [
    'plan',
    'timeline*, timeframe*, timetable*, time line*/frame*/table*, schedule*, release/disclosure/embargo date*, deadline*, embargo, embargoes, timing, coordinated disclosure',
  ],
  [
    'adjusts',
    'adjust*, adapt*, follow*, align*, depend on/upon, depends on/upon, depending on/upon, fit, shift*, extend*, lengthen*, respect*, honor*, honour*, chang*, affect*, influenc*, defer*, match*, synchroni*, coordinat*, delay*, tak* precedence, tak* into account, in line with, longer',
  ],
]);

const OTHERS = ['stream', 'third', 'other', 'external', 'dependenc'];

/** Another project's date moves the plan. */
export const upstream = defineReader('upstream', (document) => {
  const topics = TOPIC.time | TOPIC.embargo;
  const sentence = sentencesAbout(document, topics).find(({ lower }) => isAdjusted(lower));
  return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});

function isAdjusted(lower: string): boolean {
  if (!OTHERS.some((stem) => lower.includes(stem))) return false;
  const words = wordsOf(lower);
  return book.has(words, 'others') && book.has(words, 'plan') && book.has(words, 'adjusts');
}
