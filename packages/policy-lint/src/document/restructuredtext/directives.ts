/** What a directive's content is: blocks like any other, code, or nothing to read. */
export type DirectiveKind = 'content' | 'code' | 'hidden' | 'image' | 'list-table';

export interface Directive {
  readonly kind: DirectiveKind;
  /** Where its argument starts in the line. */
  readonly argument: number;
}

const DIRECTIVE = /^\.\. (?:\|[^|]{1,80}\| )?([a-z][\w+.:-]{0,40})::(?: +|$)/i;

const KINDS: Readonly<Record<string, DirectiveKind>> = {
  code: 'code',
  'code-block': 'code',
  sourcecode: 'code',
  literalinclude: 'hidden',
  'parsed-literal': 'code',
  math: 'code',
  image: 'image',
  figure: 'image',
  'list-table': 'list-table',
  contents: 'hidden',
  toctree: 'hidden',
  include: 'hidden',
  meta: 'hidden',
  index: 'hidden',
  raw: 'hidden',
  replace: 'hidden',
  highlight: 'hidden',
  'default-role': 'hidden',
};

/** The directive that a line begins. */
export function directiveIn(line: string): Directive | undefined {
  const match = DIRECTIVE.exec(line);
  const name = match?.[1]?.toLowerCase();
  if (match === null || name === undefined) return undefined;
  return { kind: KINDS[name] ?? 'content', argument: match[0].length };
}
