import type { Place } from '@embargo/case';
import { caseOfAdvisories, EmbargoError, unansweredFields, unkeptChannels } from '@embargo/core';
import type { NoticeCase } from '@embargo/core';

import { fail, notApplicable, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** Where no channel is configured, people announce, and no machine can tell how. */
export const noticeReady: Check = {
  id: 'notice-ready',
  promise: 'The announcement can be made: on every channel, and with all that it is to tell.',
  stages: ['build', 'publish'],
  promisedBy: ({ facts }): readonly Place[] => [
    ...(facts.announcementChannels ?? []).filter(({ strength }) => strength === 'must'),
    ...(facts.announcementContent === undefined ? [] : [facts.announcementContent]),
  ],
  evaluate(evidence) {
    const { facts, config } = evidence;
    if (config?.channels === undefined) {
      return notApplicable('no `channels` are configured, so that people announce it');
    }
    const [unkept] = unkeptChannels(facts, config.channels);
    if (unkept !== undefined) {
      return fail(
        `the policy promises announcements by ${unkept.kind.replaceAll('-', ' ')}, and no channel of the configuration goes there`,
        'add it to `channels` in `.github/embargo.yml`',
      );
    }
    return judgeContent(evidence);
  },
};

function judgeContent({ facts, advisory, repository, now }: Evidence): Verdict {
  const slug = `${repository.owner}/${repository.name}`;
  const project = {
    name: repository.name,
    repository: slug,
    publisher: repository.owner,
    namespace: `https://github.com/${repository.owner}`,
  };
  let notice: NoticeCase;
  try {
    notice = caseOfAdvisories({ advisories: [advisory], project, publishedAt: now });
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    return fail('the advisory does not have what a notice needs', error.message);
  }
  const missing = unansweredFields(notice, facts.announcementContent?.fields ?? []);
  if (missing.length === 0) return PASS;
  const fields = missing.map((field) => field.replaceAll('-', ' ')).join(', ');
  return fail(
    `the announcement is to tell ${fields}, and the advisory does not`,
    'answer it in the advisory, impact and workarounds under headings of their own',
  );
}
