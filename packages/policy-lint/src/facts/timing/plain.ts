import { wordSet } from '../language/words.ts';
import type { Line, Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';

/** Words that a limit may be stated with and that do not say what it is for. */
const PLAIN = wordSet(
  'a an the these this those that all each any every other others our we it its they you your i ll ' +
    'step steps part parts phase stage process action actions task tasks procedure activity ' +
    'should must shall will would be is are being been has have to do done of in on at by for with from and or but as per not ' +
    'complete completed completing finished finish performed carried out done held blameless blame without ' +
    'within after before up until no more than less later under over least most about around approximately roughly approx ca circa maximum max minimum min ' +
    'typically usually normally generally ideally often may can could might take takes taking aim aims aiming strive try expect expected happen happens ' +
    'target targets goal goals objective sla slo time times timeline timelines timeframe timeframes delay deadline deadlines window period duration limit ' +
    'severity severities priority level levels risk impact cvss score scores scoring rating class category ' +
    'critical severe urgent high important medium moderate low minor informational info none p0 p1 p2 p3 p4 sev1 sev2 sev3 sev4 s1 s2 s3 s4 ' +
    'vulnerability vulnerabilities issue issues bug bugs security flaw flaws finding findings report reports reported valid disclosure receipt submission ' +
    'few several couple first next same business working calendar day days hour hours week weeks month months date weekends holidays excluding including ' +
    'rest remaining remainder everything else anything where technically whenever feasible ' +
    'whichever comes come earlier later non longer shorter faster sooner depending complexity case cases best effort average current possible',
);

const LEVELS = wordSet(
  'critical severe urgent high important medium moderate low minor p0 p1 p2 p3 p4 sev0 sev1 sev2 sev3 sev4 sev5',
);

const BRACKETED = /\([^()]{0,60}\)/;
/** A foreign clause is short where it is only a label. */
const FOREIGN_LABEL = 24;

/** Whether a clause says nothing but a limit, so that its context says what for. */
export function isPlain({ line, phrase, anchor, start, end }: Clause): boolean {
  const rest = Math.max(phrase.end, anchor.end);
  if (phrase.isForeign) {
    const tail = line.lower.slice(rest, end).replace(BRACKETED, '');
    return phrase.start - start + tail.length <= FOREIGN_LABEL;
  }
  const words = line.words.filter((word) => word.start >= start && word.end <= end);
  if (isLevel(words[0], line.lower, start)) return true;
  return words.every(
    (word) =>
      PLAIN.has(word.text) ||
      (word.start >= phrase.start && word.start < rest) ||
      isNumber(word) ||
      isBracketed(line, word),
  );
}

/** Whether a line is labelled with a severity: "Critical: …". */
export function startsWithLevel({ lower, words }: Line, from = 0): boolean {
  return isLevel(
    words.find(({ start }) => start >= from),
    lower,
    from,
  );
}

function isLevel(word: Word | undefined, lower: string, from: number): boolean {
  if (word === undefined || word.start > from + 6) return false;
  if (word.text === 'sev' || word.text === 'severity')
    return /^[- ]?[0-5]\b/.test(lower.slice(word.end));
  return LEVELS.has(word.text);
}

function isNumber({ text }: Word): boolean {
  return text.charCodeAt(0) <= 57;
}

function isBracketed({ lower }: Line, { start, end }: Word): boolean {
  const open = lower.lastIndexOf('(', start);
  if (open < 0 || lower.lastIndexOf(')', start) > open) return false;
  return lower.includes(')', end);
}
