import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

const TOOLS = ['slack', 'discord', 'matrix', 'gitter', 'zulip', 'mattermost', 'telegram'] as const;
type Tool = (typeof TOOLS)[number];

/** "is not discussed in Slack channels" */
const FORBIDS =
  /\b(?:not|never|don't|avoid)\b[^.]{0,60}\b(?:discuss|talk|mention|post|share)\w*\b[^.]{0,60}\b(slack|discord|matrix|gitter|zulip|mattermost|telegram)\b/;

/** Where each tool lives, as its links show. */
const HOSTS: Readonly<Record<Tool, RegExp>> = {
  slack: /\bslack\.com\b|\bslack\b/i,
  discord: /\bdiscord(?:app)?\.(?:gg|com)\b|\bdiscord\b/i,
  matrix: /\bmatrix\.(?:to|org)\b/i,
  gitter: /\bgitter\.im\b/i,
  zulip: /\bzulip(?:chat)?\b/i,
  mattermost: /\bmattermost\b/i,
  telegram: /\bt\.me\b|\btelegram\b/i,
};

export const forbiddenChannelMismatch = defineRule({
  code: 'CVD612',
  id: 'forbidden-channel-mismatch',
  summary: 'The chat that must stay silent is the one the project uses',
  level: 'info',
  why: 'A copied rule forbids talk in a tool that the project left or never had, and says nothing of the one where its people meet. The rule is kept, and the embargo is broken next door.',
  mend: 'Name the chat that the project uses, or all of them: "in no chat and no public issue".',
  source: 'Derived from the policy itself',
  controls: [],
  messages: {
    mismatch:
      'Talk is forbidden in "{found}" while the project uses {used}, expected the rule to name it too',
  },
  check({ documents }, report) {
    for (const spot of spotsAbout(documents, 'tracker')) {
      const match = FORBIDS.exec(spot.sentence.lower);
      const forbidden = match?.[1];
      if (match === null || forbidden === undefined) continue;
      const used = TOOLS.filter((tool) => documents.some((document) => isUsed(document, tool)));
      const [other] = used;
      if (other === undefined || used.some((tool) => spot.sentence.lower.includes(tool))) continue;
      const from = match.index + match[0].length - forbidden.length;
      const place = quoteMatch(spot, match).place;
      report(
        'mismatch',
        { ...place, start: spot.sentence.offsetAt(from) },
        { found: spot.sentence.text.slice(from, from + forbidden.length), used: other },
      );
    }
  },
});

function isUsed({ links }: PolicyDocument, tool: Tool): boolean {
  return links.some(({ url, text }) => HOSTS[tool].test(url) || HOSTS[tool].test(text));
}
