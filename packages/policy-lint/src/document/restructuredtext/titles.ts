const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}$/;
/** A shorter underline is one only if it is as long as its title. */
const LONG_ENOUGH = 4;

/** Tells the levels of titles by their adornments: the first kind that a text uses is the highest. */
export class Adornments {
  readonly #kinds: string[] = [];

  /** The level of a title over an underline, or 0. */
  underlined(title: string, underline: string): number {
    return isUnder(title, underline) ? this.#levelOf(underline.charAt(0)) : 0;
  }

  /** The level of a title between two lines of the same mark, or 0. */
  framed(overline: string, title: string, underline: string): number {
    if (!isAdornment(overline) || !isUnder(title, underline)) return 0;
    return underline.startsWith(overline.charAt(0)) ? this.#levelOf(overline.slice(0, 2)) : 0;
  }

  #levelOf(kind: string): number {
    if (!this.#kinds.includes(kind)) this.#kinds.push(kind);
    return this.#kinds.indexOf(kind) + 1;
  }
}

/** Whether a line is nothing but the same mark: part of a title, or a transition. */
export function isAdornment(line: string): boolean {
  return ADORNMENT.test(line);
}

function isUnder(title: string, line: string): boolean {
  if (title === '' || isAdornment(title) || !isAdornment(line)) return false;
  return line.length >= Math.min(title.length, LONG_ENOUGH);
}
