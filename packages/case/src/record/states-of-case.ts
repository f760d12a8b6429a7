import { promiseStates } from '@embargo/core';
import type { Advisory, Due, Events } from '@embargo/core';

import type { Project } from '../promises/read-project.ts';
import { ratingOf } from './rating.ts';

/** How each promise about time stands in a case. */
export function statesOfCase(
  events: Events,
  advisory: Advisory,
  { project, now }: { readonly project: Project; readonly now: Date },
): readonly Due[] {
  const { facts, process } = project.promises;
  const known = ratingOf(advisory);
  const rating = known.status === 'observed' ? known.value : {};
  return promiseStates({ facts, process, events, rating, now });
}
