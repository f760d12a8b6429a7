import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { hostOf, writtenLinks } from './links/written-links.ts';

const TEAM_PAGE = /^https?:\/\/github\.com\/orgs\/[\w.-]{1,60}\/teams?\//i;

/** A workspace that asks for an account of its own. */
const WORKSPACE = /^(?!join\.|www\.|api\.|status\.)[\w-]{1,60}(?:\.enterprise)?\.slack\.com$/;

const INVITATION = /join\.slack\.com|invit|slack\.(?!com\b)[\w.-]{1,60}|\/slack\b/i;

export const urlNeedsMembership = defineRule({
  code: 'CVD814',
  id: 'url-needs-membership',
  summary: 'Links open for everybody who reads the policy',
  level: 'info',
  why: 'Team pages of an organisation and Slack workspaces show an error or a login to everybody else. A reporter from outside cannot tell who is on the team or where the announcement went.',
  mend: 'Name the people in the text, link to a public page, or add an invitation to the workspace.',
  source: 'GitHub: team pages are visible to members only',
  controls: [],
  messages: {
    team: '"{url}" opens for members of the organisation only, expected names or a public page',
    workspace: '"{url}" opens for members of the workspace only, expected an invitation beside it',
  },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { url, start, end } of writtenLinks(document)) {
        const place = { start, end, in: document };
        if (url.includes('/orgs/') && TEAM_PAGE.test(url)) report('team', place, { url });
        else if (
          url.includes('slack.com') &&
          WORKSPACE.test(hostOf(url) ?? '') &&
          !isInviting(document)
        ) {
          report('workspace', place, { url });
        }
      }
    }
  },
});

function isInviting({ links }: PolicyDocument): boolean {
  return links.some(({ url }) => INVITATION.test(url));
}
