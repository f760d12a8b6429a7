import { aspectCheck } from './aspect-check.ts';

/** The commit of the workflow file, where the policy pins it. */
export const workflowDigest = aspectCheck({
  id: 'workflow-digest',
  promise: 'The workflow was at the commit that it is pinned to',
  found: ({ source, verdict }) =>
    source.workflow?.digest === undefined ? undefined : verdict.claims.buildSignerDigest,
});
