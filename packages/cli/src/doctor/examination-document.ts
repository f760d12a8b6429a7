import type { Examination } from './examine.ts';

export interface ExaminedPolicy {
  readonly path: string;
  readonly sha256: string;
}

/** An examination as `schemas/adoption-report.schema.json` has it. */
export function examinationDocument(
  { path, sha256 }: ExaminedPolicy,
  { promises, findings, needs }: Examination,
): object {
  return {
    ...{ schemaVersion: 1, path, sha256 },
    promises: promises.map(({ promise: { id, says, stated }, status, workflows, missing }) => ({
      ...{ id, says, path: stated.path ?? path, line: stated.span.start.line },
      ...{ status, workflows, missing },
    })),
    findings,
    needs,
  };
}
