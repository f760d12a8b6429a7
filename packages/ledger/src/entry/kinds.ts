import { loginKey } from '@embargo/core';
import type { SendKey } from '@embargo/core';

import { dataReaders } from './data.ts';
import type { Draft, EntryData, EntryKind, EntryOf, EntryState, Envelope } from './entry.ts';
import { Fault } from './fault.ts';

/** What the ledger knows of a kind; both throw a `Fault` where the data does not fit. */
export interface KindOfEntry<Kind extends EntryKind> {
  readonly read: (envelope: Envelope, state: EntryState, data: unknown) => EntryOf<Kind>;
  /** The key that such data stands under; also refuses what contradicts itself. */
  readonly keyOf: (data: unknown) => string;
}

/** Of what counts once in a case: the latest that was said. */
const ONCE = 'case';

export const kinds: { readonly [Kind in EntryKind]: KindOfEntry<Kind> } = {
  received: kind('received', () => ONCE),
  acknowledged: kind('acknowledged', () => ONCE),
  confirmed: kind('confirmed', () => ONCE),
  'fix-lead-named': kind('fix-lead-named', () => ONCE),
  'fix-team-named': kind('fix-team-named', () => ONCE),
  'collaborator-allowed': kind('collaborator-allowed', (data) => loginKey(data.login)),
  'cve-requested': kind('cve-requested', () => ONCE),
  readiness: kind('readiness', () => ONCE),
  waiver: kind('waiver', (data) => {
    if (loginKey(data.by) !== loginKey(data.secondedBy)) return data.checkId;
    throw new Fault('meaning', '"data.secondedBy" is the same person, expected another');
  }),
  'test-run': kind('test-run', (data) => data.commit),
  approval: kind('approval', (data) => `${loginKey(data.login)}/${data.patchId}`),
  'patches-told': kind('patches-told', () => ONCE),
  'release-day-agreed': kind('release-day-agreed', (data) => loginKey(data.login)),
  'upstream-date': kind('upstream-date', () => ONCE),
  'next-patch': kind('next-patch', () => ONCE),
  'public-disclosure': kind('public-disclosure', () => ONCE),
  'privacy-asked': kind('privacy-asked', () => ONCE),
  send: kind('send', (data) => sendKeyOf(data)),
  declined: kind('declined', () => ONCE),
  'reporter-updated': kind('reporter-updated', () => ONCE),
  'fix-completed': kind('fix-completed', () => ONCE),
  'severity-decided': kind('severity-decided', () => ONCE),
  'distributors-decided': kind('distributors-decided', () => ONCE),
  'embargo-broken': kind('embargo-broken', () => ONCE),
  'forthcoming-told': kind('forthcoming-told', () => ONCE),
  released: kind('released', () => ONCE),
  published: kind('published', () => ONCE),
  'retrospective-held': kind('retrospective-held', () => ONCE),
  'duty-taken': kind('duty-taken', (data) => data.duty),
  ticked: kind('ticked', (data) => data.item),
  step: kind('step', (data) => data.step),
  voted: kind('voted', (data) => `${data.question}/${loginKey(data.login)}`),
  beat: kind('beat', () => ONCE),
};

/** The key that a send stands under; words and ids hold no slash. */
export function sendKeyOf(send: Omit<SendKey, 'case'>): string {
  return `${send.phase}/${send.channel}/${send.recipient}`;
}

/** The key that a draft will stand under; of two with one key the later one counts. */
export function keyOfDraft({ kind, data }: Draft): string {
  return kinds[kind].keyOf(data);
}

export function isKind(name: string): name is EntryKind {
  return Object.hasOwn(kinds, name);
}

function kind<Kind extends EntryKind>(
  name: Kind,
  keyOf: (data: EntryData[Kind]) => string,
): KindOfEntry<Kind> {
  const dataOf = (data: unknown): EntryData[Kind] => dataReaders[name](data, '"data"');
  return {
    read: (envelope, state, data) => ({ ...envelope, kind: name, state, data: dataOf(data) }),
    keyOf: (data) => keyOf(dataOf(data)),
  };
}
