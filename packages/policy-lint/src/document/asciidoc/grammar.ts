import { bareLinkAt } from '../marks.ts';
import type { Grammar, Mark } from '../marks.ts';
import type { Attributes } from './attributes.ts';
import { macroAt, shownIn } from './inline-macros.ts';

/** `<<id,text>>` */
const CROSS_REFERENCE = /<<([^<>\n,]{1,300})(?:,([^<>]{1,300}))?>>/y;
const ATTRIBUTE = /\{([\w-]{1,60})\}(?:\[([^\]]{0,500})\])?/y;
const BEFORE_EMPHASIS = /^[\s'"([{<\-/:,;.]?$/;
const AFTER_EMPHASIS = /^[\s'")\]}>\-/:.,;!?]?$/;

/** How AsciiDoc marks inline text. */
export function grammarWith(attributes: Attributes): Grammar {
  return {
    special: /[*_`#+<{]|:(?=\S)|w(?=ww\.)|\\(?=[*_`#+<{:[])/g,
    markAt: (text, index) => {
      switch (text.charAt(index)) {
        case '\\':
          return { to: index + 2, shown: [index + 1, index + 2] };
        case '{':
          return attributeAt(text, index, attributes);
        case '<':
          return crossReferenceAt(text, index) ?? bareLinkAt(text, index);
        case ':':
          return macroAt(text, index) ?? bareLinkAt(text, index);
        case 'w':
          return bareLinkAt(text, index);
        default:
          return emphasisAt(text, index);
      }
    },
  };
}

function crossReferenceAt(text: string, index: number): Mark | undefined {
  CROSS_REFERENCE.lastIndex = index;
  const [whole, id, words] = CROSS_REFERENCE.exec(text) ?? [];
  if (whole === undefined || id === undefined) return undefined;
  const to = index + whole.length;
  const place = [index + 2, index + 2 + id.length] as const;
  const shown = words === undefined ? place : ([to - 2 - words.length, to - 2] as const);
  const url = /[#.]/.test(id) ? id : `#${id}`;
  return { to, shown, link: { kind: 'link', url, place } };
}

/** `{name}`, or `{name}[text]` where the value is a URL. */
function attributeAt(text: string, index: number, attributes: Attributes): Mark | undefined {
  ATTRIBUTE.lastIndex = index;
  const [whole, name = '', words] = ATTRIBUTE.exec(text) ?? [];
  const value = attributes.get(name.toLowerCase());
  if (whole === undefined || value === undefined) return undefined;
  const end = index + name.length + 2;
  const isUrl = /^(?:https?:\/\/|mailto:)/.test(value);
  if (!isUrl) return { to: end, replacement: value };
  const link = { kind: 'link', url: value, place: [index, end] } as const;
  if (words === undefined || words === '')
    return { to: index + whole.length, replacement: value, link };
  return { to: index + whole.length, shown: shownIn(words, end + 1), link };
}

function emphasisAt(text: string, index: number): Mark | undefined {
  const mark = text.charAt(index);
  const to = text.charAt(index + 1) === mark ? index + 2 : index + 1;
  // Doubled marks work inside words too.
  if (to === index + 2 && mark !== '+' && text.charAt(to) !== mark) return { to };
  const before = text.charAt(index - 1);
  const after = text.charAt(to);
  const opens = BEFORE_EMPHASIS.test(before) && /\S/.test(after);
  const closes = AFTER_EMPHASIS.test(after) && /\S/.test(before);
  return opens || closes ? { to } : undefined;
}
