import type { ClockStart } from '@embargo/core';

import { Phrasebook } from '../language/phrasebook.ts';
import { indexFrom, textAt, wordSet, wordsWithin } from '../language/words.ts';
import type { Line, Word } from '../language/words.ts';

/** What a limit counts from: "… of your report", "… after triage"; `end` is where that stops. */
export interface Anchor {
  readonly start: ClockStart | undefined;
  readonly end: number;
}

const COUNTS_FROM = wordSet(
  'of after from since following upon once от с после nach seit ab depuis après desde tras após dopo dal od po',
);
const OPENS = wordSet('after once upon when following if');
const LATER = wordSet('after once upon');
const STOPS = ',;:.()';
/** Where the next statement begins, though no comma says so. */
const NEXT_STATEMENT = wordSet('we you our and with for before unless will shall');
const AIMS = wordSet(
  'acknowledge respond reply fix patch publish disclose address release resolve review triage',
);
const TEAMS = wordSet('team maintainer maintainers project');
const ACTORS = wordSet('maintainer member patch fix');
const MAX_ANCHOR = 90;
const MAX_BRACKET = 60;

const anchors = new Phrasebook<ClockStart>([
  ['public-disclosure', 'public/publicly disclos*, disclosed publicly, going public, publication'],
  ['acknowledgement', 'acknowledg*, initial/first response/contact/reply'],
  [
    'triage',
    'triag*, confirm*, validat*, verif*, accept*, подтвержд*, bestätig*, confirma*, conferma*, potwierdz*, assess*, reproduc*, classif*, analy*, investigat*, evaluat*, determin*',
  ],
  [
    'release',
    'releas*, availability of, fix*/patch*/mitigation*/update*/remediation* ?_ ?_ ?_ releas*/availab*/publish*/ship*/deploy*/public*',
  ],
  [
    'report',
    'report*, receipt, receiv*, submi*, notif*, email*, e mail*, contact*, disclos* to, your ?initial disclosure/message/mail, discover*, opening, filing, получени*, сообщени*, обращени*, meldung, eingang, erhalt, réception, signalement, recepción, recebimento, ricezione, segnalazione, zgłoszeni*, being made aware, becoming aware',
  ],
  ['disclosure', 'disclos*'],
  ['fix', 'fix*, patch*, resol*, mitigat*, remediat*, development'],
]);

const ORDER: readonly ClockStart[] = [
  'acknowledgement',
  'public-disclosure',
  'triage',
  'release',
  'report',
  'disclosure',
  'fix',
];

/** The anchor right behind a duration. */
export function anchorAfter(line: Line, durationEnd: number): Anchor {
  const none = { start: undefined, end: durationEnd };
  const from = afterBracket(line.lower, durationEnd);
  const at = indexFrom(line, from);
  const word = line.words[at];
  if (word === undefined || !COUNTS_FROM.has(word.text) || word.start > from + 2) return none;
  const stop = stopAfter(line.lower, word.end + 1);
  if (stop <= word.end + 1) return none;
  const end = nextStatement(line, at + 1, stop);
  return { start: startOf(wordsWithin(line, word.end, end)), end };
}

/** A start that the clause only names at its end: "within 30 days, once it is confirmed". */
export function laterStart(line: Line, from: number, to: number): ClockStart | undefined {
  const word = wordsWithin(line, from, to).find(({ text }) => LATER.has(text));
  if (word === undefined) return undefined;
  return startOf(wordsWithin(line, word.end, Math.min(to, stopAfter(line.lower, word.end))));
}

/** The anchor that opens a sentence before its first duration: "Once it is confirmed, …". */
export function leadingAnchor(line: Line, before: number): Anchor {
  const none = { start: undefined, end: 0 };
  const [first] = line.words;
  if (first === undefined || first.start > 4) return none;
  const comma = line.lower.indexOf(',', first.end);
  if (comma < 0 || comma + 1 > before || comma > first.end + MAX_ANCHOR) return none;
  const opens = OPENS.has(first.text) || line.lower.startsWith('as soon as', first.start);
  if (!opens) return none;
  return { start: startOf(wordsWithin(line, first.end, comma)), end: comma + 1 };
}

/** Skips " (calendar days)" and a comma behind a duration. */
function afterBracket(lower: string, from: number): number {
  const open = lower.charAt(from) === ' ' ? from + 1 : from;
  if (lower.charAt(open) !== '(') return from;
  const close = lower.indexOf(')', open);
  return close < 0 || close > open + MAX_BRACKET ? from : close + 1;
}

function stopAfter(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && at < from + MAX_ANCHOR && !STOPS.includes(lower.charAt(at))) at++;
  return at;
}

function nextStatement(line: Line, from: number, stop: number): number {
  for (let at = from; (line.words[at]?.end ?? Infinity) <= stop; at++) {
    if (startsStatement(line, at)) return line.words[at]?.start ?? stop;
  }
  return stop;
}

function startsStatement(line: Line, at: number): boolean {
  const word = textAt(line, at);
  const next = textAt(line, at + 1);
  if (NEXT_STATEMENT.has(word)) return true;
  if (word === 'to') return AIMS.has(next);
  if (word === 'the') return TEAMS.has(next === 'security' ? textAt(line, at + 2) : next);
  return word === 'a' && ACTORS.has(next);
}

function startOf(words: readonly Word[]): ClockStart | undefined {
  const signs = new Set(anchors.find(words).map(({ sign }) => sign));
  return ORDER.find((sign) => signs.has(sign));
}
