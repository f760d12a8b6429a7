import type { Runtime } from '@embargo/github';

/** Whether a run lets through, in sentences that anybody may read. */
export interface Outcome {
  readonly passed: boolean;
  readonly sentences: readonly string[];
}

/** Writes an outcome to the log, the summary and the output, and fails the step where it is a no. */
export function sayOutcome({ passed, sentences }: Outcome, runtime: Runtime): void {
  const { log, setOutput, writeSummary, fail } = runtime;
  setOutput('open', String(passed));
  writeSummary(sentences.map((sentence) => `- ${sentence}`).join('\n'));
  if (passed) for (const sentence of sentences) log.info(sentence);
  else fail(sentences.join('. '));
}
