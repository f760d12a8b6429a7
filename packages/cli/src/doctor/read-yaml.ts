import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

type Keys = readonly (string | number)[];

/** A YAML file that was read, with the lines of its parts. */
export interface YamlFile {
  readonly value: unknown;
  /** The line on which a part stands, from 1: of an entry of a map the line of its key. */
  readonly lineOf: (keys: Keys) => number;
}

export type YamlResult =
  | { readonly status: 'read'; readonly file: YamlFile }
  | { readonly status: 'broken'; readonly line: number; readonly reason: string };

/** Reads YAML 1.2, as GitHub does; the first fault is the reason. */
export function readYaml(text: string): YamlResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [fault] = document.errors;
  if (fault !== undefined) {
    return { status: 'broken', line: lines.linePos(fault.pos[0]).line, reason: fault.message };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const lineOf = (keys: Keys): number =>
      lines.linePos(offsetOf(document.contents, keys) ?? 0).line;
    return { status: 'read', file: { value, lineOf } };
  } catch (error) {
    return { status: 'broken', line: 1, reason: error instanceof Error ? error.message : 'unread' };
  }
}

/** Where the deepest part begins that is there. */
function offsetOf(root: unknown, keys: Keys): number | undefined {
  let inside = root;
  let offset: number | undefined;
  for (const key of keys) {
    const [named, value] = entryOf(inside, key);
    if (named === undefined) break;
    offset = startOf(named) ?? offset;
    inside = value;
  }
  return offset;
}

/** What an entry is named by, and what it holds. */
function entryOf(inside: unknown, key: string | number): readonly [unknown, unknown] {
  if (isSeq(inside)) return [inside.items[Number(key)], inside.items[Number(key)]];
  if (!isMap(inside)) return [undefined, undefined];
  const pair = inside.items.find((item) => isScalar(item.key) && item.key.value === key);
  return [pair?.key, pair?.value];
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
