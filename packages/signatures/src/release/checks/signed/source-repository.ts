import { aspectCheck } from './aspect-check.ts';

/** The repository of the source by name and by number: a name can be taken over. */
export const sourceRepository = aspectCheck({
  id: 'source-repository',
  promise: 'The source is the expected repository, by name and by number',
  found: ({ source, verdict: { claims } }) =>
    source.workflow === undefined
      ? undefined
      : `${claims.sourceRepositoryUri ?? ''} is number ${claims.sourceRepositoryId ?? 'unknown'}`,
});
