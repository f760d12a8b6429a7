/** Deeper items are read as if they stood this deep. */
const DEEPEST = 32;

/** Tells by their indents how deep list items stand. */
export class ListDepth {
  /** Columns where the open items are marked, outermost first. */
  readonly #markers: number[] = [];

  /** The depth of an item that is marked at a column. */
  open(indent: number): number {
    while ((this.#markers.at(-1) ?? -1) >= indent) this.#markers.pop();
    if (this.#markers.length < DEEPEST) this.#markers.push(indent);
    return this.#markers.length;
  }

  /** The depth of text at a column: inside the items that are marked to the left of it. */
  at(indent: number): number {
    while ((this.#markers.at(-1) ?? -1) >= indent) this.#markers.pop();
    return this.#markers.length;
  }

  close(): void {
    this.#markers.length = 0;
  }
}
