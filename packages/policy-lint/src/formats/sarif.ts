import type { Diagnostic, Edit, Level, Span } from '@embargo/core';

import { engineCards } from '../engine/cards.ts';
import type { RuleCard } from '../rule.ts';
import { rules } from '../rules/index.ts';
import type { LintedFile } from './linted-file.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const SARIF_LEVEL = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Level,
  string
>;

/** SARIF 2.1.0 (OASIS, 27 March 2020); columns are UTF-16 code units as in our spans. */
export function formatSarif(files: readonly LintedFile[]): string {
  const cards: readonly RuleCard[] = [...engineCards, ...rules];
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const used = cards.filter(({ id }) => diagnostics.some(({ rule }) => rule === id));
  const run = {
    tool: { driver: { name: 'Embargo', rules: used.map(sarifRule) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => resultOf(diagnostic, used)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function sarifRule({ code, id, summary, why, mend, level, controls }: RuleCard): unknown {
  return {
    id: code,
    name: id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: mend },
    defaultConfiguration: { level: SARIF_LEVEL[level] },
    properties: { tags: ['security', ...controls] },
  };
}

function resultOf(diagnostic: Diagnostic, used: readonly RuleCard[]): unknown {
  const { code, rule, level, message, path, span, related, fix } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: used.findIndex(({ id }) => id === rule),
    level: SARIF_LEVEL[level],
    message: { text: message },
    locations: [locationOf(path, span)],
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      message: { text: place.message },
      ...locationOf(place.path, place.span),
    })),
    partialFingerprints: { 'embargoRule/v1': `${rule} ${path}` },
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.description },
              artifactChanges: [
                {
                  artifactLocation: { uri: uriOf(path) },
                  replacements: fix.edits.map(replacementOf),
                },
              ],
            },
          ],
        }),
  };
}

function locationOf(path: string, span: Span) {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(span) },
  };
}

function replacementOf({ span, text }: Edit): unknown {
  return { deletedRegion: regionOf(span), insertedContent: { text } };
}

function regionOf({ start, end }: Span): unknown {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
