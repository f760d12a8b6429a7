import { EmbargoError } from '@embargo/core';

/** A word of an expression: what kind it is, and what it says. */
export interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'sign';
  readonly text: string;
}

/** One token from the start of a text, or space, longest signs first. */
const NEXT =
  /^(?:(?<space>\s+)|(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?)|(?<name>[A-Za-z_][\w-]*)|(?<sign>==|!=|<=|>=|&&|\|\||[!<>().,[\]*]))/;

/** The words of an expression of a workflow. Throws `REHEARSAL_BROKEN` for a sign that none has. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let rest = expression;
  while (rest !== '') {
    const found = NEXT.exec(rest);
    if (found === null) throw unreadable(expression);
    rest = rest.slice(found[0].length);
    const { string, number, name, sign } = found.groups ?? {};
    if (string !== undefined) {
      tokens.push({ kind: 'string', text: string.slice(1, -1).replaceAll("''", "'") });
    } else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

export function unreadable(expression: string): EmbargoError {
  return new EmbargoError(
    'REHEARSAL_BROKEN',
    `A workflow has the expression "${expression}", which a rehearsal cannot read; it knows names, texts, comparisons, !, &&, || and the functions of conditions`,
  );
}
