import { compound, isDigits, numberOf } from './numbers.ts';

/** The number before a unit: "five (5) business", "1-7", "two to three". */
export interface Quantity {
  /** The lower end of a range. */
  readonly low?: number;
  readonly high: number;
  readonly isBusiness: boolean;
  /** Where it starts in the text. */
  readonly start: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
}

/** A value and the number of the first token that states it. */
interface Reading {
  readonly value: number;
  readonly at: number;
}

/** How far before the unit a number may begin. */
const REACH = 56;

const TOKEN = /\d+|[a-zà-ɏḀ-ỿЀ-ӿ][a-zà-ɏḀ-ỿЀ-ӿ\d_]*|\S/g;

const BUSINESS =
  /^(?:business|working|work|week|office|banking|open|iş|рабоч\S*|робоч\S*|pracovn\S*|werk|arbeits)$/;

const FILLER =
  /^(?:calendar|full|more|additional|extra|further|consecutive|solid|natural|whole|complete|clear|short|календарн\S*)$/;

const JOINER =
  /^(?:-|\u2014|\/|~|\u301c|\uff5e|to|or|and|through|bis|oder|und|à|ou|et|a|o|y|e|tot|of|до|или)$/;

/** Words that make the number behind them a name: "Tier 1 - 24 hours" is no range. */
const NAMING =
  /^(?:level|tier|step|severity|priority|phase|stage|sev|class|grade|category|part|version|v|p|s|day|week|option|no|nr|#)$/;

/** The number that ends right before an offset, where a unit starts. */
export function quantityBefore(lower: string, unitStart: number): Quantity | undefined {
  const tokens = tokensBefore(lower, unitStart);
  const { at, isBusiness } = skipQualifiers(tokens);
  const high = readNumber(tokens, at);
  if (high === undefined || high.value === 0) return undefined;
  const low = readLow(tokens, high);
  const start = tokens[(low ?? high).at]?.start ?? unitStart;
  return { ...(low === undefined ? {} : { low: low.value }), high: high.value, isBusiness, start };
}

function tokensBefore(lower: string, end: number): Token[] {
  const from = Math.max(0, end - REACH);
  const tokens: Token[] = [];
  const text = lower.slice(from, end);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    tokens.push({ text: match[0], start: from + match.index });
  }
  return tokens;
}

/** Goes back over "business", "(working)", "additional" and the hyphen of "72-hour". */
function skipQualifiers(tokens: readonly Token[]): { at: number; isBusiness: boolean } {
  let at = tokens.length - 1;
  let isBusiness = false;
  for (; at >= 0; at--) {
    const word = textAt(tokens, at);
    if (BUSINESS.test(word)) isBusiness = true;
    else if (!FILLER.test(word) && word !== '-' && !isBracket(tokens, at)) break;
  }
  return { at, isBusiness };
}

/** Whether a bracket only holds a qualifier, as in "5 (business) days". */
function isBracket(tokens: readonly Token[], at: number): boolean {
  const word = textAt(tokens, at);
  return (
    (word === ')' && BUSINESS.test(textAt(tokens, at - 1))) ||
    (word === '(' && BUSINESS.test(textAt(tokens, at + 1)))
  );
}

function readNumber(tokens: readonly Token[], at: number): Reading | undefined {
  const word = textAt(tokens, at);
  if (word === ')') return readRestated(tokens, at);
  const value = numberOf(word);
  if (value === undefined || isPartOfNumber(tokens, at)) return undefined;
  if (isDigits(word)) return { value, at };
  const before = textAt(tokens, at - 1) === '-' ? at - 2 : at - 1;
  const sum = compound(textAt(tokens, before), value);
  return sum === undefined ? { value, at } : { value: sum, at: before };
}

/** "five (5)", "48 (forty-eight)", "(5)" */
function readRestated(tokens: readonly Token[], close: number): Reading | undefined {
  const inner = readNumber(tokens, close - 1);
  if (inner === undefined || textAt(tokens, inner.at - 1) !== '(') return undefined;
  const outer = readNumber(tokens, inner.at - 2);
  return { value: inner.value, at: outer?.at ?? inner.at - 1 };
}

/** Whether the digits are those behind the point of "1.5", or "hundred" makes a word mean more. */
function isPartOfNumber(tokens: readonly Token[], at: number): boolean {
  const before = textAt(tokens, at - 1);
  if (before === 'hundred') return true;
  return (
    (before === '.' || before === ',') &&
    isDigits(textAt(tokens, at - 2)) &&
    tokens[at]?.start === (tokens[at - 1]?.start ?? 0) + 1
  );
}

function readLow(tokens: readonly Token[], high: Reading): Reading | undefined {
  if (!JOINER.test(textAt(tokens, high.at - 1))) return undefined;
  const low = readNumber(tokens, high.at - 2);
  if (low === undefined || low.value >= high.value || low.value === 0) return undefined;
  const isNamed = NAMING.test(textAt(tokens, low.at - 1));
  const isArticle = !isDigits(textAt(tokens, low.at)) && textAt(tokens, low.at).length < 2;
  return isNamed || isArticle ? undefined : low;
}

function textAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text ?? '';
}
