import { evaluate } from './expression.ts';
import type { Contexts, Standing } from './expression.ts';
import { isTrue, textOf } from './values.ts';

const OPEN = '${{';
const CLOSE = '}}';
/** Functions that say when something runs; without one of them all before must have gone well. */
const STATUS = /\b(?:always|cancelled|failure|success)\(/;

/** A text with the value of each expression in its place; one alone keeps what kind it is. */
export function interpolate(text: unknown, contexts: Contexts): unknown {
  if (typeof text !== 'string' || !text.includes(OPEN)) return text;
  const parts = partsOf(text).map(({ kind, said }) =>
    kind === 'text' ? said : evaluate(said, contexts, { isGood: true }),
  );
  const [only, ...more] = parts;
  return more.length === 0 ? only : parts.map(textOf).join('');
}

/** Whether a job or a step with an `if` runs. */
export function isDue(condition: unknown, contexts: Contexts, standing: Standing): boolean {
  if (condition === undefined) return standing.isGood;
  if (typeof condition === 'boolean') return condition && standing.isGood;
  const said = textOf(condition).trim();
  const bare = said.startsWith(OPEN) ? said.slice(OPEN.length, -CLOSE.length) : said;
  const holds = isTrue(evaluate(bare, contexts, standing));
  return holds && (STATUS.test(bare) || standing.isGood);
}

interface Part {
  readonly kind: 'text' | 'expression';
  readonly said: string;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, from)) {
    const end = text.indexOf(CLOSE, start);
    if (end < 0) break;
    parts.push({ kind: 'text', said: text.slice(from, start) });
    parts.push({ kind: 'expression', said: text.slice(start + OPEN.length, end).trim() });
    from = end + CLOSE.length;
  }
  parts.push({ kind: 'text', said: text.slice(from) });
  return parts.filter(({ kind, said }) => kind === 'expression' || said !== '');
}
