import {
  discordWebhook,
  gitHubAdvisory,
  gitHubIssue,
  slackWebhook,
  webhook,
} from '@embargo/channels';
import type { Channel } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { sendingTo, tokenOf } from './sendings.ts';

const nobody = { create: async () => ({}), find: async () => ({ status: 'absent' }) as const };
const slack = slackWebhook({ id: 'slack', url: 'https://hooks.slack.com/services/T/B/x' });
const discord = discordWebhook({ id: 'discord', url: 'https://discord.com/api/webhooks/1/x' });
const issue = gitHubIssue({ id: 'issue', port: nobody, tokenOf });
const hook = webhook({
  id: 'hook',
  url: 'https://hooks.anvil.dev/x',
  secret: 'x'.repeat(24),
  tokenOf,
  now: () => new Date(0),
});

const Z = '\u200b';

interface Golden {
  readonly text: string;
  readonly slack: string;
  readonly discord: string;
  readonly github: string;
  readonly plain: string;
}

const goldens: readonly Golden[] = [
  {
    text: 'Ping @everyone and <!channel> & <@U024BE7LH>',
    slack: `Ping @${Z}everyone and &lt;!channel&gt; &amp; &lt;@U024BE7LH&gt;`,
    discord: `Ping @${Z}everyone and \\<!channel\\> & \\<@${Z}U024BE7LH\\>`,
    github: `Ping @${Z}everyone and \\<\\!channel\\> \\& \\<@${Z}U024BE7LH\\>`,
    plain: 'Ping @everyone and <!channel> & <@U024BE7LH>',
  },
  {
    text: 'Fixes #1, closes GH-2 and anvil/anvil#3',
    slack: 'Fixes #1, closes GH-2 and anvil/anvil#3',
    discord: 'Fixes \\#1, closes GH-2 and anvil/anvil\\#3',
    github: `Fixes \\#${Z}1, closes GH-${Z}2 and anvil/anvil\\#${Z}3`,
    plain: 'Fixes #1, closes GH-2 and anvil/anvil#3',
  },
  {
    text: '*bold* _slanted_ `code` ~gone~ snake_case',
    slack: `${Z}*bold${Z}* ${Z}_slanted${Z}_ ${Z}\`code${Z}\` ${Z}~gone${Z}~ snake_case`,
    discord: '\\*bold\\* \\_slanted\\_ \\`code\\` \\~gone\\~ snake\\_case',
    github: '\\*bold\\* \\_slanted\\_ \\`code\\` \\~gone\\~ snake\\_case',
    plain: '*bold* _slanted_ `code` ~gone~ snake_case',
  },
  {
    text: 'Subject: x\r\nBcc: all@anvil.dev\r\n\r\n# Heading',
    slack: 'Subject: x Bcc: all@anvil.dev # Heading',
    discord: `Subject: x Bcc: all@${Z}anvil.dev \\# Heading`,
    github: `Subject: x Bcc: all@${Z}anvil.dev \\#${Z} Heading`,
    plain: 'Subject: x Bcc: all@anvil.dev # Heading',
  },
  {
    text: 'See [this](https://evil.dev) or www.evil.dev',
    slack: `See [this](https:${Z}//evil.dev) or www${Z}.evil.dev`,
    discord: `See \\[this\\]\\(https:${Z}//evil.dev\\) or www${Z}.evil.dev`,
    github: `See \\[this\\]\\(https:${Z}//evil.dev\\) or www.${Z}evil.dev`,
    plain: 'See [this](https://evil.dev) or www.evil.dev',
  },
  {
    text: 'Turned \u202eround\u2066 and un\u200bseen\ufeff\u0007',
    slack: 'Turned \ufffdround\ufffd and un\ufffdseen\ufffd\ufffd',
    discord: 'Turned \ufffdround\ufffd and un\ufffdseen\ufffd\ufffd',
    github: 'Turned \ufffdround\ufffd and un\ufffdseen\ufffd\ufffd',
    plain: 'Turned \ufffdround\ufffd and un\ufffdseen\ufffd\ufffd',
  },
  {
    text: '1. first',
    slack: '1. first',
    discord: '1\\. first',
    github: '1\\. first',
    plain: '1. first',
  },
  { text: '- item', slack: '- item', discord: '\\- item', github: '\\- item', plain: '- item' },
  {
    text: '> quoted',
    slack: `${Z}&gt; quoted`,
    discord: '\\> quoted',
    github: '\\> quoted',
    plain: '> quoted',
  },
  {
    text: '<script>alert(1)</script> <!-- hidden -->',
    slack: '&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- hidden --&gt;',
    discord: '\\<script\\>alert\\(1\\)\\</script\\> \\<!-- hidden --\\>',
    github: '\\<script\\>alert\\(1\\)\\</script\\> \\<\\!-- hidden --\\>',
    plain: '<script>alert(1)</script> <!-- hidden -->',
  },
];

describe.each(goldens)('$text', ({ text, ...expected }) => {
  test('stands as itself on each channel', () => {
    expect({
      slack: slack.escape(text),
      discord: discord.escape(text),
      github: issue.escape(text),
      plain: hook.escape(text),
    }).toEqual(expected);
    expect(gitHubAdvisory({ id: 'a', port: advisory }).escape(text)).toBe(expected.github);
  });
});

const advisory = {
  isPublished: async () => false,
  publish: async () => undefined,
  url: 'https://github.com/anvil/anvil/security/advisories/GHSA-2345-6789-cfgh',
};

test.each<{ channel: Channel; text: string }>([
  {
    channel: slack,
    text: `*Anvil &lt;!here&gt;*\n\nUpgrade.\n\n<https://anvil.dev/a%7Cb|the/notes>`,
  },
  {
    channel: discord,
    text: '**Anvil \\<!here\\>**\n\nUpgrade.\n\n[the\\|notes](https://anvil.dev/a|b)',
  },
  { channel: hook, text: 'Anvil <!here>\n\nUpgrade.\n\nthe|notes:\nhttps://anvil.dev/a|b' },
  {
    channel: issue,
    text: `Anvil <!here>\n\nUpgrade.\n\n[the\\|notes](https://anvil.dev/a|b)\n\n<!-- embargo:${tokenOf(sendingTo('golden').key)} -->`,
  },
])('title and links are escaped on $channel.id', ({ channel, text }) => {
  const sending = sendingTo('golden', {
    title: 'Anvil\n<!here>',
    parts: ['Upgrade.'],
    links: [{ label: 'the|notes', url: 'https://anvil.dev/a|b' }],
  });
  expect(channel.compose(sending)).toEqual({ status: 'fits', text });
});

test.each(['http://anvil.dev', 'javascript:alert(1)', 'https://anvil.dev/a b'])(
  'a link to %s is said to be none',
  (url) => {
    const sending = sendingTo('slack', { links: [{ label: 'x', url }] });
    expect(slack.compose(sending)).toMatchObject({ status: 'does-not-fit' });
  },
);

test('an empty text is never sent', () => {
  for (const channel of [slack, discord, issue]) {
    const sending = sendingTo(channel.id, { title: '', parts: [' '], links: [] });
    expect(channel.compose(sending)).toMatchObject({ status: 'does-not-fit' });
  }
});
