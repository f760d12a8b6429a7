import { openDice } from '../../support/dice.ts';
import type { Dice } from '../../support/dice.ts';
import { DAY, hours, PEOPLE, plus, seconds } from './life.ts';
import type { Life, Score, What, Word } from './life.ts';
import { say } from './say.ts';
import { writeRelease } from './script-release.ts';
import { acknowledgeBy } from './written.ts';
import type { Written } from './written.ts';

/** A leap year is among them, and the end of two. */
export const OPENING = new Date('2027-09-06T07:13:27Z');
export const REPORTS = 30;

/** Scored by hand with the calculator; the borders of the lanes are among them. */
const SCORES: readonly [Score, ...Score[]] = [
  { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', value: 9.8 },
  { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', value: 7.5 },
  { vector: 'CVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H', value: 7 },
  { vector: 'CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', value: 6.8 },
  { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N', value: 5.3 },
  { vector: 'CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N', value: 4 },
  { vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N', value: 3.7 },
  { vector: 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N', value: 3.3 },
  { vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N', value: 0 },
];

/** Everything that is decided of one report before its words are written. */
export interface Draft {
  readonly dice: Dice;
  readonly written: Written;
  readonly index: number;
  readonly receivedAt: Date;
  readonly score: Score;
  readonly isPublic: boolean;
  readonly hasUpstream: boolean;
  readonly isDeclined: boolean;
  readonly words: Word[];
  readonly meant: Map<string, 'kept' | 'broken'>;
}

/** The reports of a year under one policy; the same seed writes the same year. */
export function writeYear(written: Written, seed: number): readonly Life[] {
  const dice = openDice(seed);
  return Array.from({ length: REPORTS }, (_, index) => writeLife(written, index, dice));
}

function writeLife(written: Written, index: number, dice: Dice): Life {
  const receivedAt = plus(OPENING, index * 12 * DAY + seconds(dice.between(0, 86_400 * 9)));
  const isByMail = index % 5 === 1;
  const openedAt = isByMail ? plus(receivedAt, seconds(dice.between(60, 7200))) : receivedAt;
  const draft: Draft = {
    ...{ dice, written, index, receivedAt },
    score: SCORES[index % SCORES.length] ?? SCORES[0],
    isPublic: index % 6 === 2,
    hasUpstream: index % 7 === 3,
    isDeclined: index % 8 === 5,
    words: [],
    meant: new Map(),
  };
  if (isByMail && index !== 11) tell(draft, 'received', { at: receivedAt, saidAt: openedAt });
  writeSteps(draft);
  const scoredAt = plus(openedAt, seconds(dice.between(0, 86_400 * 8)));
  const end = draft.isDeclined ? {} : writeRelease(draft);
  writeTurns(draft);
  return {
    ...{ receivedAt, openedAt, isByMail, namesFix: index % 3 !== 0, meant: draft.meant },
    ...(index % 10 === 9 ? {} : { score: draft.score, scoredAt }),
    ...end,
    words: inOrder(draft.words, openedAt),
  };
}

/** What comes in between, and moves what was planned. */
function writeTurns(draft: Draft): void {
  const { index, isPublic, hasUpstream } = draft;
  if (isPublic) writePublic(draft);
  if (hasUpstream) writeUpstream(draft);
  if (index % 6 === 2 || index % 6 === 4) writePrivacy(draft);
  if (index % 4 === 0) writeLeak(draft);
  writeNoise(draft);
}

/** What nobody could have said before there was an advisory was said as soon as there was one. */
function inOrder(words: readonly Word[], openedAt: Date): readonly Word[] {
  return words
    .map((word) => (word.saidAt < openedAt ? { ...word, saidAt: openedAt } : word))
    .toSorted((one, other) => one.saidAt.getTime() - other.saidAt.getTime());
}

interface Telling {
  readonly at?: Date;
  readonly saidAt?: Date;
  readonly by?: string;
}

/** Writes a word down; said when it happens unless said later. */
export function tell({ words }: Draft, what: What, { at, saidAt, by = PEOPLE.ada }: Telling): void {
  const said = saidAt ?? at;
  if (said === undefined) throw new RangeError(`Nobody says when "${what}" is said`);
  words.push({ what, by, saidAt: said, text: say(what, at), ...(at === undefined ? {} : { at }) });
}

export type Timing = 'early' | 'edge' | 'overEdge' | 'late' | 'never';

export interface Span {
  readonly from: Date;
  readonly due: Date;
}

/** When something is done that is due at an instant. */
export function moment(dice: Dice, { from, due }: Span, timing: Timing): Date | undefined {
  const whole = (due.getTime() - from.getTime()) / 1000;
  switch (timing) {
    case 'early':
      return plus(from, seconds(dice.between(1, Math.max(2, whole))));
    case 'edge':
      return due;
    case 'overEdge':
      return plus(due, 1000);
    case 'late':
      return plus(due, seconds(dice.between(3600, 86_400 * 6)));
    case 'never':
      return undefined;
  }
}

export function isKept(timing: Timing): 'kept' | 'broken' {
  return timing === 'early' || timing === 'edge' ? 'kept' : 'broken';
}

function writeSteps(draft: Draft): void {
  const { dice, receivedAt, written, isDeclined, meant } = draft;
  step(draft, 'acknowledged', { from: receivedAt, due: acknowledgeBy(written, receivedAt) });
  meant.set('acknowledgement', meant.get('acknowledged') ?? 'broken');
  const answeredAt = plus(receivedAt, seconds(dice.between(3600, 86_400 * 3)));
  if (isDeclined) {
    tell(draft, 'declined', { at: answeredAt });
    // Some are found to be one all the same, and declined again.
    if (dice.oneIn(2)) tell(draft, 'confirmed', { at: plus(answeredAt, hours(30)) });
    if (dice.oneIn(2)) tell(draft, 'declined', { at: plus(answeredAt, hours(60)) });
    return;
  }
  tell(draft, 'confirmed', { at: answeredAt });
  step(draft, 'fixTeam', { from: receivedAt, due: plus(receivedAt, DAY) });
  step(draft, 'fixed', { from: receivedAt, due: plus(receivedAt, 7 * DAY) });
  meant.set('fix', meant.get('fixed') ?? 'broken');
  if (written.lines.forthcoming !== undefined) {
    step(draft, 'forthcoming', { from: receivedAt, due: plus(receivedAt, 7 * DAY) });
  }
}

function step(
  draft: Draft,
  what: 'acknowledged' | 'fixTeam' | 'fixed' | 'forthcoming',
  span: Span,
): void {
  const timing = draft.dice.pick<Timing>('early', 'early', 'edge', 'overEdge', 'late', 'never');
  const at = moment(draft.dice, span, timing);
  if (at !== undefined) tell(draft, what, { at });
  draft.meant.set(what, isKept(timing));
}

function writePublic(draft: Draft): void {
  const { dice, receivedAt } = draft;
  const at = plus(receivedAt, seconds(dice.between(1800, 86_400 * 26)));
  tell(draft, 'public', { at, saidAt: plus(at, hours(dice.pick(0, 1, 30))) });
}

/** Whoever wants to go public is asked not to, and may think about it. */
function writePrivacy(draft: Draft): void {
  const { dice, receivedAt } = draft;
  const at = plus(receivedAt, seconds(dice.between(3600, 86_400 * 9)));
  tell(draft, dice.pick('refused', 'refused', 'consented'), { at });
  if (dice.oneIn(2)) return;
  tell(draft, dice.pick('refused', 'consented'), {
    at: plus(at, seconds(dice.between(600, 86_400 * 8))),
  });
}

/** Another project names a day, names another, and perhaps gives it up. */
function writeUpstream(draft: Draft): void {
  const { dice, receivedAt } = draft;
  const day = plus(receivedAt, seconds(dice.between(86_400 * 8, 86_400 * 45)));
  tell(draft, 'upstream', { at: day, saidAt: plus(receivedAt, 2 * DAY) });
  if (dice.oneIn(2)) {
    tell(draft, 'upstream', { at: plus(day, 5 * DAY), saidAt: plus(receivedAt, 6 * DAY) });
  }
  if (dice.oneIn(4)) tell(draft, 'upstream', { saidAt: plus(receivedAt, 7 * DAY) });
}

function writeLeak(draft: Draft): void {
  const { dice, receivedAt } = draft;
  const brokenAt = plus(receivedAt, seconds(dice.between(86_400 * 2, 86_400 * 15)));
  tell(draft, 'broken', { at: brokenAt });
  if (dice.oneIn(3)) return;
  const answeredAt = plus(brokenAt, seconds(dice.between(600, 86_400 * 2)));
  tell(draft, 'answered', { at: answeredAt });
  if (dice.oneIn(2)) tell(draft, 'lookedBack', { at: plus(answeredAt, 2 * DAY) });
}

/** Words that count for nothing: of who may not say them, or no words of ours. */
function writeNoise(draft: Draft): void {
  const { dice, receivedAt, words } = draft;
  const saidAt = plus(receivedAt, seconds(dice.between(7200, 86_400 * 3)));
  const noise = (by: string, text: string): void =>
    void words.push({ what: 'noise', by, text, saidAt });
  noise(PEOPLE.outsider, '/acknowledge\n/fixed');
  noise(PEOPLE.reporter, `/agree ${plus(receivedAt, 400 * DAY).toISOString()}`);
  noise(PEOPLE.ada, 'I can reproduce it on my machine.');
}
