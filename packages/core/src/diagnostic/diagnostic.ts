import type { Span } from '../span.ts';

/** How bad a diagnostic is, worst first. A vulnerability has a `severity` instead. */
export const LEVELS = ['error', 'warning', 'info'] as const;
export type Level = (typeof LEVELS)[number];

/** What a lint rule reports: where a policy breaks it, and how to mend that. */
export interface Diagnostic {
  /** `CVD301` */
  readonly code: string;
  /** `ack-time-missing` */
  readonly rule: string;
  readonly level: Level;
  /** One sentence: what was found, what was expected. */
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  /** Further places of the same rule in the file, or the other side of a contradiction. */
  readonly related: readonly RelatedPlace[];
  /** OSPS Baseline control ids, such as `OSPS-VM-01.01`. */
  readonly controls: readonly string[];
  readonly fix?: Fix;
}

export interface RelatedPlace {
  readonly message: string;
  readonly path: string;
  readonly span: Span;
}

/** Edits that mend a diagnostic; `safe` ones are applied by `--fix`, others are only offered. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** Replaces the text in the span (empty for an insertion) by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
