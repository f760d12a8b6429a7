import type { NoticeCase } from '../case/notice-case.ts';
import { forTemplate } from './for-template.ts';
import { viewOf } from './view-of-case.ts';

/** All that a case tells, as templates see it; for texts to people inside the embargo. */
export function noticeViewOf(notice: NoticeCase): Readonly<Record<string, unknown>> {
  return forTemplate(viewOf(notice, 'release'));
}
