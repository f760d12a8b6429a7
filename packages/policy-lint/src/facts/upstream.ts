import { TOPIC } from '../document/topics.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const OTHERS =
  /\b(?:upstream|third[- ]part(?:y|ies)|(?:another|other|external) (?:projects?|vendors?|part(?:y|ies))|dependenc(?:y|ies)|downstreams?)\b/;
const PLAN =
  /\b(?:time[- ]?(?:lines?|frames?|tables?)|schedules?|(?:release|disclosure|embargo) dates?|deadlines?|embargo(?:es)?|timing|coordinated disclosure)\b/;
const ADJUSTS =
  /\b(?:adjust\w*|adapt\w*|follow\w*|align\w*|depend(?:s|ing)? (?:up)?on|fit|shift\w*|extend\w*|lengthen\w*|respect\w*|honou?r\w*|chang\w*|affect\w*|influenc\w*|defer\w*|match\w*|synchroni[sz]\w*|coordinat\w*|delay\w*|tak\w* precedence|tak\w* into account|in line with|longer)\b/;

/** Another project's date moves the plan. */
export const upstream = defineReader('upstream', (document) => {
  const topics = TOPIC.time | TOPIC.publicity | TOPIC.fix;
  const sentence = sentencesAbout(document, topics).find(
    ({ lower }) => OTHERS.test(lower) && PLAN.test(lower) && ADJUSTS.test(lower),
  );
  return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});
