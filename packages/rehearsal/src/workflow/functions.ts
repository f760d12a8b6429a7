import type { Standing } from './expression.ts';
import { isEqual, textOf } from './values.ts';

type Known = (values: readonly unknown[], standing: Standing) => unknown;

/** The functions that a workflow's expressions may call, but for `hashFiles`. */
export function functionNamed(name: string): Known | undefined {
  return FUNCTIONS.get(name.toLowerCase());
}

const FUNCTIONS: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['contains', ([place, sought]) => contains(place, sought)],
  ['startswith', ([text, start]) => folded(text).startsWith(folded(start))],
  ['endswith', ([text, end]) => folded(text).endsWith(folded(end))],
  ['format', ([text, ...values]) => format(textOf(text), values)],
  [
    'join',
    ([list, between = ',']) =>
      Array.isArray(list) ? list.map(textOf).join(textOf(between)) : textOf(list),
  ],
  ['tojson', ([value]) => JSON.stringify(value, undefined, 2)],
  ['fromjson', ([text]) => JSON.parse(textOf(text)) as unknown],
  ['always', () => true],
  ['cancelled', () => false],
  ['success', (_, { isGood }) => isGood],
  ['failure', (_, { isGood }) => !isGood],
]);

function contains(place: unknown, sought: unknown): boolean {
  if (Array.isArray(place)) return place.some((one) => isEqual(one, sought));
  return folded(place).includes(folded(sought));
}

function folded(value: unknown): string {
  return textOf(value).toLowerCase();
}

function format(text: string, values: readonly unknown[]): string {
  return text.replaceAll(/\{(\d{1,3})\}/g, (_, index: string) => textOf(values[Number(index)]));
}
