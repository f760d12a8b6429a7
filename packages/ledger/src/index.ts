export type {
  CveSource,
  Draft,
  DraftOf,
  Entry,
  EntryData,
  EntryKind,
  EntryOf,
  EntryState,
  Envelope,
  ForeignEntry,
  Nothing,
  Patch,
  ReadComment,
  Send,
  SendState,
} from './entry/entry.ts';
export type { CaseReading, CaseRecord, Unreadable } from './case-text.ts';
export type { AppendResult, Snapshot, Store } from './store.ts';
export * from './history.ts';
export * from './ledger.ts';
export * from './stores/file-store.ts';
export type * from './ports.ts';
export * from './stores/contents-store.ts';
export * from './stores/refs-store.ts';
