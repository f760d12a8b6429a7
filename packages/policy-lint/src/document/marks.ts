import type { LinkDraft } from './builder.ts';
import { urlAt, wwwAt } from './bare-links.ts';
import type { LinkedFlow } from './linked-flow.ts';

/** A piece of inline markup; places are indexes into the text that is read. */
export interface Mark {
  /** Where it starts, if before the character that gave it away. */
  readonly from?: number;
  readonly to: number;
  /** What of it is read. */
  readonly shown?: readonly [from: number, to: number];
  /** What is read in its stead. */
  readonly replacement?: string;
  readonly link?: MarkLink;
}

export interface MarkLink {
  readonly kind: LinkDraft['kind'];
  readonly url: string;
  /** Where the target is written. */
  readonly place: readonly [from: number, to: number];
  /** The text, where none of it is shown. */
  readonly text?: string;
}

/** How a markup marks inline text. */
export interface Grammar {
  /** Every character that may give markup away, one character long, with the flag `g`. */
  readonly special: RegExp;
  /** The markup at such a character. */
  readonly markAt: (text: string, index: number) => Mark | undefined;
}

/** Gives to the flow what a text that stands at an offset shows. */
export function readMarks(
  text: string,
  base: number,
  { target, grammar }: { readonly target: LinkedFlow; readonly grammar: Grammar },
): void {
  const reader = new MarkReader(text, base, target);
  const { special } = grammar;
  special.lastIndex = 0;
  while (special.test(text)) {
    const index = special.lastIndex - 1;
    const mark = grammar.markAt(text, index);
    const isNext = mark !== undefined && reader.read(mark, mark.from ?? index);
    if (isNext) special.lastIndex = Math.max(mark.to, index + 1);
  }
  reader.finish();
}

class MarkReader {
  readonly #text: string;
  readonly #base: number;
  readonly #target: LinkedFlow;
  #at = 0;

  constructor(text: string, base: number, target: LinkedFlow) {
    this.#text = text;
    this.#base = base;
    this.#target = target;
  }

  /** Reads a mark and the text before it; false where the mark lies in one that was read. */
  read(mark: Mark, from: number): boolean {
    const { to, shown, replacement, link } = mark;
    if (from < this.#at) return false;
    this.#add(this.#at, from);
    const isOpen = link !== undefined && this.#open(link, from, to);
    if (shown !== undefined) this.#add(...shown);
    if (replacement !== undefined) {
      this.#target.out.replace(replacement, this.#base + from, to - from);
    }
    if (isOpen) this.#target.closeLink(this.#base + to);
    this.#at = to;
    return true;
  }

  finish(): void {
    this.#add(this.#at, this.#text.length);
  }

  #add(from: number, to: number): void {
    if (to > from) this.#target.out.add(this.#text.slice(from, to), this.#base + from);
  }

  /** Adds a link; whether its text follows. */
  #open({ kind, url, place, text = '' }: MarkLink, from: number, to: number): boolean {
    const [urlStart, urlEnd] = [this.#base + place[0], this.#base + place[1]];
    const span = { start: this.#base + from, end: this.#base + to, urlStart, urlEnd };
    const draft = { kind, url, text, ...span };
    if (kind === 'link') this.#target.openLink(draft);
    else this.#target.link(draft);
    return kind === 'link';
  }
}

/** The bare link that `:`, `w` or `<` gives away, which every markup knows. */
export function bareLinkAt(text: string, index: number): Mark | undefined {
  const character = text.charAt(index);
  if (character === '<') return bracketedAt(text, index);
  const range = character === ':' ? urlAt(text, index) : wwwAt(text, index);
  if (range === undefined) return undefined;
  const { from, to } = range;
  const url = text.slice(from, to);
  return {
    from,
    to,
    shown: [from, to],
    link: { kind: 'autolink', url, place: [from, to], text: url },
  };
}

const BRACKETED = /<((?:https?|ftp|mailto):[^\s<>]{1,2000})>/iy;

function bracketedAt(text: string, index: number): Mark | undefined {
  BRACKETED.lastIndex = index;
  const url = BRACKETED.exec(text)?.[1];
  if (url === undefined) return undefined;
  const place = [index + 1, index + 1 + url.length] as const;
  return { to: place[1] + 1, shown: place, link: { kind: 'autolink', url, place, text: url } };
}
