import { GitHubError } from './client/failure.ts';

/**
 * The fields of a JSON object of GitHub's, read by name: keys nobody asks for are ignored, `null`
 * is absent, and what is of another type than documented throws a sentence.
 */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #what: string;

  /** `what` names the object in sentences, such as "a security advisory"; it gives nothing away. */
  constructor(value: unknown, what: string) {
    if (!isRecord(value)) throw wrongForm(what, 'is no JSON object');
    this.#values = value;
    this.#what = what;
  }

  text(key: string): string {
    return this.#present(key, this.optionalText(key));
  }

  optionalText(key: string): string | undefined {
    return this.#typed(key, isText);
  }

  number(key: string): number {
    return this.#present(key, this.optionalNumber(key));
  }

  optionalNumber(key: string): number | undefined {
    return this.#typed(key, isNumber);
  }

  flag(key: string): boolean {
    return this.#present(key, this.optionalFlag(key));
  }

  optionalFlag(key: string): boolean | undefined {
    return this.#typed(key, isFlag);
  }

  date(key: string): Date {
    return this.#present(key, this.optionalDate(key));
  }

  optionalDate(key: string): Date | undefined {
    const text = this.optionalText(key);
    if (text === undefined) return undefined;
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) throw wrongForm(this.#what, `has no date in "${key}"`);
    return date;
  }

  object(key: string): Fields {
    return this.#present(key, this.optionalObject(key));
  }

  optionalObject(key: string): Fields | undefined {
    const value = this.#typed(key, isRecord);
    return value === undefined ? undefined : new Fields(value, this.#what);
  }

  /** An object as it is, for documents of other makers. */
  optionalValue(key: string): unknown {
    return this.#typed(key, isRecord);
  }

  /** The objects of a list; a list that is absent throws. */
  objects(key: string): Fields[] {
    return this.#present(key, this.optionalObjects(key));
  }

  optionalObjects(key: string): Fields[] | undefined {
    return this.#typed(key, isList)?.map((value) => new Fields(value, this.#what));
  }

  optionalTexts(key: string): string[] | undefined {
    const values = this.#typed(key, isList);
    if (values !== undefined && !values.every(isText))
      throw wrongForm(this.#what, `has no texts in "${key}"`);
    return values?.filter(isText);
  }

  /** One of the choices; another word is absent, for GitHub adds some. */
  oneOf<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.optionalText(key)?.toLowerCase();
    return choices.find((choice) => choice === text);
  }

  #typed<T>(key: string, is: (value: unknown) => value is T): T | undefined {
    const value = Object.hasOwn(this.#values, key) ? this.#values[key] : undefined;
    if (value === undefined || value === null) return undefined;
    if (is(value)) return value;
    throw wrongForm(this.#what, `has "${key}" in another form`);
  }

  #present<T>(key: string, value: T | undefined): T {
    if (value === undefined) throw wrongForm(this.#what, `has no "${key}"`);
    return value;
  }
}

/** The objects of a list that an answer is, or of all its pages. */
export function objectsOf(pages: readonly unknown[], what: string): Fields[] {
  return pages.flatMap((page) => {
    if (!isList(page)) throw wrongForm(`the list with ${what}`, 'is no JSON list');
    return page.map((value) => new Fields(value, what));
  });
}

/** The fields that are there: `undefined` leaves its key out. */
export function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Taking out the keys that hold `undefined` is what the type says.
  return Object.fromEntries(entries) as Present<T>;
}

type Present<T> = {
  readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key];
} & {
  readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrongForm(what: string, found: string): GitHubError {
  return new GitHubError({
    code: 'ANSWER_INVALID',
    reason: `GitHub's answer with ${what} ${found}, expected the form that its REST description gives`,
    remedy: 'run again, and report it if it stays',
  });
}
