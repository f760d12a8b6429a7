import type { Exchange } from '../github/http/exchange.ts';
import { headerOf } from '../mail/header.ts';
import type { TakenMail } from '../mail/local-mail.ts';
import type { Sighting } from '../report/rehearsal.ts';
import type { ServiceExchange } from '../sigstore/http/service.ts';
import { bodyOf } from './mail-body.ts';
import { MARKERS } from './people/cast.ts';

/** Something that an action did outside of its own process. */
export interface Effect {
  readonly where: string;
  readonly what: string;
  readonly text: string;
  /** Whether everybody can see it. */
  readonly isPublic: boolean;
}

export interface Moment {
  readonly at: Date;
  /** Absent as long as nothing is to be seen. */
  readonly publicFrom: Date | undefined;
}

/** What a request changed on GitHub; nothing where it only asked, or was refused. */
export function effectOnGitHub(exchange: Exchange): Effect | undefined {
  const { method, template, pathname, body, landsInPublic, answer } = exchange;
  const isAsking = method === 'GET' || (pathname === '/graphql' && !landsInPublic);
  if (isAsking || answer.status >= 400) return undefined;
  const what = `${method} ${template ?? pathname}`;
  return { where: 'GitHub', what, text: body, isPublic: landsInPublic };
}

/** A mail to a person is read by that person alone, one to a list by everybody. */
export function effectByMail(
  { to, raw }: TakenMail,
  isPerson: (address: string) => boolean,
): Effect {
  const subject = headerOf(raw, 'subject') ?? '';
  const text = `${subject}\n${bodyOf(raw)}`;
  return { where: 'mail', what: `a mail to ${to}`, text, isPublic: !isPerson(to) };
}

/** What a chat or a receiver took. */
export function effectIn(where: string, exchange: ServiceExchange): Effect | undefined {
  const { method, body, status } = exchange;
  if (method === 'GET' || status >= 400) return undefined;
  return { where, what: 'a message', text: body, isPublic: true };
}

/** What everybody could see of it, and whether it tells of the case too early. */
export function sightingOf(effect: Effect, moment: Moment): Sighting | undefined {
  const { where, what, text, isPublic } = effect;
  if (!isPublic) return undefined;
  return { at: moment.at, where, what, isLeak: isLeak(text, moment) };
}

function isLeak(text: string, { publicFrom }: Moment): boolean {
  return publicFrom === undefined && MARKERS.some((marker) => text.includes(marker));
}
