import type { AnnouncementField } from '../../facts/facts.ts';
import type { NoticeCase, NoticeVulnerability } from '../case/notice-case.ts';
import { severityIn } from '../case/rating.ts';

type Answer = (vulnerability: NoticeVulnerability) => unknown;

/** What the advisory itself has to answer; the rest comes with the release. */
const ANSWERS: Readonly<Partial<Record<AnnouncementField, Answer>>> = {
  'fixed-versions': ({ affected }) => affected.find(({ range }) => range.fixed !== undefined),
  severity: severityIn,
  impact: ({ impact }) => impact,
  mitigation: ({ mitigation }) => mitigation,
  details: ({ details, impact }) => details ?? impact,
};

/** What announcements are promised to tell and no text of the case does. */
export function unansweredFields(
  { vulnerabilities }: NoticeCase,
  fields: readonly AnnouncementField[],
): readonly AnnouncementField[] {
  return fields.filter((field) => {
    const answer = ANSWERS[field];
    return answer !== undefined && vulnerabilities.some((one) => answer(one) === undefined);
  });
}
