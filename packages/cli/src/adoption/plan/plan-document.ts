import type { Places } from '../places.ts';
import type { PlannedPromise } from './plan-adoption.ts';
import type { ShownPlan } from './say-plan.ts';

/** A plan as `schemas/adoption-plan.schema.json` has it. */
export function planDocument(
  { policyPath, files, needs, promises, left }: ShownPlan,
  { sha256, places }: { readonly sha256: string; readonly places: Places },
): object {
  return {
    schemaVersion: 1,
    path: policyPath,
    sha256,
    places,
    files,
    needs,
    promises: promises.map((planned) => promiseDocument(planned, policyPath)),
    left,
  };
}

function promiseDocument({ promise, workflows }: PlannedPromise, policyPath: string): object {
  const { id, says, stated, isTicked, keptBy } = promise;
  return {
    ...{ id, says, path: stated.path ?? policyPath, line: stated.span.start.line },
    by: isTicked ? 'people' : 'suite',
    ...{ actions: keptBy, workflows },
  };
}
