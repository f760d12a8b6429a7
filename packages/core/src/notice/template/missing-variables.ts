import Mustache from 'mustache';

import { EmbargoError } from '../../error.ts';

/** A node of Mustache's parse: kind, name or text, start, end, and a section's content. */
type Token = readonly [string, string, number, number, (readonly Token[])?, ...unknown[]];

/** What variables may be looked up in, the innermost first. */
type Scopes = readonly unknown[];

/** What a template asks for that is refused. */
const REFUSED: Readonly<Record<string, string>> = {
  '&': 'a text without escaping',
  '>': 'another template',
  '=': 'other brackets',
};

/**
 * The variables that a template needs and a view does not have, each once. A section over an
 * absent value is left out, not missed. Throws `CONFIG_INVALID` for a template that is malformed,
 * names what is no variable, or asks for a text without escaping or from another file.
 */
export function missingVariables(
  template: string,
  view: object,
  known: ReadonlySet<string>,
): readonly string[] {
  return [...new Set(missingIn(parse(template), [view], known))];
}

function parse(template: string): readonly Token[] {
  try {
    // Mustache's types leave open what its documentation of `parse` states.
    return Mustache.parse(template) as unknown as readonly Token[];
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : 'it cannot be parsed';
    throw new EmbargoError('CONFIG_INVALID', `The template of a notice is malformed: ${said}`);
  }
}

function missingIn(
  tokens: readonly Token[],
  scopes: Scopes,
  known: ReadonlySet<string>,
): readonly string[] {
  return tokens.flatMap((token) => missingAt(token, scopes, known));
}

function missingAt(token: Token, scopes: Scopes, known: ReadonlySet<string>): readonly string[] {
  const [kind, name, , , content = []] = token;
  if (kind === 'text' || kind === '!') return [];
  checkTag(kind, name, known);
  const value = name === '.' ? scopes[0] : valueOf(name, scopes);
  if (kind === 'name') return isEmpty(value) ? [name] : [];
  const isShown = isEmpty(value) === (kind === '^');
  if (!isShown) return [];
  if (kind === '^') return missingIn(content, scopes, known);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => missingIn(content, [item, ...scopes], known));
}

function checkTag(kind: string, name: string, known: ReadonlySet<string>): void {
  const refused = REFUSED[kind];
  if (refused !== undefined) {
    throw new EmbargoError(
      'CONFIG_INVALID',
      `The template of a notice asks for ${refused} by "${name}", expected {{variables}} and {{#sections}} only`,
    );
  }
  if (name === '.' || known.has(name)) return;
  throw new EmbargoError(
    'CONFIG_INVALID',
    `The template of a notice names "${name}", which is no variable; docs/notices.md lists them`,
  );
}

function valueOf(name: string, scopes: Scopes): unknown {
  for (const scope of scopes) {
    if (isObject(scope) && Object.hasOwn(scope, name)) return scope[name];
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  return Array.isArray(value) && value.length === 0;
}
