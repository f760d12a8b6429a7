import { parseInstant } from '../../time/instant.ts';
import type { NoticeCase } from '../case/notice-case.ts';

/** When the first and the last version of a notice were published, ISO 8601 in UTC. */
export interface NoticeDates {
  readonly published: string;
  readonly modified: string;
}

export function datesOf({ publishedAt, revisions }: NoticeCase): NoticeDates {
  return { published: inUtc(publishedAt), modified: inUtc(revisions.at(-1)?.at ?? publishedAt) };
}

/** An instant of a case, which was read and so exists, in the one form that documents have. */
export function inUtc(text: string): string {
  return (parseInstant(text) ?? new Date(text)).toISOString();
}
