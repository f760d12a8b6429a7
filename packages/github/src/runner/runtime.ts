import type { Diagnostic } from '@embargo/core';

/** What the runner gives an action: its inputs, its outputs, its log and its summary. */
export interface Runtime {
  readonly inputs: InputReader;
  readonly log: Log;
  readonly setOutput: (name: string, value: string) => void;
  /** Adds Markdown to the page that the run shows. */
  readonly writeSummary: (markdown: string) => void;
  /** Fails the step because the answer is no. (A job that could not be done throws instead.) */
  readonly fail: (reason: string) => void;
}

export interface InputReader {
  /** The trimmed input, or `undefined` where the workflow leaves it empty. */
  readonly get: (name: string) => string | undefined;
}

/** Everything written is made inert first: text of a policy gives the runner no commands. */
export interface Log {
  readonly info: (text: string) => void;
  readonly warning: (text: string) => void;
  /** Hides a value in everything that is written from now on. */
  readonly mask: (secret: string) => void;
  readonly annotate: (diagnostic: Diagnostic) => void;
}
