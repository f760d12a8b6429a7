import type { Clause } from './clauses.ts';

/** Words that a limit may be stated with and that do not say what it is for. */
const PLAIN = new Set(
  (
    'a an the these this those that all each any every other others our we it its they you your ' +
    'step steps part parts phase stage process action actions task tasks procedure activity ' +
    'should must shall will would be is are being been has have to do done of in on at by for with from and or but as per not ' +
    'complete completed completing finished finish performed carried out ' +
    'within after before up until no more less than later under over least most about around approximately roughly approx ca circa maximum max minimum min ' +
    'typically usually normally generally ideally often may can could might take takes taking aim aims aiming strive try expect expected happen happens ' +
    'target targets goal goals objective sla slo time times timeline timelines timeframe timeframes delay deadline deadlines window period duration limit ' +
    'severity severities priority level levels risk impact cvss score scores scoring rating class category ' +
    'critical severe urgent high important medium moderate low minor informational info none p0 p1 p2 p3 p4 sev1 sev2 sev3 sev4 s1 s2 s3 s4 ' +
    'vulnerability vulnerabilities issue issues bug bugs security flaw flaws finding findings report reports reported valid disclosure receipt submission ' +
    'few several couple first next same business working calendar day days hour hours week weeks month months date weekends holidays excluding including ' +
    'rest remaining remainder everything else anything where technically whenever feasible longer shorter faster sooner depending complexity case cases best effort average current possible'
  ).split(' '),
);

const WORD = /[a-z][a-z\d']*/g;
const BRACKETS = /\([^()]{0,120}\)/g;
const LEVEL_LABEL =
  /^\W{0,4}(?:(?:critical|severe|urgent|high|important|medium|moderate|low|minor)\b|p[0-4]\b|sev(?:erity)?[- ]?[0-5]\b)/;

/** A foreign clause is short where it is only a label. */
const FOREIGN_LABEL = 24;

/** Whether a clause says nothing but a limit, so that its context says what for. */
export function isPlain(lower: string, { phrase, anchor, start, end }: Clause): boolean {
  const before = lower.slice(start, phrase.start);
  const rest = before + lower.slice(Math.max(phrase.end, anchor.end), end);
  if (phrase.isForeign) return rest.length <= FOREIGN_LABEL;
  if (startsWithLevel(before)) return true;
  for (const [word] of rest.replace(BRACKETS, ' ').matchAll(WORD)) {
    if (!PLAIN.has(word)) return false;
  }
  return true;
}

/** Whether a line is labelled with a severity: "Critical: …". */
export function startsWithLevel(lower: string): boolean {
  return LEVEL_LABEL.test(lower);
}
