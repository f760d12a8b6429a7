/** Longer texts are parsed piece by piece, so that what is read of one piece need not be kept. */
const LONGEST = 16 * 1024;
const LENGTH = 4 * 1024;

const FENCE = /^ {0,3}(?:```|~~~)/;
const HTML_OPEN = /^ {0,3}<(?:!--|pre\b|script\b|style\b|textarea\b)/i;
const HTML_CLOSE = /-->|<\/(?:pre|script|style|textarea)>/i;
const TAG = /^ {0,3}<[a-z/!?]/i;
/** What starts a block wherever it stands. */
const START = /^(?:[-*+] \S|#{1,6} )/;

/** Where pieces of a text start that can be parsed apart, and where the last one ends. */
export function pieceBounds(text: string): number[] {
  const bounds = [0];
  let verbatim: Verbatim = 'none';
  let last = 0;
  for (let start = 0; text.length > LONGEST && start < text.length;) {
    const next = lineEnd(text, start);
    if (verbatim === 'none' && start - last >= LENGTH && startsBlock(text, start)) {
      bounds.push(start);
      last = start;
    }
    if (verbatim !== 'none' || OPENING.includes(text.charAt(spaceEnd(text, start)))) {
      verbatim = verbatimAfter(text.slice(start, next).trimEnd(), verbatim);
    }
    start = next + 1;
  }
  bounds.push(text.length);
  return bounds;
}

/** What fences and HTML begin with. */
const OPENING = '`~<';

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}

function spaceEnd(text: string, start: number): number {
  let at = start;
  while (at < start + 3 && text.charAt(at) === ' ') at++;
  return at;
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

/** Whether the line that starts here begins a block at the top of the document. */
function startsBlock(text: string, start: number): boolean {
  const line = text.slice(start, lineEnd(text, start)).trimEnd();
  const previous = text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trimEnd();
  if (line === '-') return previous === '-';
  return previous === '' ? /^\S/.test(line) : START.test(line);
}
