import { indexFrom, isBroken, textAt, wordSet, wordsWithin } from '../language/words.ts';
import type { Line, Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';

const DURING = wordSet('for last lasts');
const DURING_FILLER = wordSet(
  'a an the period minimum maximum total of at least up to first next about approximately another additional',
);
const AIMS = wordSet(
  'aim aims aiming target targets strive allow ask asks plan wait goal hope request look shoot once time',
);

const PAST = wordSet('last past previous prior ago');
const COMPARED = wordSet('older younger newer');
const LONGER = wordSet('more longer');
const TAKES = wordSet('g eg taken take takes took exceed exceeds exceeding passes after if');
const RARELY = wordSet('not never rarely no');
const WAS = wordSet('was were had');
const WITHIN = wordSet('within in after');

/** "2 years ago", "a 12-month support", "3 years old" */
const AGE = wordSet(
  'ago old support lts term token tokens session sessions lifetime warranty trial cycle cadence',
);
const OF_AGE = wordSet('support maintenance experience service');
const CYCLES = wordSet('cycle cadence');

const TELLS = wordSet('notify inform tell warn contact alert let know');
const US = wordSet('us me team maintainers project');
const REPORTERS = wordSet('you reporter reporters submitter researcher researchers finder');
const HAVE = wordSet('has have get gets');
const BEFOREHAND = wordSet('before prior advance ahead notice');

/** "supported for 12 months": how long something lasts, not by when it is done. */
export function isLasting(line: Line, head: readonly Word[]): boolean {
  let at = head.length - 1;
  while (at >= 0 && DURING_FILLER.has(textOf(head, at))) at--;
  const word = head[at];
  if (word === undefined || !DURING.has(word.text) || AIMS.has(textOf(head, at - 1))) return false;
  return !isBroken(line, word.end, head.at(-1)?.end ?? 0);
}

/** "in the last 6 months", "was fixed within", "taken more than" */
export function isPast(line: Line, head: readonly Word[]): boolean {
  const at = head.length - 1;
  const last = textOf(head, at);
  if (PAST.has(last) || (last === 'the' && PAST.has(textOf(head, at - 1)))) return true;
  return last === 'than' ? isExceeded(head) : isNarrated(line, head);
}

/** "older than", "takes more than" */
function isExceeded(head: readonly Word[]): boolean {
  const at = head.length - 1;
  const compared = textOf(head, at - 1);
  if (COMPARED.has(compared)) return true;
  return (
    LONGER.has(compared) && TAKES.has(textOf(head, at - 2)) && !RARELY.has(textOf(head, at - 3))
  );
}

/** "was fixed within" */
function isNarrated(line: Line, head: readonly Word[]): boolean {
  const at = head.length - 1;
  if (!WITHIN.has(textOf(head, at))) return false;
  const verbs = head.slice(Math.max(0, at - 4), at - 1);
  const was = verbs.find(({ text }) => WAS.has(text));
  return was !== undefined && !isBroken(line, was.start, head[at]?.start ?? 0);
}

export function isOld(line: Line, end: number): boolean {
  const at = indexFrom(line, end);
  if ((line.words[at]?.start ?? Infinity) > end + 2) return false;
  const word = textAt(line, at);
  const next = textAt(line, at + 1);
  if (AGE.has(word)) return true;
  return (word === 'of' && OF_AGE.has(next)) || (word === 'release' && CYCLES.has(next));
}

const AHEAD = wordSet('ahead beforehand notice');

/** "a week ahead of the release", "at least a day in advance": how early others are told, not by when it is out. */
export function isAhead(line: Line, end: number): boolean {
  const at = indexFrom(line, end);
  if ((line.words[at]?.start ?? Infinity) > end + 2) return false;
  const word = textAt(line, at);
  return AHEAD.has(word) || (word === 'in' && textAt(line, at + 1) === 'advance');
}

const COUNTS = wordSet('of from after following upon since');
const FINDS = wordSet('discovery discovering discovered finding find found');
const WHOSE = wordSet('the its your their initial a first');
const OURS = wordSet('we publicly public publish published coordinated full our');
const DEMANDS = wordSet('ask asks expect expects require requires request requests us');

/** "disclosure to us within 24 hours of discovery": how soon the reporter comes, not when it is public. */
export function isFromFinding({ line, phrase }: Clause, head: readonly Word[]): boolean {
  const [counts, ...rest] = wordsWithin(line, phrase.end, phrase.end + 40);
  if (counts === undefined || !COUNTS.has(counts.text)) return false;
  if (!FINDS.has(rest.find(({ text }) => !WHOSE.has(text))?.text ?? '')) return false;
  return head.some(({ text }) => DEMANDS.has(text)) || !head.some(({ text }) => OURS.has(text));
}

/** "notify us 7 days before you publish", "you have 7 days to": what the reporter does. */
export function isNotice({ line, phrase }: Clause, head: readonly Word[]): boolean {
  const near = head.slice(-5);
  const [who, has] = near.slice(-2);
  if (REPORTERS.has(who?.text ?? '') && HAVE.has(has?.text ?? '')) return true;
  if (!near.some(({ text }) => TELLS.has(text))) return false;
  if (!near.some(({ text }) => US.has(text))) return false;
  const tail = wordsWithin(line, phrase.end, phrase.end + 28);
  return tail.some(({ text }) => BEFOREHAND.has(text));
}

function textOf(words: readonly Word[], at: number): string {
  return words[at]?.text ?? '';
}
