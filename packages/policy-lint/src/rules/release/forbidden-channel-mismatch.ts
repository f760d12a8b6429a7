import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { near } from '../../facts/language/pattern.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote, Spot } from '../spot.ts';

const TOOLS = ['slack', 'discord', 'matrix', 'gitter', 'zulip', 'mattermost', 'telegram'] as const;
type Tool = (typeof TOOLS)[number];

const CHAT = /\b(?:slack|discord|matrix|gitter|zulip|mattermost|telegram)\b/;

/** "is not discussed in Slack channels" */
const FORBIDS = near(
  60,
  /\b(?:not|never|don't|avoid)\b/,
  /\b(?:discuss|talk|mention|post|share)/,
  CHAT,
);

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
      const forbidden = forbiddenIn(spot);
      if (forbidden === undefined) continue;
      const used = TOOLS.filter((tool) => documents.some((document) => isUsed(document, tool)));
      const [other] = used;
      if (other === undefined || used.some((tool) => spot.sentence.lower.includes(tool))) continue;
      report('mismatch', forbidden.place, { found: forbidden.text, used: other });
    }
  },
});

function forbiddenIn(spot: Spot): Quote | undefined {
  const { lower } = spot.sentence;
  const found = CHAT.test(lower) ? FORBIDS.find(lower) : undefined;
  if (found === undefined) return undefined;
  const tool = TOOLS.find((name) => lower.slice(found.start, found.end).endsWith(name));
  return tool && quote(spot, found.end - tool.length, found.end);
}

function isUsed({ links }: PolicyDocument, tool: Tool): boolean {
  return links.some(({ url, text }) => HOSTS[tool].test(url) || HOSTS[tool].test(text));
}
