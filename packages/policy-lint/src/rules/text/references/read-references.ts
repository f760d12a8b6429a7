import type { Sentence } from '../../../document/document.ts';

/** What a sentence says stands elsewhere in the document. */
export interface Reference {
  readonly direction: 'above' | 'below';
  /** The words of what is referred to, in lower case: `embargo policy`, `contribute back`. */
  readonly referent: readonly string[];
  /** Whether an act is meant ("contribute back as outlined above") and not a thing. */
  readonly isAct: boolean;
  /** Whether it is told there in prose: "outlined above" and not "listed above". */
  readonly isTold: boolean;
  /** Indices into the sentence's text. */
  readonly from: number;
  readonly to: number;
}

const TELLS = new Set('outlined described detailed defined explained specified stated'.split(' '));

const SHOWS = new Set(
  (
    'available listed given provided shown found included attached linked presented pasted ' +
    'displayed enumerated mentioned noted discussed documented published'
  ).split(' '),
);

/** "see below", "consult the above" */
const LOOKS = new Set(['see', 'consult']);

/** What joins a thing to the word that says where it is told. */
const JOINTS = new Set(['that', 'which', 'is', 'are', 'as', 'was', 'were', 'be', 'can', 'will']);

/** Nouns that name a part of a document. */
const PARTS = new Set(
  (
    'table list template form section chapter paragraph appendix address addresses email e-mail ' +
    'link links key keys fingerprint instructions guidelines guideline procedure procedures ' +
    'process steps channels criteria contacts diagram flowchart image figure timeline timelines ' +
    'timeframe timeframes deadlines policy rules requirements information methods schedule ' +
    'roster matrix definitions statement'
  ).split(' '),
);

/** Where the name of a thing begins. */
const STOPS = new Set(
  (
    'a an the our your this that these those their its any all each of in to with by from for and ' +
    'or please must should will shall may can could would be follow following accept see use read ' +
    'through via on at as per is are was were has have if when we you they it using under which ' +
    'also not either meets meeting both such according'
  ).split(' '),
);

/** Every "below" and "above" of a sentence that points at a part of the document. */
export function readReferences({ lower }: Sentence): Reference[] {
  return [...pointers(lower, 'below'), ...pointers(lower, 'above')];
}

function* pointers(lower: string, direction: Reference['direction']): Generator<Reference> {
  for (let at = lower.indexOf(direction); at !== -1; at = lower.indexOf(direction, at + 1)) {
    const to = at + direction.length;
    if (lower.charAt(at - 1) !== ' ' || isComparison(lower, to)) continue;
    const before = wordsBefore(lower, at);
    const shape = told(before) ?? named(before);
    if (shape !== undefined) yield { direction, to, ...shape };
  }
}

/** "below 4.0", "above all" */
function isComparison(lower: string, to: number): boolean {
  return /^(?:\w| (?:~?v?\d|all\b|average|zero|which))/.test(lower.slice(to, to + 10));
}

interface Word {
  readonly text: string;
  readonly from: number;
}

type Shape = Omit<Reference, 'direction' | 'to'>;

/** "the embargo policy that is outlined above", "contribute back as outlined above", "see below" */
function told(words: readonly Word[]): Shape | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  if (LOOKS.has(last.text)) return { referent: [], from: last.from, isAct: true, isTold: false };
  const isTold = TELLS.has(last.text);
  if (!isTold && !SHOWS.has(last.text)) return undefined;
  let end = words.length - 1;
  const isAct = words[end - 1]?.text === 'as';
  while (end > 0 && JOINTS.has(words[end - 1]?.text ?? '')) end--;
  return { ...thing(words.slice(0, end), last.from), isAct, isTold };
}

/** "the disclosure procedure above", "the table below" */
function named(words: readonly Word[]): Shape | undefined {
  if (!PARTS.has(words.at(-1)?.text ?? '')) return undefined;
  return { ...thing(words, 0), isAct: false, isTold: false };
}

/** The last words back to where the name of a thing begins, four at most. */
function thing(words: readonly Word[], otherwise: number): Pick<Shape, 'referent' | 'from'> {
  const start = words.findLastIndex(({ text }) => STOPS.has(text) || !/^[a-z]/.test(text)) + 1;
  const name = words.slice(Math.max(start, words.length - 4));
  return { referent: name.map(({ text }) => text), from: name[0]?.from ?? otherwise };
}

/** The last words before an index, without the quotes around them. */
function wordsBefore(lower: string, at: number): Word[] {
  const words: Word[] = [];
  let end = at - 1;
  while (end > 0 && words.length < 10) {
    const from = lower.lastIndexOf(' ', end - 1) + 1;
    words.unshift({ text: lower.slice(from, end).replace(/^["'(]{1,3}|["')]{1,3}$/g, ''), from });
    end = from - 1;
  }
  return words;
}
