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
export { keyOfDraft } from './entry/kinds.ts';
export type { CaseReading, CaseRecord, Unreadable } from './case-text.ts';
export type { AppendResult, Snapshot, Store } from './store.ts';
export * from './history.ts';
export * from './ledger.ts';
export * from './stores/file-store.ts';
export type * from './ports.ts';
export * from './stores/contents-store.ts';
export * from './stores/refs-store.ts';
export { deliver } from './sends/deliver.ts';
export { isSettled } from './sends/delivered.ts';
export type { Delivered, Outcome, Question } from './sends/delivered.ts';
export type { DeliverOptions, Item } from './sends/round.ts';
export { parseResolutions } from './sends/resolution.ts';
export type { Resolution } from './sends/resolution.ts';
export { isOut, sendsOf } from './sends/standing.ts';
export { checkLedgerSecret } from './case-name.ts';
