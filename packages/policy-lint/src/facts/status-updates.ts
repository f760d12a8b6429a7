import { defineReader, spanOf } from './reader.ts';
import { promisesFor } from './timing/windows.ts';

/** Reporters hear of the progress so often; a cadence comes before a single limit. */
export const statusUpdates = defineReader('statusUpdates', (document) => {
  const promises = promisesFor(document, 'updates');
  const promise = promises.find(({ phrase }) => phrase.repeats) ?? promises[0];
  if (promise === undefined) return undefined;
  const { phrase, strength } = promise;
  return {
    span: spanOf(document, promise),
    strength,
    every: phrase.within,
    ...(phrase.businessDays ? { businessDays: true as const } : {}),
  };
});
