import type { TextLine } from '../lines.ts';

/** Values of `:name: value`, which the text refers to as `{name}`. */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE = /^:(!?[\w-]{1,60}!?):(?: (.*))?$/;

/** What asciidoctor knows without being told. */
const KNOWN: readonly (readonly [string, string])[] = [
  ['nbsp', ' '],
  ['sp', ' '],
  ['empty', ''],
  ['at', '@'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
  ['plus', '+'],
  ['vbar', '|'],
];

export function readAttributes(text: string, lines: readonly TextLine[]): Attributes {
  const attributes = new Map(KNOWN);
  for (const { from, end } of lines) {
    if (text.charAt(from) !== ':') continue;
    const [, name, value = ''] = ATTRIBUTE.exec(text.slice(from, end)) ?? [];
    if (name !== undefined) attributes.set(name.toLowerCase(), value.trim());
  }
  return attributes;
}

export function isAttribute(line: string): boolean {
  return ATTRIBUTE.test(line);
}
