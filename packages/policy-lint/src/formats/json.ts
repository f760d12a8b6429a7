import type { Diagnostic } from '@embargo/core';

import type { LintedFile } from './linted-file.ts';

/** The document of `schemas/diagnostics.schema.json`. */
export interface DiagnosticsDocument {
  readonly schemaVersion: 1;
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly Diagnostic[];
  }[];
}

/** Diagnostics by file; a linked file stands on its own where something is wrong in it. */
export function diagnosticsDocument(files: readonly LintedFile[]): DiagnosticsDocument {
  const byPath = new Map<string, Diagnostic[]>(files.map(({ path }) => [path, []]));
  for (const { diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      const list = byPath.get(diagnostic.path) ?? [];
      byPath.set(diagnostic.path, [...list, diagnostic]);
    }
  }
  return {
    schemaVersion: 1,
    files: [...byPath].map(([path, diagnostics]) => ({
      path,
      diagnostics: diagnostics.map(published),
    })),
  };
}

/** A diagnostic with the keys of the contract, the path being its file's. */
function published({
  code,
  rule,
  level,
  message,
  path,
  span,
  related,
  controls,
  fix,
}: Diagnostic): Diagnostic {
  return {
    code,
    rule,
    level,
    message,
    path,
    span,
    related,
    controls,
    ...(fix === undefined ? {} : { fix }),
  };
}

export function formatJson(files: readonly LintedFile[]): string {
  return `${JSON.stringify(diagnosticsDocument(files))}\n`;
}
