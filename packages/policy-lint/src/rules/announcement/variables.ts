import { nearestWord } from '../text/links/nearest.ts';
import type { Template } from './fields.ts';

/** A variable that no program and no hurried reader fills in. */
export interface BrokenVariable {
  readonly problem: 'open' | 'unknown';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly expected: string;
}

interface Opening {
  readonly pattern: RegExp;
  readonly close: (name: string, rest: string) => string;
}

/** Openings of a variable that its line does not close. */
const OPENINGS: readonly Opening[] = [
  // `<project/ $VERSION`, not a tag, a comparison or an address
  {
    pattern: /<([a-z][a-z_-]{1,30})(\/?)(?=[\s,;]|$)(?![^<>\n]{0,200}>)/gim,
    close: (name, rest) => `<${name}>${rest}`,
  },
  // `${VERSION is`
  { pattern: /\$\{([A-Za-z_]\w{0,40})()(?![\w}])/g, close: (name) => `\${${name}}` },
  // `{{ version }`
  { pattern: /\{\{ ?([\w.-]{1,40}) ?()\}?(?!\}|[\w.-]| ?\}\})/g, close: (name) => `{{ ${name} }}` },
];

const VARIABLE = /\$\{?([A-Za-z_]\w{1,40})\}?/g;

/** The broken variables of a template, in order. */
export function findBrokenVariables(template: Template): BrokenVariable[] {
  const found = [...findOpen(template), ...findUnknown(template)];
  return found.sort((one, other) => one.start - other.start);
}

function* findOpen({ document, block }: Template): Generator<BrokenVariable> {
  const { text } = document.source;
  for (const { pattern, close } of OPENINGS) {
    pattern.lastIndex = block.start;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match.index >= block.end) break;
      const [whole, name = '', rest = ''] = match;
      const start = match.index;
      const end = start + whole.length;
      yield { problem: 'open', start, end, text: whole, expected: close(name, rest) };
    }
  }
}

/** A variable used once whose name is a slip of one used elsewhere: `$VERISON` beside `$VERSION`. */
function* findUnknown({ document, block }: Template): Generator<BrokenVariable> {
  const written = [...document.source.text.slice(block.start, block.end).matchAll(VARIABLE)];
  const counts = new Map<string, number>();
  for (const [, name = ''] of written) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { 0: text, 1: name = '', index } of written) {
    const others = [...counts.keys()].filter((other) => (counts.get(other) ?? 0) > 1);
    if (counts.get(name) !== 1 || name.length < 5) continue;
    const meant = nearestWord(name, others);
    if (meant === undefined || isVariant(name, meant)) continue;
    const start = block.start + index;
    const expected = text.replace(name, meant);
    yield { problem: 'unknown', start, end: start + text.length, text, expected };
  }
}

/** A plural or a number is another variable, not a slip. */
function isVariant(name: string, meant: string): boolean {
  const one = name.toLowerCase();
  const other = meant.toLowerCase();
  return one === `${other}s` || other === `${one}s` || /\d/.test(name) || /\d/.test(meant);
}
