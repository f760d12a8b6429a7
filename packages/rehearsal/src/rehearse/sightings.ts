import type { Exchange } from '../github/http/exchange.ts';
import type { Sighting } from '../report/rehearsal.ts';
import { MARKERS } from './people/cast.ts';

export interface Moment {
  readonly at: Date;
  /** Absent as long as nothing is to be seen. */
  readonly publicFrom: Date | undefined;
}

/** What a request wrote where everybody can read, and whether it tells of the case too early. */
export function sightingIn(exchange: Exchange, moment: Moment): Sighting | undefined {
  const { method, template, pathname, body, landsInPublic, answer } = exchange;
  if (!landsInPublic || answer.status >= 400) return undefined;
  const what = `${method} ${template ?? pathname}`;
  return { at: moment.at, where: 'GitHub', what, isLeak: isLeak(body, moment) };
}

/** Whether a text tells of the case while nobody outside may know. */
export function isLeak(text: string, { publicFrom }: Moment): boolean {
  return publicFrom === undefined && MARKERS.some((marker) => text.includes(marker));
}
