import { isObject } from '../http/json.ts';
import type { Args } from './graph.ts';

interface Dated {
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly number: number;
}

/** Items as `orderBy` wants them; the oldest first where it is absent. */
export function inOrder<Item extends Dated>(items: readonly Item[], args: Args): readonly Item[] {
  const order = isObject(args['orderBy']) ? args['orderBy'] : {};
  const sign = order['direction'] === 'DESC' ? -1 : 1;
  const isByUpdate = order['field'] === 'UPDATED_AT';
  const key = ({ updatedAt, createdAt }: Item): number =>
    (isByUpdate ? updatedAt : createdAt).getTime();
  return [...items].sort(
    (one, other) => sign * (key(one) - key(other) || one.number - other.number),
  );
}
