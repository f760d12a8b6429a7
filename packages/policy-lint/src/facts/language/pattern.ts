import { Clue } from './clue.ts';

/** Tells whether lower-case text says something; a regular expression is one. */
export interface Pattern {
  readonly test: (lower: string) => boolean;
}

/** A pattern that also tells where. */
export interface Phrase extends Pattern {
  readonly find: (lower: string) => Place | undefined;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** No part of a phrase is longer; a part that starts within the gap may end behind it. */
const LONGEST_PART = 80;

/**
 * Words that follow one another, each at most `gap` characters behind the last. Unlike one
 * expression with gaps in it, it takes time in proportion to the text whatever the text is.
 */
export function near(gap: number, first: RegExp, ...rest: readonly RegExp[]): Phrase {
  let opening: RegExp | undefined;
  const find = (lower: string): Place | undefined => {
    opening ??= new RegExp(first.source, 'g');
    opening.lastIndex = 0;
    for (let match = opening.exec(lower); match !== null; match = opening.exec(lower)) {
      const end = endOf(lower, match.index + match[0].length, { gap, parts: rest });
      if (end !== undefined) return { start: match.index, end };
      if (match[0] === '') opening.lastIndex++;
    }
    return undefined;
  };
  return { find, test: (lower) => find(lower) !== undefined };
}

/**
 * Patterns that are looked for only where one of the words stands, which `|` separates: what is
 * never looked for is never compiled, and compiling costs more than reading a policy.
 */
export function where(words: string, ...patterns: readonly Pattern[]): Pattern {
  const clue = new Clue(words);
  return {
    test: (lower) => clue.isIn(lower) && patterns.some((pattern) => pattern.test(lower)),
  };
}

/** The same for one expression, which also tells where it is found. */
export function when(words: readonly string[], expression: RegExp): Phrase {
  const clue = new Clue(words.join('|'));
  return {
    test: (lower) => clue.isIn(lower) && expression.test(lower),
    find: (lower) => (clue.isIn(lower) ? placeOf(expression, lower) : undefined),
  };
}

export function anyOf(...patterns: readonly Pattern[]): Pattern {
  return { test: (lower) => patterns.some((pattern) => pattern.test(lower)) };
}

/** Where a pattern is found: the place of the phrase or of the expression's match. */
export function placeOf(pattern: Phrase | RegExp, lower: string): Place | undefined {
  if (!(pattern instanceof RegExp)) return pattern.find(lower);
  const match = pattern.exec(lower);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function endOf(
  lower: string,
  from: number,
  { gap, parts }: { readonly gap: number; readonly parts: readonly RegExp[] },
): number | undefined {
  let at = from;
  for (const part of parts) {
    const match = part.exec(lower.slice(at, at + gap + LONGEST_PART));
    if (match === null || match.index > gap) return undefined;
    at += match.index + match[0].length;
  }
  return at;
}
