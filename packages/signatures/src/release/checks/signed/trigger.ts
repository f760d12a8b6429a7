import { aspectCheck } from './aspect-check.ts';

/** The event that started the workflow: a pull request must not sign releases. */
export const trigger = aspectCheck({
  id: 'trigger',
  promise: 'An allowed event started the workflow',
  found: ({ source, verdict }) =>
    source.workflow === undefined ? undefined : verdict.claims.buildTrigger,
});
