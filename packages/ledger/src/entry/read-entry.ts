import { sha256Of } from '../digest.ts';
import { canonicalJson } from './canonical.ts';
import type { Entry, EntryState, Envelope, ForeignEntry, ReadComment } from './entry.ts';
import { Fault } from './fault.ts';
import { membersOf, objectOf, oneOf } from './fields.ts';
import type { Fields, Reader } from './fields.ts';
import { isKind, kinds } from './kinds.ts';
import { author, caseId, count, instant, key, runId, sha256, word } from './values.ts';

/**
 * Makes an entry of a value, or throws a `Fault`. An entry of an unknown kind must fit in all but
 * its data; it comes out without them, so that nothing can be decided on them.
 */
export function readEntry(value: unknown): Entry | ForeignEntry {
  const entry = entryShape(value, 'the entry');
  checkId(value, entry.id);
  if ('kind' in entry && kinds[entry.kind].keyOf(entry.data) !== entry.key) {
    throw new Fault('meaning', '"key" is not the one that the data stand under');
  }
  return entry;
}

/** The id that an entry must have, whatever it has now; undefined where it can have none. */
export function idOf(entry: unknown): string | undefined {
  const members = [...membersOf(entry, 'the entry')].filter(([name]) => name !== 'id');
  const text = canonicalJson(Object.fromEntries(members));
  return text === undefined ? undefined : sha256Of(text);
}

const entryShape: Reader<Entry | ForeignEntry> = objectOf((fields) => {
  const kind = fields.required('kind', word);
  const envelope = envelopeOf(fields, kind);
  if (isKind(kind)) {
    const state = fields.required('state', oneOf<EntryState>(['recorded', 'withdrawn']));
    return fields.required('data', (data) => kinds[kind].read(envelope, state, data));
  }
  fields.required('state', word);
  fields.required('data', membersOf);
  return { ...envelope, foreignKind: kind };
});

const version: Reader<1> = (value, place) => {
  if (value === 1) return value;
  throw new Fault('shape', `${place} is not 1; if a newer version wrote it, use that version`);
};

const comment: Reader<ReadComment> = objectOf(({ required }) => ({
  id: required('id', count),
  updatedAt: required('updatedAt', instant),
}));

function envelopeOf({ required, optional }: Fields, kind: string): Envelope {
  return {
    schemaVersion: required('schemaVersion', version),
    id: required('id', sha256),
    ...optional('previous', sha256),
    case: required('case', caseId),
    key: required('key', key),
    at: required('at', instant),
    time: required('time', instant),
    by: required('by', author),
    run: required('run', runId),
    // A verdict or an approval that does not say what it rests on binds nothing.
    ...(kind === 'readiness'
      ? { decidedOn: required('decidedOn', sha256) }
      : optional('decidedOn', sha256)),
    ...(kind === 'approval'
      ? { comment: required('comment', comment) }
      : optional('comment', comment)),
  };
}

function checkId(value: unknown, id: string): void {
  const expected = idOf(value);
  if (expected === undefined) {
    throw new Fault('meaning', 'the entry is too deep, or has a number or text that is not exact');
  }
  if (expected !== id) {
    throw new Fault('meaning', 'the entry is not what its "id" was made of, so it was changed');
  }
}
