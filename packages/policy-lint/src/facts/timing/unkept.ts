import { Phrasebook } from '../language/phrasebook.ts';
import { isBroken, wordSet, wordsWithin } from '../language/words.ts';
import type { Line, Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';

const NEGATIONS = wordSet(
  "not never no nobody nothing none cannot without unless neither fail fails don't doesn't didn't haven't hasn't won't isn't aren't can't couldn't wouldn't",
);
const CONDITIONS = wordSet('if should case when where');
const NEW_STATEMENT = wordSet('we you and but');

/** What does not come, or is not sure to come. */
const kept = new Phrasebook([
  [
    'kept',
    'hear*, receiv*, got, gotten, get, respon*, repl*, acknowledg*, confirm*, answer*, guarante*, promis*, commit*, expect*, need, fix*, address*, resolv*, patch*, releas*, available, out, ready, publish*, reach*, contact*, feedback, reaction, progress, updat*',
  ],
]);
const repairs = new Phrasebook([
  ['repair', 'fix*, patch*, resol*, address*, remed*, mitigat*, releas*, solution*, update*'],
]);
const goesPublic = new Phrasebook([['public', 'disclos*, publish*, public, publicly']]);

const REMINDS = wordSet(
  'contact contacting follow following send sending reach reaching escalate escalating ping pinging open opening ask asking remind reminding resend resending try trying nudge nudging chase chasing',
);

/** How many words behind "not" may say what does not come. */
const MAX_VERBS = 5;

/** "if you do not hear from us within": what to do when a promise breaks, not a promise. */
export function isUnkept(clause: Clause, head: readonly Word[]): boolean {
  const { line, phrase } = clause;
  return isSilence(line, phrase.end) || isReminder(line, phrase.end) || isDenied(clause, head);
}

/** "if no fix is out within 90 days, we disclose": a limit for disclosure after all. */
export function breaksToPublic({ line, phrase }: Clause, head: readonly Word[]): boolean {
  return repairs.has(head) && goesPublic.has(wordsWithin(line, phrase.end, phrase.end + 200));
}

/** "after 7 days without an answer" */
function isSilence(line: Line, from: number): boolean {
  const [first, second] = wordsWithin(line, from, from + 20);
  return first?.text === 'without' || (first?.text === 'of' && second?.text === 'silence');
}

/** "wait 3 days before you remind us" */
function isReminder(line: Line, from: number): boolean {
  const tail = wordsWithin(line, from, from + 60);
  const at = tail.findIndex(({ text }) => text === 'before' || text === 'then');
  const mark = tail[at];
  if (mark === undefined || isBroken(line, from, mark.start)) return false;
  return tail.slice(at + 1, at + 4).some(({ text }) => REMINDS.has(text));
}

function isDenied({ line, phrase }: Clause, head: readonly Word[]): boolean {
  const negation = head.findLastIndex(({ text }) => NEGATIONS.has(text));
  const from = head[negation]?.start;
  if (from !== undefined && !isBroken(line, from, phrase.start)) {
    if (kept.has(verbsAfter(head, negation))) return true;
  }
  const condition = head.findLast(({ text }) => CONDITIONS.has(text));
  if (condition === undefined || isBroken(line, condition.end, phrase.start)) return false;
  const not = wordsWithin(line, phrase.end, phrase.end + 80).find(
    ({ text }) => NEGATIONS.has(text) || text === 'unanswered',
  );
  return not !== undefined && !isBroken(line, phrase.end, not.start);
}

/** "not | heard from anybody", up to the next statement. */
function verbsAfter(head: readonly Word[], negation: number): readonly Word[] {
  const verbs = head.slice(negation + 1, negation + 1 + MAX_VERBS);
  const end = verbs.findIndex(({ text }, at) => at > 0 && NEW_STATEMENT.has(text));
  return end < 0 ? verbs : verbs.slice(0, end);
}
