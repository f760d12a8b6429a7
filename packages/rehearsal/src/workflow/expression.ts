import { functionNamed } from './functions.ts';
import { tokensOf, unreadable } from './tokens.ts';
import type { Token } from './tokens.ts';
import { isTrue, isEqual, memberOf } from './values.ts';

/** What the names of an expression stand for: `github`, `inputs`, `secrets`, `steps` … */
export type Contexts = Readonly<Record<string, unknown>>;

/** Whether what came before in a job or in what a job needs went well. */
export interface Standing {
  readonly isGood: boolean;
}

/**
 * The value of an expression of a workflow, by
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions: absent names are
 * `undefined`. Throws `REHEARSAL_BROKEN` for what it cannot read.
 */
export function evaluate(expression: string, contexts: Contexts, standing: Standing): unknown {
  const reading = { tokens: tokensOf(expression), at: 0, expression, contexts, standing };
  const value = either(reading);
  if (reading.at < reading.tokens.length) throw unreadable(expression);
  return value;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
  readonly expression: string;
  readonly contexts: Contexts;
  readonly standing: Standing;
}

/** Takes the next sign where it is one of these. */
function taken(reading: Reading, ...signs: readonly string[]): string | undefined {
  const token = reading.tokens[reading.at];
  if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
  reading.at += 1;
  return token.text;
}

function either(reading: Reading): unknown {
  let value = both(reading);
  while (taken(reading, '||') !== undefined) {
    const other = both(reading);
    value = isTrue(value) ? value : other;
  }
  return value;
}

function both(reading: Reading): unknown {
  let value = compared(reading);
  while (taken(reading, '&&') !== undefined) {
    const other = compared(reading);
    value = isTrue(value) ? other : value;
  }
  return value;
}

function compared(reading: Reading): unknown {
  const value = negated(reading);
  const sign = taken(reading, '==', '!=', '<', '>', '<=', '>=');
  if (sign === undefined) return value;
  const other = negated(reading);
  switch (sign) {
    case '==':
      return isEqual(value, other);
    case '!=':
      return !isEqual(value, other);
    case '<':
      return Number(value) < Number(other);
    case '>':
      return Number(value) > Number(other);
    case '<=':
      return Number(value) <= Number(other);
    default:
      return Number(value) >= Number(other);
  }
}

function negated(reading: Reading): unknown {
  return taken(reading, '!') === undefined ? followed(reading) : !isTrue(negated(reading));
}

/** A value with the members that follow it. */
function followed(reading: Reading): unknown {
  let value = single(reading);
  for (;;) {
    if (taken(reading, '.') !== undefined) value = memberOf(value, nameOf(reading));
    else if (taken(reading, '[') === undefined) return value;
    else {
      value = memberOf(value, String(either(reading)));
      expect(reading, ']');
    }
  }
}

function single(reading: Reading): unknown {
  if (taken(reading, '(') !== undefined) {
    const value = either(reading);
    expect(reading, ')');
    return value;
  }
  const token = reading.tokens[reading.at];
  if (token === undefined || token.kind === 'sign') throw unreadable(reading.expression);
  reading.at += 1;
  if (token.kind === 'string') return token.text;
  if (token.kind === 'number') return Number(token.text);
  return named(token.text, reading);
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', undefined],
]);

function named(name: string, reading: Reading): unknown {
  if (WORDS.has(name)) return WORDS.get(name);
  if (taken(reading, '(') === undefined) return reading.contexts[name];
  const values: unknown[] = [];
  while (taken(reading, ')') === undefined) {
    values.push(either(reading));
    if (taken(reading, ',') === undefined) {
      expect(reading, ')');
      break;
    }
  }
  const known = functionNamed(name);
  if (known === undefined) throw unreadable(reading.expression);
  return known(values, reading.standing);
}

function nameOf(reading: Reading): string {
  const token = reading.tokens[reading.at];
  if (token?.kind !== 'name') throw unreadable(reading.expression);
  reading.at += 1;
  return token.text;
}

function expect(reading: Reading, sign: string): void {
  if (taken(reading, sign) === undefined) throw unreadable(reading.expression);
}
