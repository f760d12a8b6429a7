import { sha256Of } from '../digest.ts';
import { dataReaders } from './data.ts';
import type { EntryData, EntryKind, EntryOf, EntryState, Envelope } from './entry.ts';
import { Fault } from './fault.ts';

/** What the ledger knows of a kind; both throw a `Fault` where the data does not fit. */
export interface KindOfEntry<Kind extends EntryKind> {
  readonly read: (envelope: Envelope, state: EntryState, data: unknown) => EntryOf<Kind>;
  /** The key that such data stands under; also refuses what contradicts itself. */
  readonly keyOf: (data: unknown) => string;
}

/** Of what happens once in a case. */
const ONCE = 'case';

export const kinds: { readonly [Kind in EntryKind]: KindOfEntry<Kind> } = {
  received: kind('received', () => ONCE),
  acknowledged: kind('acknowledged', () => ONCE),
  'fix-team-named': kind('fix-team-named', () => ONCE),
  'collaborator-approved': kind(
    'collaborator-approved',
    (data) => loginKey(data.login),
    (data) => {
      needsTwo(data.login, data.approvedBy, '"data.approvedBy"');
    },
  ),
  'cve-requested': kind('cve-requested', () => ONCE),
  readiness: kind('readiness', () => ONCE),
  waiver: kind(
    'waiver',
    (data) => data.checkId,
    (data) => {
      needsTwo(data.by, data.secondedBy, '"data.secondedBy"');
    },
  ),
  'test-run': kind('test-run', (data) => sha256Of([...data.commits].sort().join('\n'))),
  approval: kind(
    'approval',
    (data) => `${loginKey(data.login)}/${data.pullRequest}/${data.patchId}`,
  ),
  'patches-told': kind('patches-told', () => ONCE),
  'release-day-agreed': kind('release-day-agreed', (data) => loginKey(data.login)),
  'upstream-date': kind('upstream-date', (data) => data.project),
  'public-disclosure': kind('public-disclosure', () => ONCE),
};

export function isKind(name: string): name is EntryKind {
  return Object.hasOwn(kinds, name);
}

function kind<Kind extends EntryKind>(
  name: Kind,
  keyOf: (data: EntryData[Kind]) => string,
  check: (data: EntryData[Kind]) => void = () => undefined,
): KindOfEntry<Kind> {
  const dataOf = (data: unknown): EntryData[Kind] => dataReaders[name](data, '"data"');
  return {
    read: (envelope, state, data) => ({ ...envelope, kind: name, state, data: dataOf(data) }),
    keyOf(value) {
      const data = dataOf(value);
      check(data);
      return keyOf(data);
    },
  };
}

/** GitHub tells logins apart without regard to case. */
function loginKey(login: string): string {
  return login.toLowerCase();
}

function needsTwo(one: string, other: string, place: string): void {
  if (loginKey(one) !== loginKey(other)) return;
  throw new Fault('meaning', `${place} is the same person, expected another`);
}
