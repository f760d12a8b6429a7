import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { nameAsUsed } from './language/name-as-used.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { lineOf, textAt, wordSet } from './language/words.ts';
import type { Line } from './language/words.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const book = new Phrasebook<'date' | 'agrees' | 'agreed' | 'with'>([
  [
    'date',
    'release/disclosure/publication/embargo/announcement day/days/date/dates/time/times/timing/schedule/timeline, day/date/time of ?the/its/a/an ?fix/security/public/coordinated release/disclosure/publication/announcement',
  ],
  [
    'agrees',
    'agree, agrees, negotiate, negotiates, coordinate, coordinates, decide, decides, settle, settles, set, sets',
  ],
  [
    'agreed',
    'is/are/will/gets/must/should ?be ?mutually/jointly agreed/negotiated/coordinated/settled/set/determined/decided/chosen ?upon/on between/by/with, is/are/will/gets/must/should ?be ?mutually/jointly agreed/negotiated/coordinated/settled/set/determined/decided/chosen ?upon/on together/jointly with/by, is/are/will/gets/must/should ?be ?mutually/jointly agreed/settled/set/determined/decided/chosen in agreement with',
  ],
  ['with', 'with, together with'],
]);

const MODALS = wordSet('will shall must should then jointly mutually together');
/** What ends the name of a party. */
const REST = wordSet(
  'before after once when for to so in on upon about regarding as that who which based during if unless using then aim aims try tries want wants strive intend plan',
);
const ARTICLES = wordSet('both either all the a an our any each');
const PRONOUNS: Readonly<Record<string, string>> = {
  we: 'project',
  us: 'project',
  you: 'reporter',
  them: 'reporter',
};

/** How many words may stand between "agree on" and the date. */
const MAX_BETWEEN = 6;
const MAX_PARTY = 90;
const MAX_PARTIES = 140;
const STOPS = ',:;.';
const MORE = [', the ', ', and ', ', our ', ', any ', ', as well as '];

/** Named parties agree on the day on which the fix is released. */
export const releaseDayAgreement = defineReader('releaseDayAgreement', (document) => {
  for (const sentence of sentencesAbout(document, TOPIC.approval | TOPIC.publicity)) {
    if (!mayTell(sentence.lower)) continue;
    const actors = readActors(document, sentence);
    if (actors.length > 0) return { span: spanOf(document, sentence), actors };
  }
  return undefined;
});

const DATES = ['day', 'date', 'tim', 'schedule'];
const STEMS = ['agree', 'negotiat', 'coordinat', 'joint', 'together', 'mutual'];

function mayTell(lower: string): boolean {
  return has(lower, DATES) && has(lower, STEMS);
}

function has(lower: string, stems: readonly string[]): boolean {
  return stems.some((stem) => lower.includes(stem));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function readActors(document: PolicyDocument, { lower, text }: Sentence): readonly string[] {
  const line = lineOf(lower);
  const findings = book.find(line.words);
  const date = findings.find(({ sign }) => sign === 'date');
  if (date === undefined) return [];
  const before = findings.findLast(({ sign, end }) => sign === 'agrees' && end <= date.start);
  const subject = before === undefined ? undefined : subjectOf(line, before.start, date.start);
  const isJoint = (at: number): boolean => at === date.end + 1 || (before?.end ?? at) + 1 === at;
  const joint = subject === undefined ? 'agreed' : 'with';
  const after = findings.find(({ sign, start }) => sign === joint && isJoint(start));
  const object =
    after === undefined ? undefined : { start: after.end, end: stopAfter(lower, after.end) };
  return [subject, object]
    .flatMap((party) => party ?? [])
    .flatMap(({ start, end }) =>
      text.slice(start, end).split(/,? and |,? as well as | working with | along with |, | & |\//),
    )
    .map((name) => actorOf(document, name))
    .filter((name) => name !== '');
}

/** Who agrees: from the last stop to the verb, without "will" and "jointly". */
function subjectOf(line: Line, verbStart: number, dateStart: number): Stretch | undefined {
  const verb = line.words.findIndex(({ start }) => start === verbStart);
  const between = line.words.filter(({ start }) => start > verbStart && start < dateStart);
  if (between.length > MAX_BETWEEN) return undefined;
  let last = verb - 1;
  while (MODALS.has(textAt(line, last))) last--;
  const end = line.words[last]?.end ?? 0;
  let start = end;
  while (start > 0 && !STOPS.includes(line.lower.charAt(start - 1))) start--;
  return end - start < 2 || end - start > MAX_PARTY ? undefined : { start, end };
}

function stopAfter(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && (!STOPS.includes(lower.charAt(at)) || goesOn(lower, at))) at++;
  return Math.min(at, from + MAX_PARTIES);
}

/** "the team, the reporter, and the vendors" */
function goesOn(lower: string, at: number): boolean {
  return MORE.some((start) => lower.startsWith(start, at));
}

function actorOf(document: PolicyDocument, party: string): string {
  const words = party.trim().split(' ');
  while (ARTICLES.has(words[0]?.toLowerCase() ?? '')) words.shift();
  const end = words.findIndex((word) => REST.has(word.toLowerCase()));
  const name = words.slice(0, end < 0 ? words.length : end).join(' ');
  return PRONOUNS[name.toLowerCase()] ?? nameAsUsed(document, name);
}
