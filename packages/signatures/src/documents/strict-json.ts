import { Refusal } from './reading.ts';

export interface JsonLimits {
  readonly bytes: number;
  readonly depth: number;
}

/** Predicates go up to 16 MB on GitHub; nothing that we read nests deeper than SBOM components. */
export const JSON_LIMITS: JsonLimits = { bytes: 32 * 1024 * 1024, depth: 64 };

/**
 * Parses JSON that means one thing only: UTF-8, no byte order mark, no key twice in an object, of
 * bounded size and depth. `what` names the document in sentences.
 */
export function parseStrictJson(
  bytes: Uint8Array,
  what: string,
  limits: JsonLimits = JSON_LIMITS,
): unknown {
  if (bytes.length > limits.bytes) {
    const found = `${what} has ${bytes.length} bytes, expected at most ${limits.bytes}`;
    throw new Refusal('DOCUMENT_TOO_LARGE', found);
  }
  const text = decodeUtf8(bytes, what);
  refuseTwoMeanings(text, what, limits.depth);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('DOCUMENT_NOT_JSON', `${what} is no JSON, expected one whole document`);
  }
}

/** The text of bytes that are UTF-8 without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('DOCUMENT_NOT_TEXT', `${what} is not UTF-8, expected text`);
  }
}

/** An object has the keys seen so far; a list has none. */
interface Frame {
  readonly keys: Set<string> | undefined;
  expectsKey: boolean;
}

/** Walks over the text once, without a stack of calls; what is no JSON at all is told by others. */
function refuseTwoMeanings(text: string, what: string, depth: number): void {
  const frames: Frame[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      const end = endOfString(text, at);
      noteString(frames.at(-1), text.slice(at, end + 1), what);
      at = end;
    } else {
      noteMark(frames, text[at]);
      if (frames.length > depth) {
        throw new Refusal('DOCUMENT_TOO_DEEP', `${what} nests deeper than ${depth} levels`);
      }
    }
  }
}

function noteMark(frames: Frame[], mark: string | undefined): void {
  if (mark === '{') frames.push({ keys: new Set(), expectsKey: true });
  else if (mark === '[') frames.push({ keys: undefined, expectsKey: false });
  else if (mark === '}' || mark === ']') frames.pop();
  else if (mark === ',') {
    const frame = frames.at(-1);
    if (frame !== undefined) frame.expectsKey = true;
  }
}

function noteString(frame: Frame | undefined, quoted: string, what: string): void {
  if (frame?.keys === undefined || !frame.expectsKey) return;
  addKey(frame.keys, quoted, what);
  frame.expectsKey = false;
}

/** Leaps from quote to quote: most of a signed document is base64, in a few long strings. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let escapes = 0;
    while (text[at - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return at;
  }
}

function addKey(keys: Set<string>, quoted: string, what: string): void {
  const key = unquote(quoted);
  if (keys.has(key)) {
    const found = `${what} has a key twice in one object, expected each once`;
    throw new Refusal('DOCUMENT_KEY_TWICE', found);
  }
  keys.add(key);
}

/** Two spellings of one key are one key. */
function unquote(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
