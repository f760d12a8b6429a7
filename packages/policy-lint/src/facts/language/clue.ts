/**
 * Words, one of which stands in every text that some expression can match. Most texts hold none, and
 * there the expression is neither tried nor even compiled, which costs more than reading a policy.
 */
export class Clue {
  readonly #words: string;
  #list: readonly string[] | undefined;

  /** The words in lower case, which `|` separates; each may stand inside another word. */
  constructor(words: string) {
    this.#words = words;
  }

  /** Whether lower-case text holds one of the words. */
  isIn(lower: string): boolean {
    this.#list ??= this.#words.split('|');
    for (const word of this.#list) if (lower.includes(word)) return true;
    return false;
  }
}
