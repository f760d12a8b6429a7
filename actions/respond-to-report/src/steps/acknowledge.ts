import { commentMark, latest, once } from '@embargo/case';
import { Embargoed, plainMarkdown, sayDuration } from '@embargo/core';
import type { Facts } from '@embargo/core';

import type { OpenCase, Response, ResponseStep } from '../case.ts';
import { say } from './say.ts';

/** The acknowledgement is found again by this. */
const MARK = commentMark('acknowledgement');

/** Answers a private report by a comment on its advisory, which is the evidence of when. */
export const acknowledge: ResponseStep = {
  id: 'acknowledge',
  isDue: ({ advisory, said }) =>
    advisory.report !== undefined && latest(said, 'acknowledged') === undefined,
  async take(one, response) {
    const { comments } = one;
    if (comments.status === 'unobservable') {
      return { asked: `Acknowledge the report by hand: ${comments.reason}; ${comments.remedy}` };
    }
    if (!comments.value.some(({ body }) => body.reveal().startsWith(MARK))) {
      const result = await post(one, response);
      if (result !== 'done') return result === 'waiting' ? {} : { asked: BY_HAND };
    }
    const data = {};
    const at = comments.value.find(({ body }) => body.reveal().startsWith(MARK))?.createdAt;
    const words = { kind: 'acknowledged', data, ...(at === undefined ? {} : { at }) } as const;
    return { said: await say(one, words, response) };
  },
};

const BY_HAND =
  'Acknowledge the report by hand and write `/acknowledge`: this GitHub takes no comments on advisories by its API';

async function post(one: OpenCase, response: Response): Promise<'done' | 'waiting' | 'held'> {
  const { ghsaId } = one.advisory;
  const { comments, project } = response;
  const host = { hasComments: true };
  const result = await once(
    {
      caseId: ghsaId,
      name: 'acknowledge',
      perform: async () => {
        const body = new Embargoed(acknowledgement(project.promises.facts));
        host.hasComments = (await comments.create(ghsaId, body)) !== 'unsupported';
      },
      isThere: async () => {
        const found = await comments.list(ghsaId);
        return found !== 'unsupported' && found.some(({ body }) => body.reveal().startsWith(MARK));
      },
    },
    response,
  );
  return host.hasComments ? result : 'held';
}

/** What the reporter reads: thanks, what happens next, and what the policy asks of reporters. */
function acknowledgement({
  triage,
  statusUpdates,
  reportContents,
  forbidsPublicReports,
}: Facts): string {
  const [window] = triage ?? [];
  return [
    MARK,
    'Thank you for the report; it has arrived and the security team reads it.',
    '',
    window === undefined
      ? 'You will hear here whether we can confirm it.'
      : `You will hear here whether we can confirm it, within ${sayDuration(window.within, window.businessDays)}.`,
    ...(statusUpdates === undefined
      ? []
      : [
          `After that you hear how it stands every ${sayDuration(statusUpdates.every, statusUpdates.businessDays)}.`,
        ]),
    ...(reportContents === undefined
      ? []
      : [
          'If the report leaves out versions, the steps to reproduce or the impact, please add them here.',
        ]),
    ...(forbidsPublicReports === undefined
      ? ['Please keep it between us until a fix is out.']
      : ['Please keep it between us, out of public issues and chats, until a fix is out.']),
  ]
    .map((line, index) => (index === 0 ? line : plainMarkdown(line)))
    .join('\n');
}
