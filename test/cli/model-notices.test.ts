import type { ConfiguredChannel } from '@embargo/core';
import { unkeptChannels } from '@embargo/core';
import { readPolicy } from '@embargo/policy-lint';
import { afterAll, describe, expect, test } from '@jest/globals';

import { aCase } from '../core/notice/a-case.ts';
import { openSandbox } from '../support/sandbox.ts';
import { runMain } from '../support/run-main.ts';
import { describeShared, readShared } from '../support/shared.ts';
import { MAIL } from './notice-settings.ts';

/** A model policy, and the channels that a project with it would configure. */
interface Model {
  readonly policy: string;
  /** The channel that tells what the policy promises to tell. */
  readonly teller: string;
  readonly channels: readonly ConfiguredChannel[];
}

const NOTES: ConfiguredChannel = { id: 'notes', kind: 'github-release' };
const ADVISORY: ConfiguredChannel = { id: 'advisory', kind: 'github-advisory' };

const MODELS: readonly Model[] = [
  {
    policy: 'sigstore',
    teller: 'list',
    channels: [
      listOf('sigstore-dev@googlegroups.com'),
      { id: 'chat', kind: 'slack', linksTo: ['list'] },
    ],
  },
  {
    policy: 'minder',
    teller: 'list',
    channels: [
      listOf('minder-dev@googlegroups.com'),
      NOTES,
      { id: 'chat', kind: 'discord', linksTo: ['notes'] },
    ],
  },
  {
    policy: 'toolhive-registry-server',
    teller: 'notes',
    channels: [NOTES, ADVISORY, { id: 'chat', kind: 'discord', linksTo: ['advisory'] }],
  },
  {
    policy: 'kurator',
    teller: 'notes',
    channels: [NOTES, { id: 'tracking', kind: 'issue', linksTo: ['notes'] }],
  },
  {
    policy: 'kappital',
    teller: 'list',
    channels: [listOf('announce@lists.anvil.dev'), { id: 'tracking', kind: 'issue' }],
  },
];

/** What shows that a text tells what a policy promises of it. */
const TELLS: Readonly<Record<string, RegExp>> = {
  'fixed-versions': /1\\?\.4\.2/,
  cve: /CVE-2026-31337/,
  severity: /high|8\\?\.8/i,
  impact: /Whoever can serve a manifest|Signatures of nested manifests/,
  binaries: /releases\/tag\/v1\.4\.2|forge-1\.4\.2-linux-amd64/,
  mitigation: /nested: false/,
  'pull-requests': /pull\/812/,
  upgrade: /npm install forge/,
};

function listOf(to: string): ConfiguredChannel {
  return {
    id: 'list',
    kind: 'mailing-list',
    to,
    archive: { kind: 'google-groups', group: to.slice(0, to.indexOf('@')) },
  };
}

interface Shown {
  readonly channel: string;
  readonly stage: number;
  readonly title: string;
  readonly text: string;
  readonly awaits: readonly string[];
}

describeShared('what a project with a model policy announces', () => {
  const sandbox = openSandbox();
  afterAll(() => {
    sandbox.remove();
  });
  const forthcoming = { mitigation: 'Install from the mirror only.' };
  const notice = { ...aCase({ forthcoming }), releasesAt: '2026-11-24T16:00:00Z' };
  sandbox.write('case.json', JSON.stringify(notice));

  const factsOf = (policy: string) =>
    readPolicy('SECURITY.md', readShared('seeds', policy, 'SECURITY.md')).facts;

  async function shown(policy: string, phase = 'release'): Promise<ReadonlyMap<string, Shown>> {
    const channels = MODELS.find((model) => model.policy === policy)?.channels;
    sandbox.write(`${policy}.md`, readShared('seeds', policy, 'SECURITY.md'));
    const config = { version: 1, policy: `${policy}.md`, mail: MAIL, channels };
    sandbox.write(`${policy}.yml`, JSON.stringify(config));
    const words = ['--case', 'case.json', '--config', `${policy}.yml`, '--json'];
    const run = await runMain(sandbox.folder, 'notice', ...words, '--phase', phase);
    expect(run.stderr).toBe('');
    const { notices } = JSON.parse(run.stdout) as { readonly notices: readonly Shown[] };
    return new Map(notices.map((one) => [one.channel, one]));
  }

  describe.each(MODELS)('$policy', ({ policy, teller, channels }) => {
    test('announces on every channel that it promises', () => {
      const unkept = unkeptChannels(factsOf(policy), channels);
      expect(unkept.map(({ kind, value }) => [kind, value])).toEqual([]);
    });

    test('misses the channels that it promises where nobody set them up', () => {
      expect(unkeptChannels(factsOf(policy), []).length).toBeGreaterThan(0);
    });

    test('tells everything that it promises to tell', async () => {
      const text = (await shown(policy)).get(teller)?.text ?? '';
      const promised = factsOf(policy).announcementContent?.fields ?? [];
      expect(promised.length).toBeGreaterThan(0);
      expect(promised.filter((field) => TELLS[field]?.test(text) !== true)).toEqual([]);
    });

    test('leaves no place to fill in', async () => {
      for (const { channel, title, text } of (await shown(policy)).values()) {
        expect([channel, `${title}\n${text}`]).toEqual([
          channel,
          expect.not.stringMatching(/\{\{|\$[A-Z]{3}|undefined|\[object/),
        ]);
      }
    });
  });

  test("Sigstore's list has the text of its template, and Slack waits for the mail", async () => {
    const notices = await shown('sigstore');
    expect(notices.get('list')).toMatchObject({ stage: 1, awaits: [] });
    expect(notices.get('list')?.text).toContain('sigstore/Forge 1.4.2');
    expect(notices.get('chat')).toMatchObject({ stage: 2, awaits: ['list'] });
  });

  test.each(['minder', 'toolhive-registry-server'])(
    'Discord of %s gets a link to the fix, and not the whole text',
    async (policy) => {
      const chat = (await shown(policy)).get('chat');
      expect(chat?.stage).toBeGreaterThan(1);
      expect(chat?.text).toContain('https://github.com/anvil/forge/releases/tag/v1.4.2');
      expect(chat?.text.length).toBeLessThan(2000);
    },
  );

  test("Kurator's issue opens with the CVE and links to the notes of the patch release", async () => {
    const notices = await shown('kurator');
    expect(notices.get('tracking')?.title).toMatch(/^CVE-2026-31337: /);
    expect(notices.get('tracking')?.text).toContain(
      '(https://github.com/anvil/forge/releases/tag/v1.4.2)',
    );
    expect(notices.get('tracking')?.stage).toBe(2);
    expect(notices.get('notes')?.text).toContain('nested: false');
  });

  test("Kappital's issue ahead of the fix tells date and mitigation, and nothing of the flaw", async () => {
    const issue = (await shown('kappital', 'forthcoming')).get('tracking');
    expect(issue?.text).toContain('2026-11-24');
    expect(issue?.text).toContain('Install from the mirror only.');
    expect(`${issue?.title ?? ''}\n${issue?.text ?? ''}`).not.toMatch(
      /CVE-|GHSA-|manifest|Rosa|8\\?\.8|high|1\\?\.4/i,
    );
  });
});
