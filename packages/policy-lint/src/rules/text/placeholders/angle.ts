import type { PolicyDocument } from '../../../document/document.ts';
import { partAt } from '../../../document/places.ts';
import { inlineCodeAt, isForm } from './surroundings.ts';

export interface AnglePlaceholder {
  readonly start: number;
  readonly end: number;
  /** As written, with its brackets. */
  readonly text: string;
  /** What stands between the brackets, in lower case with spaces between the words. */
  readonly name: string;
}

const ANGLE = /<([a-z][\w .'/-]{0,60})\\?>/iy;
const ESCAPED_ANGLE = /&lt;([a-z][\w .'/-]{0,60})&gt;/iy;

/** Words that name what a project has to fill in, and no element of HTML. */
const PROJECT_WORDS =
  /\b(?:projects?|repo|repository|repos|orgs?|organi[sz]ation|owner|company|product|team|maintainers?|e ?mail|mailbox|address|contact|domain|alias|foundation|your|insert|enter|placeholder|todo|tbd|github|vendor|mailing list)\b|^(?:x{1,3}|n{1,2}|number of)(?: (?:business|working|calendar))? (?:hours?|days?|weeks?|months?)$|^(?:x{1,3}|nn?)$/;

const ELEMENT = /^(?:address|link|data|time|code|var|sub|summary)$/;

/** Every `<project>` in prose, inline code and comments; code blocks are the reader's to fill. */
export function findAnglePlaceholders(document: PolicyDocument): AnglePlaceholder[] {
  const found: AnglePlaceholder[] = [];
  const { text } = document.source;
  for (const [mark, pattern] of [
    ['<', ANGLE],
    ['&lt;', ESCAPED_ANGLE],
  ] as const) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match?.[1] === undefined) continue;
      const name = match[1]
        .toLowerCase()
        .replace(/[\s_.'/-]+/g, ' ')
        .trim();
      const place = { start: at, end: at + match[0].length, text: match[0], name };
      if (isPlaceholder(document, place)) found.push(place);
    }
  }
  return found;
}

function isPlaceholder(document: PolicyDocument, { start, name }: AnglePlaceholder): boolean {
  if (!PROJECT_WORDS.test(name) || ELEMENT.test(name)) return false;
  const { text } = document.source;
  // `List<project>` is a type.
  if (/[\w)]/.test(text.charAt(start - 1))) return false;
  const block = partAt(document.blocks, start);
  if (block === undefined) return true;
  if (block.kind === 'code' || isForm(document, block, start)) return false;
  const code = inlineCodeAt(document, block, start);
  return code === undefined || isAddressOrName(code);
}

/** A command or a format in inline code is for the reader to complete; an address is not. */
function isAddressOrName(code: string): boolean {
  return /:\/\/|@|github\.com|^<[^<>]{1,60}>$/.test(code) && !/\s-|^[a-z]+ /.test(code);
}
