import { readFileSync } from 'node:fs';
import path from 'node:path';

import { headerOf } from '@embargo/rehearsal';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { bodyOf } from '../../packages/rehearsal/src/rehearse/mail-body.ts';
import { aCase } from '../core/notice/a-case.ts';
import { LEDGER_KEY } from '../support/case-under-embargo.ts';
import { runMain } from '../support/run-main.ts';
import { LIST, openReleaseWorld, POLICY, REPOSITORY } from './release-world.ts';
import type { ReleaseWorld } from './release-world.ts';

/** Nobody listens there. */
const ARCHIVE = 'https://127.0.0.1:9/archives';

interface Shown {
  readonly hash: string;
  readonly notices: readonly { readonly channel: string; readonly text: string }[];
}

let world: ReleaseWorld;
let shown: Shown;

beforeAll(async () => {
  world = await openReleaseWorld([
    { id: 'notes', kind: 'github-release' },
    { id: 'list', kind: 'mailing-list', to: LIST, archive: { kind: 'hyperkitty', url: ARCHIVE } },
    { id: 'tracking', kind: 'issue' },
    { id: 'news', kind: 'discussion', category: 'announcements' },
    { id: 'chat', kind: 'slack', linksTo: ['list'] },
    { id: 'server', kind: 'discord', linksTo: ['list'] },
  ]);
  const { sandbox, github, ghsaId, config } = world;
  Object.assign(github.advisory(ghsaId), { state: 'published' });
  const [first, ...others] = aCase().vulnerabilities;
  const vulnerabilities = [{ ...first, ghsaId }, ...others];
  sandbox.write('case.json', JSON.stringify({ ...aCase(), vulnerabilities }));
  sandbox.write('policy.md', readFileSync(POLICY, 'utf8'));
  sandbox.write('config.yml', JSON.stringify({ ...config, policy: 'policy.md' }));
  sandbox.write('key', LEDGER_KEY);
  const words = ['--case', 'case.json', '--config', 'config.yml', '--key', 'key', '--json'];
  const run = await runMain(sandbox.folder, 'notice', ...words);
  expect(run.stderr).toBe('');
  // The command's own document.
  shown = JSON.parse(run.stdout) as Shown;
  const sent = await world.run({
    case: path.join(sandbox.folder, 'case.json'),
    advisory: '',
    mode: 'send',
    'approved-hash': shown.hash,
  });
  expect(sent.outputs).toMatchObject({ status: 'complete', sent: '6' });
}, 120_000);
afterAll(() => world.close());

/** What went out, as the command prints texts. */
const SENT: Readonly<Record<string, () => string>> = {
  notes: () => [...world.github.repository(REPOSITORY).releases.values()][0]?.body ?? '',
  list: () => {
    const raw = world.mail.mails[0]?.raw ?? Buffer.alloc(0);
    return `Subject: ${headerOf(raw, 'subject') ?? ''}\n\n${bodyOf(raw).replaceAll('\r\n', '\n')}`;
  },
  tracking: () => postOf([...world.github.repository(REPOSITORY).issues.values()]),
  news: () => postOf([...world.github.repository(REPOSITORY).discussions.values()]),
  chat: () => world.slack.messages[0]?.text ?? '',
  server: () => world.discord.messages[0]?.content ?? '',
};

function postOf(
  posts: readonly { readonly title: string; readonly body: string | undefined }[],
): string {
  const [{ title, body } = { title: '', body: '' }] = posts;
  return `${title}\n\n${body ?? ''}`;
}

test.each(Object.keys(SENT))('what embargo notice shows for %s is what goes out', (channel) => {
  const text = shown.notices.find((one) => one.channel === channel)?.text ?? 'nothing';
  const sent = SENT[channel]?.() ?? '';
  if (channel === 'notes') expect(sent).toContain(text);
  else expect(sent).toBe(text);
});
