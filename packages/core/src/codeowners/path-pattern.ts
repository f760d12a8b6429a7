/** A pattern of a CODEOWNERS file, ready to be held against many paths. */
export interface PathPattern {
  readonly matches: (path: string) => boolean;
}

/** One name of a path as a pattern writes it, `ANY_NAMES` for `**`. */
type Segment = readonly Piece[] | typeof ANY_NAMES;

/** A character, or a wildcard. */
type Piece = { readonly character: string } | '?' | '*';

const ANY_NAMES = '**';

/**
 * Reads a pattern as GitHub does: like one of `.gitignore`, except that a trailing `/*` stands for
 * the files of one folder alone. Time grows with the length of the pattern times that of the path.
 */
export function readPathPattern(pattern: string): PathPattern {
  const written = pattern.split('/');
  const names = written.filter((name) => name !== '');
  const last = names.at(-1);
  if (last === undefined) return { matches: () => false };
  const endsInSlash = written.at(-1) === '';
  // A slash at the start or in the middle ties a pattern to the root.
  const isRooted = written.length > (endsInSlash ? 2 : 1);
  const segments = names.map(readSegment);
  if (!isRooted) segments.unshift(ANY_NAMES);
  if (endsInSlash || last === ANY_NAMES) segments.push(ANY_NAMES, ['*']);
  else if (!isRooted || last !== '*') segments.push(ANY_NAMES);
  return { matches: (path) => matchesSegments(segments, path.split('/')) };
}

function readSegment(name: string): Segment {
  if (name === ANY_NAMES) return ANY_NAMES;
  const pieces: Piece[] = [];
  let isEscaped = false;
  for (const character of name) {
    if (!isEscaped && character === '\\') {
      isEscaped = true;
      continue;
    }
    const isWildcard = !isEscaped && (character === '*' || character === '?');
    pieces.push(isWildcard ? character : { character });
    isEscaped = false;
  }
  return pieces;
}

function matchesSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  return matchesSequence(segments, names, {
    isAnyNumber: (segment) => segment === ANY_NAMES,
    matchesOne: (segment, name) => segment !== ANY_NAMES && matchesName(segment, name),
  });
}

function matchesName(pieces: readonly Piece[], name: string): boolean {
  return matchesSequence(pieces, Array.from(name), {
    isAnyNumber: (piece) => piece === '*',
    matchesOne: (piece, character) =>
      piece === '?' || (typeof piece === 'object' && piece.character === character),
  });
}

interface Matching<Token, Item> {
  /** Whether a token stands for any number of items, none included. */
  readonly isAnyNumber: (token: Token) => boolean;
  readonly matchesOne: (token: Token, item: Item) => boolean;
}

/** Goes back to the last token for any number only: what came before it never needs another try. */
function matchesSequence<Token, Item>(
  tokens: readonly Token[],
  items: readonly Item[],
  { isAnyNumber, matchesOne }: Matching<Token, Item>,
): boolean {
  let token = 0;
  let retry: { readonly token: number; readonly item: number } | undefined;
  for (let item = 0; item < items.length;) {
    const current = tokens[token];
    const found = items[item];
    if (current !== undefined && isAnyNumber(current)) {
      token += 1;
      retry = { token, item };
    } else if (current !== undefined && found !== undefined && matchesOne(current, found)) {
      token += 1;
      item += 1;
    } else if (retry !== undefined) {
      retry = { token: retry.token, item: retry.item + 1 };
      ({ token, item } = retry);
    } else return false;
  }
  return tokens.slice(token).every(isAnyNumber);
}
