import type { Mark } from '../marks.ts';

/** `https://example.org[text]`, `link:target[text]`, `mailto:…[…]`, `image:…[…]` */
const MACRO =
  /(?:(link|mailto|xref|image|footnote|pass):([^\s[\]]{0,2000})|(https?):\/\/[^\s[\]<>]{1,2000})\[([^\]]{0,500})\]/y;
const NAME = /(?:https?|link|mailto|xref|image|footnote|pass)$/;
const LONGEST_NAME = 8;
/** What may follow the text in the brackets. */
const ATTRIBUTES = /,\s{0,9}(?:window|role|opts|title|subject)\b|\^$/;

/** A macro that was found: its name, its place, and what stands in its brackets. */
interface Macro {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly place: readonly [number, number];
  readonly words: string;
}

/** The macro whose colon stands here. */
export function macroAt(text: string, colon: number): Mark | undefined {
  const name = NAME.exec(text.slice(Math.max(0, colon - LONGEST_NAME), colon))?.[0];
  if (name === undefined) return undefined;
  const from = colon - name.length;
  MACRO.lastIndex = from;
  const match = MACRO.exec(text);
  if (match === null) return undefined;
  const words = match[4] ?? '';
  const to = from + match[0].length;
  const start = match[3] === undefined ? colon + 1 : from;
  return markOf({ name, from, to, place: [start, to - words.length - 2], words }, text);
}

function markOf({ name, from, to, place, words }: Macro, text: string): Mark {
  const url = text.slice(...place);
  const shown = words === '' ? place : shownIn(words, to - words.length - 1);
  switch (name) {
    case 'footnote':
    case 'pass':
      return { from, to, shown };
    case 'image':
      return { from, to, link: { kind: 'image', url, place, text: words.split(',')[0] ?? '' } };
    case 'mailto':
      return { from, to, shown, link: { kind: 'link', url: `mailto:${url}`, place } };
    default:
      return { from, to, shown, link: { kind: 'link', url, place } };
  }
}

/** The text among what stands in brackets, without emphasis around it. */
export function shownIn(words: string, offset: number): readonly [number, number] {
  let from = 0;
  let to = ATTRIBUTES.exec(words)?.index ?? words.length;
  while (
    to - from > 2 &&
    '*_`'.includes(words.charAt(from)) &&
    words.charAt(from) === words.charAt(to - 1)
  ) {
    from++;
    to--;
  }
  return [offset + from, offset + to];
}
