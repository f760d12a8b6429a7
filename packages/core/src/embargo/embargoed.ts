const MASK = '[embargoed]';

/**
 * A value that only people inside the embargo may read. Printing, logging or serialising it yields
 * `[embargoed]`; `reveal` is the one way to the value, so a reviewer finds every place that reads
 * it by searching for that word.
 */
export class Embargoed<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  /** The same secrecy over what is made from the value. */
  map<Other>(change: (value: T) => Other): Embargoed<Other> {
    return new Embargoed(change(this.#value));
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  /** What `console.log` and `util.inspect` ask for. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MASK;
  }
}
