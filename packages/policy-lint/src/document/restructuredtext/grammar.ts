import { bareLinkAt } from '../marks.ts';
import type { Grammar, Mark } from '../marks.ts';
import { nameKey } from './targets.ts';
import type { Targets } from './targets.ts';

/** `` :ref:` ``, which says what the text behind it is. */
const ROLE = /:[a-z][\w+.-]{0,40}:`/iy;
const BEFORE_EMPHASIS = /^[\s'"([{<\-/:]?$/;
const AFTER_EMPHASIS = /^[\s'")\]}>\-/:.,;!?\\]?$/;
const LONGEST_WORD = 64;

/** How reStructuredText marks inline text. */
export function grammarWith(targets: Targets): Grammar {
  return {
    special: /[`*\\<]|_(?!\w)|:(?=\/\/|[a-z])|w(?=ww\.)/gi,
    markAt: (text, index) => {
      switch (text.charAt(index)) {
        case '\\':
          return escapeAt(text, index);
        case '*':
          return emphasisAt(text, index);
        case '`':
          return quotedAt(text, index, targets);
        case '_':
          return referenceAt(text, index, targets);
        default:
          return roleAt(text, index) ?? bareLinkAt(text, index);
      }
    },
  };
}

/** An escaped space is nothing. */
function escapeAt(text: string, index: number): Mark {
  const isSpace = /^\s?$/.test(text.charAt(index + 1));
  return { to: index + 2, ...(isSpace ? {} : { shown: [index + 1, index + 2] as const }) };
}

function emphasisAt(text: string, index: number): Mark | undefined {
  const to = text.charAt(index + 1) === '*' ? index + 2 : index + 1;
  const before = text.charAt(index - 1);
  const after = text.charAt(to);
  const opens = BEFORE_EMPHASIS.test(before) && /\S/.test(after);
  const closes = AFTER_EMPHASIS.test(after) && /\S/.test(before);
  return opens || closes ? { to } : undefined;
}

/** A literal, a reference, or interpreted text. */
function quotedAt(text: string, index: number, targets: Targets): Mark | undefined {
  const mark = text.startsWith('``', index) ? '``' : '`';
  const from = index + mark.length;
  const end = text.indexOf(mark, from);
  if (end === -1) return undefined;
  const to = end + mark.length;
  if (mark === '``' || text.charAt(to) !== '_') return { to, shown: [from, end] };
  const marks = text.charAt(to + 1) === '_' ? 2 : 1;
  return { ...linkIn(text, { from, end }, targets), to: to + marks };
}

/** `` `text <url>`_ `` or `` `name`_ ``. */
function linkIn(
  text: string,
  { from, end }: { readonly from: number; readonly end: number },
  targets: Targets,
): Omit<Mark, 'to'> {
  const open = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end) : -1;
  if (open < from) return named(text, { from, end }, targets);
  const place = [open + 1, end - 1] as const;
  const written = text.slice(...place);
  const url = written.endsWith('_') ? (targets.get(nameKey(written.slice(0, -1))) ?? '') : written;
  const words = text.slice(from, open).trimEnd();
  const shown = words === '' ? place : ([from, from + words.length] as const);
  return url === '' ? { shown } : { shown, link: { kind: 'link', url, place } };
}

function named(
  text: string,
  { from, end }: { readonly from: number; readonly end: number },
  targets: Targets,
): Omit<Mark, 'to'> {
  const url = targets.get(nameKey(text.slice(from, end)));
  const shown = [from, end] as const;
  return url === undefined ? { shown } : { shown, link: { kind: 'link', url, place: shown } };
}

/** `name_`, where there is a target of that name. */
function referenceAt(text: string, index: number, targets: Targets): Mark | undefined {
  if (targets.size === 0) return undefined;
  let from = index;
  while (index - from < LONGEST_WORD && /[\w.-]/.test(text.charAt(from - 1))) from--;
  if (from === index || !targets.has(nameKey(text.slice(from, index)))) return undefined;
  return { from, to: index + 1, ...named(text, { from, end: index }, targets) };
}

/** `` :ref:`text <target>` `` shows its text. */
function roleAt(text: string, index: number): Mark | undefined {
  ROLE.lastIndex = index;
  if (text.charAt(index) !== ':' || !ROLE.test(text)) return undefined;
  const from = ROLE.lastIndex;
  const end = text.indexOf('`', from);
  if (end === -1) return undefined;
  const target = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end) : -1;
  const words = text.slice(from, target > from ? target : end).trimEnd();
  return { to: end + 1, shown: [from, from + words.length] };
}
