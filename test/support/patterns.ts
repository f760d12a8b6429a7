import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A regular expression of ours. */
export interface WrittenPattern {
  readonly source: string;
  readonly flags: string;
  /** The file, or how it was made. */
  readonly origin: string;
}

/** Every regular expression that stands in our sources. */
export function writtenPatterns(): readonly WrittenPattern[] {
  return globSync('{packages,actions}/*/src/**/*.ts', { cwd: ROOT }).sort().flatMap(patternsIn);
}

function patternsIn(file: string): WrittenPattern[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const found: WrittenPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        origin: file,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** Every regular expression that a piece of work puts together from strings. */
export async function builtPatterns(work: () => Promise<void>): Promise<readonly WrittenPattern[]> {
  const built: WrittenPattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, words: ConstructorParameters<RegExpConstructor>) {
      const pattern = new target(...words);
      built.push({ source: pattern.source, flags: pattern.flags, origin: 'new RegExp' });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
