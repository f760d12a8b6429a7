import { text } from '../http/fields.ts';
import type { Args, Node } from './graph.ts';
import { GraphRefusal } from './refusal.ts';

/** What a connection is made of; a cursor finds its item again by key, whatever was added. */
export interface Connected<Item> {
  readonly items: readonly Item[];
  readonly key: (item: Item) => number | string;
  readonly show: (item: Item) => unknown;
  /** Counts beside `totalCount`, as search has. */
  readonly counts?: Node;
}

/** A page of a list, as every list of the graph is given. */
export function connection<Item>(args: Args, connected: Connected<Item>): Node {
  const { items, key, show, counts = {} } = connected;
  const keys = items.map((item) => seal(String(key(item))));
  const start = indexOf(args, 'after', keys) ?? -1;
  const end = indexOf(args, 'before', keys) ?? items.length;
  const [from, to] = cut(args, [start + 1, end]);
  const page = items.slice(from, to);
  return {
    ...counts,
    totalCount: items.length,
    nodes: () => page.map(show),
    edges: () =>
      page.map((item, index) => ({ cursor: keys[from + index], node: () => show(item) })),
    pageInfo: {
      startCursor: keys[from] ?? null,
      endCursor: page.length === 0 ? null : keys[to - 1],
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
    },
  };
}

function cut(args: Args, [start, end]: readonly [number, number]): readonly [number, number] {
  const { first, last } = args;
  const to = typeof first === 'number' ? Math.min(end, start + first) : end;
  return [typeof last === 'number' ? Math.max(start, to - last) : start, Math.max(start, to)];
}

function seal(key: string): string {
  return Buffer.from(`cursor:v2:${key}`).toString('base64');
}

function indexOf(args: Args, name: string, keys: readonly string[]): number | undefined {
  const cursor = text(args, name);
  if (cursor === undefined) return undefined;
  const index = keys.indexOf(cursor);
  if (index >= 0) return index;
  const message = `\`${cursor}\` does not appear to be a valid cursor.`;
  throw new GraphRefusal('INVALID_CURSOR_ARGUMENTS', message);
}
