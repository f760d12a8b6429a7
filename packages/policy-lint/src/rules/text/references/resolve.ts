import type { Block, PolicyDocument, Sentence } from '../../../document/document.ts';
import { TOPIC } from '../../../document/topics.ts';
import type { Reference } from './read-references.ts';

/** One side of a sentence: what stands above it, or below it. */
export interface Side {
  readonly document: PolicyDocument;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly start: number;
  readonly end: number;
}

export function sideOf(
  document: PolicyDocument,
  sentence: Sentence,
  direction: Reference['direction'],
): Side {
  const { blocks, sentences, source } = document;
  if (direction === 'above') {
    return {
      document,
      blocks: blocks.filter(({ end }) => end <= sentence.start),
      sentences: sentences.slice(0, sentence.index),
      start: 0,
      end: sentence.start,
    };
  }
  return {
    document,
    blocks: blocks.filter(({ start }) => start >= sentence.end),
    sentences: sentences.slice(sentence.index + 1),
    start: sentence.end,
    end: source.text.length,
  };
}

type Look = (side: Side) => boolean;

const isTemplate: Look = (side) =>
  hasCode(side) || has(side, /template|sample|example|boilerplate/);
const isKey: Look = (side) => hasCode(side) || has(side, /pgp|gpg|key|fingerprint|0x/);
const isAddress: Look = (side) => hasLink(side) || has(side, /@|\bat\b|mail/);
const isPicture: Look = (side) => hasCode(side) || hasImage(side);

/** Nouns that say what the target looks like, and how to tell whether it is there. */
const LOOKS_LIKE: ReadonlyMap<string, Look> = new Map([
  ['template', isTemplate],
  ['templates', isTemplate],
  ['table', hasTable],
  ['matrix', hasTable],
  ['key', isKey],
  ['keys', isKey],
  ['fingerprint', isKey],
  ['fingerprints', isKey],
  ['email', isAddress],
  ['e-mail', isAddress],
  ['address', isAddress],
  ['addresses', isAddress],
  ['contacts', isAddress],
  ['link', hasLink],
  ['links', hasLink],
  ['diagram', isPicture],
  ['flowchart', isPicture],
  ['image', isPicture],
  ['figure', isPicture],
  ['timeline', hasTime],
  ['timelines', hasTime],
  ['timeframe', hasTime],
  ['timeframes', hasTime],
  ['deadlines', hasTime],
  ['schedule', hasTime],
]);

/** What has a name of its own, so that a text that sets it out says the name. */
const NAMED =
  /^(?:polic(?:y|ies)|lists?|agreements?|programs?|programmes?|charter|committee|group)$/;

/** Words that every policy has, so that finding them says nothing. */
const COMMON = /^(?:securit|vulnerab|disclos|report|project|whole|general|full|our)/;

const PARTICLES = new Set(['back', 'out', 'up', 'off']);

/** Whether what a reference names may stand on a side of it; in doubt it does. */
export function isResolved(side: Side, { referent, direction, isAct, isTold }: Reference): boolean {
  if (!hasContent(side)) return false;
  for (const word of referent) {
    const isThere = LOOKS_LIKE.get(word);
    if (isThere !== undefined) return isThere(side) || isHeaded(side, referent);
  }
  // A description further down need not repeat the words; what was said before was said by name.
  if (direction === 'below' || !isTold) return true;
  return isAct ? isDone(side, referent) : isNamed(side, referent);
}

function hasContent({ blocks, sentences }: Side): boolean {
  return (
    blocks.some(({ kind }) => kind !== 'heading') ||
    sentences.some(({ block }) => block.kind !== 'heading')
  );
}

function has({ sentences }: Side, pattern: RegExp): boolean {
  return sentences.some(({ lower }) => pattern.test(lower));
}

function hasCode({ blocks }: Side): boolean {
  return blocks.some(({ kind, quoted }) => kind === 'code' || kind === 'html' || quoted);
}

function hasTable(side: Side): boolean {
  if (side.document.markup === 'plain') return true;
  return (
    hasCode(side) ||
    hasImage(side) ||
    side.blocks.some(({ kind, flow }) => kind.startsWith('table') || flow.text.includes('|'))
  );
}

function hasLink({ document, start, end }: Side): boolean {
  return document.links.some((link) => link.start >= start && link.end <= end);
}

function hasImage({ document, start, end }: Side): boolean {
  return document.links.some(
    (link) => link.kind === 'image' && link.start >= start && link.end <= end,
  );
}

function hasTime({ sentences }: Side): boolean {
  return sentences.some(({ topics }) => (topics & TOPIC.time) !== 0);
}

/** A heading with one of the words is the target, whatever stands under it. */
function isHeaded({ blocks }: Side, referent: readonly string[]): boolean {
  return blocks.some(
    ({ kind, flow }) =>
      kind === 'heading' && referent.some((word) => word.length > 3 && isIn(flow.lower, word)),
  );
}

/** Whether a heading has all of the words, so that it is surely what they name. */
export function isTitled({ blocks }: Side, referent: readonly string[]): boolean {
  return blocks.some(
    ({ kind, flow }) => kind === 'heading' && referent.every((word) => isIn(flow.lower, word)),
  );
}

/** "contribute back" is another thing than contributing; a verb alone may be told in other words. */
function isDone({ sentences }: Side, referent: readonly string[]): boolean {
  const [verb, particle] = referent.slice(-2);
  if (verb === undefined || particle === undefined || !PARTICLES.has(particle)) return true;
  return sentences.some(({ lower }) => isIn(lower, verb, particle));
}

function isNamed({ sentences }: Side, referent: readonly string[]): boolean {
  if (!NAMED.test(referent.at(-1) ?? '')) return true;
  const names = referent.slice(0, -1).filter((word) => !COMMON.test(word));
  if (names.length === 0) return true;
  return sentences.some(({ lower }) => names.some((name) => isIn(lower, name)));
}

/** Whether a text has a word with the same beginning, the particle not far behind it. */
function isIn(lower: string, word: string, particle?: string): boolean {
  const stem = word.slice(0, 6);
  for (let at = lower.indexOf(stem); at !== -1; at = lower.indexOf(stem, at + 1)) {
    if (at > 0 && /[a-z]/.test(lower.charAt(at - 1))) continue;
    if (particle === undefined) return true;
    if (lower.slice(at, at + 40).includes(` ${particle}`)) return true;
  }
  return false;
}
