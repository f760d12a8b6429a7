import type { ReleaseWindowFact, Strength } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAboutAll, spanOf } from './reader.ts';
import { findClockTime } from './release-window/clock-time.ts';
import { findWeekdays } from './release-window/weekdays.ts';

const MAY_TELL =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekday|\bweekend|\b(?:business|working) days?\b|\d ?[ap]\.?m\b|\d ?(?:utc|gmt)\b|\d:\d\d|\b(?:noon|midnight)\b|\b(?:mon|tue)-/;

const IS_RELEASE =
  /\b(?:releas\w*|publish\w*|publication|announc\w*|disclos\w*|ship(?:s|ped)?|roll(?:ed)? ?out|advisor(?:y|ies)|goe?s? public|embargo\w*|patches|fixes)\b|\b(?:recommended|target|preferred|usual|default) (?:target |release )?(?:times?|days?|dates?|windows?)\b/;

/** The hours of people, and what has a date of its own. */
const IS_ELSE =
  /\b(?:respon[ds]\w*|repl(?:y|ies|ied)|answer\w*|acknowledg\w*|office hours?|business hours|working hours|available|meet(?:s|ings?)?|calls?|rotat\w*|on-?call|hear|reach|contact\w*|monitor\w*|staffed|triag\w*|receiv\w*|submitted|last (?:updated|modified|reviewed)|within)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|\b20\d\d\b/;

const RECOMMENDED = /\b(?:recommend\w*|prefer\w*|suggest\w*|ideal\w*)\b/;

/** Security releases go out on such days, from such an hour. */
export const releaseWindow = defineReader('releaseWindow', (document) => {
  for (const sentence of sentencesAboutAll(document, TOPIC.calendar)) {
    const { lower } = sentence;
    if (!MAY_TELL.test(lower) || !IS_RELEASE.test(lower) || IS_ELSE.test(lower)) continue;
    const window = readWindow(sentence);
    if (window === undefined) continue;
    return { span: spanOf(document, sentence), strength: strengthIn(lower), ...window };
  }
  return undefined;
});

function readWindow({
  lower,
  text,
}: Sentence): Omit<ReleaseWindowFact, 'span' | 'strength'> | undefined {
  const weekdays = findWeekdays(lower);
  const clock = findClockTime(lower, text);
  if (weekdays === undefined && clock?.time === undefined) return undefined;
  return { ...(weekdays === undefined ? {} : { weekdays }), ...clock };
}

function strengthIn(lower: string): Strength {
  return RECOMMENDED.test(lower) ? 'suggested' : strengthOf(lower);
}
