/** Longer texts are parsed piece by piece, so that what is read of one piece need not be kept. */
const LENGTH = 16 * 1024;

const FENCE = /^ {0,3}(?:```|~~~)/;
const HTML_OPEN = /^ {0,3}<(?:!--|pre\b|script\b|style\b|textarea\b)/i;
const HTML_CLOSE = /-->|<\/(?:pre|script|style|textarea)>/i;
const TAG = /^ {0,3}<[a-z/!?]/i;
/** What starts a block wherever it stands. */
const START = /^(?:[-*+] \S|#{1,6} )/;

/** Where pieces of a text start that can be parsed apart, and where the last one ends. */
export function pieceBounds(text: string): number[] {
  const bounds = [0];
  if (text.length > LENGTH) {
    let from = 0;
    for (const line of lineStarts(text)) {
      if (line - from < LENGTH) continue;
      bounds.push(line);
      from = line;
    }
  }
  bounds.push(text.length);
  return bounds;
}

/** The starts of the lines that begin a block at the top of the document. */
function* lineStarts(text: string): Generator<number> {
  let verbatim: Verbatim = 'none';
  let previous = '';
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? text.length : newline;
    const line = text.slice(from, to).trimEnd();
    if (verbatim === 'none' && startsBlock(line, previous)) yield from;
    verbatim = verbatimAfter(line, verbatim);
    previous = line;
    from = to + 1;
  }
}

/** What a line stands in whose marks mean nothing; `tags` end with a blank line. */
type Verbatim = 'none' | 'fence' | 'html' | 'tags';

const ENDS: Readonly<Record<Exclude<Verbatim, 'none'>, RegExp>> = {
  fence: FENCE,
  html: HTML_CLOSE,
  tags: /^$/,
};

function verbatimAfter(line: string, verbatim: Verbatim): Verbatim {
  if (verbatim !== 'none') return ENDS[verbatim].test(line) ? 'none' : verbatim;
  if (FENCE.test(line)) return 'fence';
  if (HTML_OPEN.test(line)) return HTML_CLOSE.test(line) ? 'none' : 'html';
  return TAG.test(line) ? 'tags' : 'none';
}

function startsBlock(line: string, previous: string): boolean {
  if (line === '-') return previous === '-';
  return previous === '' ? /^\S/.test(line) : START.test(line);
}
