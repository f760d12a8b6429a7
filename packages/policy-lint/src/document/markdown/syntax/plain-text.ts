import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Every character that may begin markup or a bare link. */
const SPECIAL = /[\\`*_~[\]!<&\n]|(?<!\w)(?:https?:\/\/|www\.|mailto:)/gi;

const BACKSLASH = 92;
const NEWLINE = 10;

/**
 * Goes over plain text at once, where the library would ask each of its parsers at each character;
 * hard line breaks are read from their end, so that a run of spaces is read once.
 */
export const PlainText: MarkdownConfig = {
  parseInline: [
    { name: 'PlainText', before: 'Escape', parse: skipPlainText },
    { name: 'HardBreak', parse: hardBreak },
  ],
};

function skipPlainText(cx: InlineContext, _next: number, position: number): number {
  SPECIAL.lastIndex = position - cx.offset;
  const index = SPECIAL.exec(cx.text)?.index;
  if (index === undefined) return cx.end;
  return index + cx.offset > position ? index + cx.offset : -1;
}

function hardBreak(cx: InlineContext, next: number, position: number): number {
  const index = position - cx.offset;
  if (next === BACKSLASH && /^\\\r?\n/.test(cx.text.slice(index, index + 3))) {
    return cx.addElement(
      cx.elt('HardBreak', position, cx.text.indexOf('\n', index) + cx.offset + 1),
    );
  }
  if (next !== NEWLINE) return -1;
  const end = cx.text.charAt(index - 1) === '\r' ? index - 1 : index;
  if (!cx.text.endsWith('  ', end)) return -1;
  let start = end;
  while (cx.text.charAt(start - 1) === ' ') start--;
  return cx.addElement(cx.elt('HardBreak', start + cx.offset, position + 1));
}
