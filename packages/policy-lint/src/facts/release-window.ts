import type { ReleaseWindowFact, Strength } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { isDigits } from './language/numbers.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { strengthIn } from './language/strength.ts';
import { lineOf, textAt } from './language/words.ts';
import type { Line } from './language/words.ts';
import { defineReader, sentencesAboutAll, spanOf } from './reader.ts';
import { findClockTime } from './release-window/clock-time.ts';
import { findWeekdays } from './release-window/weekdays.ts';

const book = new Phrasebook<'when' | 'release' | 'else' | 'month' | 'recommended'>([
  [
    'when',
    'monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, weekday*, weekend*, business/working day/days, mon/tue/tues/wed/thu/fri, am, pm, utc, gmt, noon, midnight, cet, cest, pst, pdt, est, edt',
  ],
  [
    'release',
    'releas*, publish*, publication, announc*, disclos*, ship, ships, shipped, rollout, roll/rolled out, advisory, advisories, go/goes public, embargo*, patches, fixes, recommended/target/preferred/usual/default ?target/release time/times/day/days/date/dates/window',
  ],
  [
    'else',
    'respon*, reply, replies, replied, answer*, acknowledg*, office/business/working hours, available, meet, meets, meeting*, call, calls, rotat*, oncall, on call, hear, reach, contact*, monitor*, staffed, triag*, receiv*, submitted, last updated/modified/reviewed, within, for example/instance, e g',
  ],
  [
    'month',
    'january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
  ],
  ['recommended', 'recommend*, prefer*, suggest*, ideal*'],
]);

/** Security releases go out on such days, from such an hour. */
export const releaseWindow = defineReader('releaseWindow', (document) => {
  const first = releaseWindowsIn(document).next();
  return first.done === true ? undefined : first.value;
});

/** Every statement of days or hours for releases, in order; the first is the fact. */
export function* releaseWindowsIn(
  document: PolicyDocument,
): Generator<ReleaseWindowFact, undefined> {
  for (const sentence of sentencesAboutAll(document, TOPIC.calendar)) {
    if (!mayTell(sentence.lower)) continue;
    const line = lineOf(sentence.lower);
    if (!isAboutReleases(line)) continue;
    const window = readWindow(sentence, line);
    if (window === undefined) continue;
    yield { span: spanOf(document, sentence), strength: strengthOf(line), ...window };
  }
}

/** What a day or a time of day cannot do without. */
const STEMS = ['day', 'weekend', 'utc', 'gmt', 'noon', 'midnight', ':', 'mon-', 'tue-', 'mon to'];
const MERIDIEM = /\d ?[ap]\.?m\b/;

function mayTell(lower: string): boolean {
  return STEMS.some((stem) => lower.includes(stem)) || MERIDIEM.test(lower);
}

/** Not about the hours of people, nor about a date. */
function isAboutReleases(line: Line): boolean {
  const { words, lower } = line;
  const isWhen = book.has(words, 'when') || lower.includes(':');
  if (!isWhen || !book.has(words, 'release') || book.has(words, 'else')) return false;
  return !words.some(({ text }, at) => isYear(text) || isDate(line, at));
}

function isYear(word: string): boolean {
  return word.length === 4 && word.startsWith('20');
}

/** "March 4", not "may 4pm be" */
function isDate(line: Line, at: number): boolean {
  return isDigits(textAt(line, at + 1)) && book.has(line.words.slice(at, at + 1), 'month');
}

function readWindow(
  { text }: Sentence,
  line: Line,
): Omit<ReleaseWindowFact, 'span' | 'strength'> | undefined {
  const weekdays = findWeekdays(line);
  const clock = findClockTime(line.lower, text);
  if (weekdays === undefined && clock?.time === undefined) return undefined;
  return { ...(weekdays === undefined ? {} : { weekdays }), ...clock };
}

function strengthOf({ words }: Line): Strength {
  return book.has(words, 'recommended') ? 'suggested' : (strengthIn(words) ?? 'must');
}
