import { aspectCheck } from './aspect-check.ts';

/** The ref that the source was at. */
export const sourceRef = aspectCheck({
  id: 'source-ref',
  promise: 'The source was at the tag',
  found: ({ source, verdict }) =>
    source.workflow === undefined ? undefined : verdict.claims.sourceRepositoryRef,
});
