import type { Snapshot, Store } from '@embargo/ledger';

/** A store of which a case may be looked at before it is recorded on, without reading it twice. */
export interface PeekableStore extends Store {
  readonly peek: (caseId: string) => Promise<Snapshot>;
}

/**
 * What was peeked at is what the next read of that case gives. An append names the state that it
 * was decided on, so where another writer was faster it is refused, and the case is read again.
 */
export function readOnce(store: Store): PeekableStore {
  const peeked = new Map<string, Promise<Snapshot>>();
  return {
    ...store,
    peek(caseId) {
      const known = peeked.get(caseId) ?? store.read(caseId);
      peeked.set(caseId, known);
      return known;
    },
    read(caseId) {
      const known = peeked.get(caseId) ?? store.read(caseId);
      peeked.delete(caseId);
      return known;
    },
  };
}
