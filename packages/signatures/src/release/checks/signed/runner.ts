import { aspectCheck } from './aspect-check.ts';

/** The kind of machine that the workflow ran on. */
export const runner = aspectCheck({
  id: 'runner',
  promise: 'It was signed on the expected kind of runner',
  found: ({ source, verdict }) =>
    source.workflow === undefined ? undefined : verdict.claims.runnerEnvironment,
});
