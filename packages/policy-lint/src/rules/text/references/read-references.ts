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

const DIRECTION = /\b(below|above)\b/g;

const TELLS = /\b(?:outlined|described|detailed|defined|explained|specified|stated|set out)$/;

const SHOWS =
  /\b(?:available|listed|given|provided|shown|found|included|attached|linked|presented|pasted|displayed|enumerated|mentioned|noted|discussed|documented|published)$/;

/** "see below", "as above" */
const LOOKS = /\b(?:see|refer to|consult)$/;

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
  const found: Reference[] = [];
  if (!lower.includes('below') && !lower.includes('above')) return found;
  DIRECTION.lastIndex = 0;
  for (let match = DIRECTION.exec(lower); match !== null; match = DIRECTION.exec(lower)) {
    const direction = match[1] === 'above' ? 'above' : 'below';
    const to = match.index + 5;
    // "below 4.0", "above all"
    if (/^ (?:~?v?\d|all\b|average|zero|which)/.test(lower.slice(to, to + 10))) continue;
    const shape =
      told(lower, match.index) ?? looked(lower, match.index) ?? named(lower, match.index);
    if (shape !== undefined) found.push({ direction, to, ...shape });
  }
  return found;
}

type Shape = Omit<Reference, 'direction' | 'to'>;

/** "the embargo policy that is outlined above", "contribute back as outlined above" */
function told(lower: string, at: number): Shape | undefined {
  const before = lower.slice(0, at).trimEnd();
  const isTold = TELLS.test(before);
  if (!isTold && !SHOWS.test(before)) return undefined;
  const rest = before.slice(0, before.lastIndexOf(' ') + 1).trimEnd();
  const isAct = /\bas$/.test(rest);
  const thing = rest.replace(/\b(?:(?:that|which) )?(?:is|are|as|was|were|can be|will be)$/, '');
  return { ...wordsBefore(thing.trimEnd(), at), isAct, isTold };
}

/** "see below" */
function looked(lower: string, at: number): Shape | undefined {
  const before = lower.slice(0, at).trimEnd();
  const look = LOOKS.exec(before);
  if (look === null) return undefined;
  return { referent: [], from: look.index, isAct: true, isTold: false };
}

/** "the disclosure procedure above", "the table below" */
function named(lower: string, at: number): Shape | undefined {
  const { referent, from } = wordsBefore(lower.slice(0, at).trimEnd(), at);
  const head = referent.at(-1);
  if (head === undefined || !PARTS.has(head)) return undefined;
  return { referent, from, isAct: false, isTold: false };
}

/** Up to four words at the end of a text, back to where the name of a thing begins. */
function wordsBefore(text: string, at: number): { referent: string[]; from: number } {
  const referent: string[] = [];
  let from = text.length;
  while (from > 0 && referent.length < 4) {
    const space = text.lastIndexOf(' ', from - 1);
    const word = text.slice(space + 1, from).replace(/^["'(]+|["')]+$/g, '');
    if (STOPS.has(word) || !/^[a-z][a-z'/-]*$/.test(word)) break;
    referent.unshift(word);
    from = space;
  }
  const start = referent.length === 0 ? at : from + 1;
  return { referent, from: Math.max(0, start) };
}
