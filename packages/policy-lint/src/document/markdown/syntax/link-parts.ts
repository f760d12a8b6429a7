/** Indexes into the text that was read; `to` is exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Definition {
  /** With its brackets. */
  readonly label: Place;
  /** As written, angle brackets and all. */
  readonly target: Place;
  readonly title: Place | undefined;
}

/** The longest label that CommonMark takes. */
const MAX_LABEL = 999;

/** The definition that a text is from its beginning to its end. */
export function definitionIn(text: string): Definition | undefined {
  const labelTo = labelEnd(text);
  if (labelTo === -1 || text.charAt(labelTo) !== ':') return undefined;
  const target = targetAt(text, spaceEnd(text, labelTo + 1));
  if (target === undefined) return undefined;
  const label = { from: 0, to: labelTo };
  const next = spaceEnd(text, target.to);
  if (next === text.length) return { label, target, title: undefined };
  const titleTo = next > target.to ? titleEnd(text, next) : -1;
  if (titleTo === -1 || spaceEnd(text, titleTo) < text.length) return undefined;
  return { label, target, title: { from: next, to: titleTo } };
}

/** Labels are compared without case and with white space folded. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Where the label at the beginning ends, just behind its `]`; -1 where none does. */
function labelEnd(text: string): number {
  const end = Math.min(text.length, MAX_LABEL);
  for (let index = 1; index < end; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '[') return -1;
    else if (character === ']') return text.slice(1, index).trim() === '' ? -1 : index + 1;
  }
  return -1;
}

function targetAt(text: string, from: number): Place | undefined {
  const pattern = text.charAt(from) === '<' ? /<[^<>\n]*>/y : /\S+/y;
  pattern.lastIndex = from;
  return pattern.test(text) ? { from, to: pattern.lastIndex } : undefined;
}

/** Where the title that starts here ends, just behind its mark; -1 where none does. */
function titleEnd(text: string, at: number): number {
  const open = text.charAt(at);
  if (open !== '"' && open !== "'" && open !== '(') return -1;
  const close = open === '(' ? ')' : open;
  for (let index = at + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === close) return index + 1;
  }
  return -1;
}

function spaceEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && /\s/.test(text.charAt(index))) index++;
  return index;
}
