const MARK = /^(?:(\*{1,5}|\.{1,5}|-|•)|\d{1,3}\.|[a-z]\.|<\d{1,2}>|<\.>)\s+(?=\S)/;
/** `[ ]`, `[x]` behind the mark. */
const BOX = /^\[[ x*]\]\s+/;
/** `term::` and what it means. */
const TERM = /^\S[^\n]{0,200}?:{2,4}(?=\s|$)/;

/** Tells how deep list items stand: each new mark is a level deeper. */
export class ItemMarks {
  readonly #open: string[] = [];

  /** The length of the mark that a line begins with, and the depth of its text. */
  at(line: string, isContinued: boolean): { readonly length: number; readonly listDepth: number } {
    const match = MARK.exec(line);
    if (match === null) {
      if (!isContinued && !TERM.test(line)) this.close();
      return { length: 0, listDepth: this.#open.length };
    }
    const kind = match[1] ?? '1.';
    const known = this.#open.indexOf(kind);
    if (known === -1) this.#open.push(kind);
    else this.#open.length = known + 1;
    const length = match[0].length;
    const box = BOX.exec(line.slice(length))?.[0].length ?? 0;
    return { length: length + box, listDepth: this.#open.length };
  }

  isMarked(line: string): boolean {
    return MARK.test(line);
  }

  close(): void {
    this.#open.length = 0;
  }
}
