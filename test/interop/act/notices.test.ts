import { afterEach, expect, jest, test } from '@jest/globals';

import { LIST, openReleaseWorld, REPOSITORY } from '../../announce-release/release-world.ts';
import { openActWorld } from '../../support/act/act-world.ts';
import type { ActRun } from '../../support/act/read-run.ts';
import { SECRETS } from '../../support/case-under-embargo.ts';
import { KEY } from '../../support/case-world.ts';
import { whereInstalled } from '../../support/where-installed.ts';
import {
  openEmbargoWorld,
  PATCH,
  RELEASE,
  REPOSITORY as FLOTILLA,
  START,
} from '../notify-distributors/embargo-world.ts';

jest.setTimeout(300_000);

const CONTROL = 'anvil/control';
const MEMBER = 'psirt@northwind.example';

const declare = whereInstalled('act');

/** What a test opened, to be closed in this order. */
const opened: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

declare('the workflow that announces', () => {
  test('shows the texts, then sends those that were seen, each once', async () => {
    const release = await openReleaseWorld();
    const { github, inputs, mail, sandbox, slack, discord } = release;
    github.addRepository(CONTROL, { visibility: 'private' });
    const world = await openActWorld(github, {
      repository: REPOSITORY,
      secrets: {
        EMBARGO_LEDGER_KEY: KEY,
        EMBARGO_CHANNEL_SECRETS: inputs['channel-secrets'] ?? '',
        EMBARGO_SMTP_USER: mail.login.user,
        EMBARGO_SMTP_PASSWORD: mail.login.password,
      },
    });
    opened.push(world, release);
    const env = { NODE_EXTRA_CA_CERTS: sandbox.write('ca.pem', mail.ca) };
    const announce = (hash: string): Promise<ActRun> => {
      const about = { advisory: release.ghsaId, tag: 'v1.4.2', 'previous-version': '1.4.1' };
      const event = { inputs: { phase: 'release', ...about, hash } };
      const eventName = 'workflow_dispatch';
      return world.run('control/announce.yml', { eventName, event, env, now: new Date() });
    };
    const seen = await announce('');
    expect(seen).toMatchObject({ code: 0, jobs: { announce: 'success' } });
    expect(mail.mails).toEqual([]);
    const [, hash = ''] = /hash=([0-9a-f]{64})/.exec(seen.log) ?? [];
    const sent = await announce(hash);
    expect(sent).toMatchObject({ code: 0, jobs: { announce: 'success' } });
    expect(sent.log).toContain('::set-output:: sent=7');
    expect(await announce(hash)).toMatchObject({ code: 0 });
    expect(mail.mails.map(({ to }) => to)).toEqual([LIST]);
    expect(slack.messages).toHaveLength(1);
    expect(discord.messages).toHaveLength(1);
    expect(github.advisory(release.ghsaId).state).toBe('published');
  });
});

declare('the workflow that tells distributors', () => {
  whereInstalled('gpg')('with keys', () => {
    test('checks the roster, and sends what was previewed to each, encrypted', async () => {
      const embargo = await openEmbargoWorld();
      const { github, gpg, mail, sandbox } = embargo;
      gpg(['--passphrase', '', '--quick-gen-key', MEMBER, 'future-default', 'default', 'never']);
      github.addRepository(CONTROL, { visibility: 'private' });
      const world = await openActWorld(github, {
        repository: FLOTILLA,
        secrets: {
          EMBARGO_LEDGER_KEY: KEY,
          EMBARGO_SIGNING_KEY: gpg([
            '--armor',
            '--export-secret-keys',
            'security@anvil.dev',
          ]).toString(),
          EMBARGO_SMTP_USER: mail.login.user,
          EMBARGO_SMTP_PASSWORD: mail.login.password,
        },
      });
      opened.push(world, embargo);
      const env = { NODE_EXTRA_CA_CERTS: sandbox.write('ca.pem', mail.ca) };
      const roster = { schemaVersion: 1, members: [memberWith(embargo.armored(MEMBER))] };
      const files = { 'distributors.json': JSON.stringify(roster), 'fix.patch': PATCH };
      const tell = (hash: string): Promise<ActRun> => {
        const about = { advisory: embargo.ghsaId, 'releases-at': RELEASE, patches: 'fix.patch' };
        const event = { inputs: { phase: 'details', ...about, 'decided-by': 'olga', hash } };
        const eventName = 'workflow_dispatch';
        const now = new Date(START);
        return world.run('control/distributors.yml', { eventName, event, env, files, now });
      };
      const seen = await tell('');
      expect(seen).toMatchObject({ code: 0, jobs: { distributors: 'success' } });
      expect(mail.mails).toEqual([]);
      const [, hash = ''] = /hash=([0-9a-f]{64})/.exec(seen.log) ?? [];
      const sent = await tell(hash);
      expect(sent).toMatchObject({ code: 0, jobs: { distributors: 'success' } });
      const [taken] = mail.mails;
      expect(taken?.to).toBe(MEMBER);
      const text = taken?.raw.toString('utf8') ?? '';
      expect(text).not.toContain(SECRETS.summary);
      const message = text.slice(text.indexOf('-----BEGIN PGP MESSAGE-----'));
      expect(embargo.decrypted(message)).toContain(SECRETS.summary);
    });
  });
});

function memberWith(key: string): unknown {
  return {
    id: 'northwind',
    organisation: 'Northwind',
    address: MEMBER,
    key,
    criteria: [
      { number: 1, evidence: 'https://northwind.example/packages' },
      { number: 2, evidence: 'mail of 2031-01-02' },
    ],
    acceptedEmbargoPolicyAt: '2031-01-02',
    joinedAt: '2031-01-03',
  };
}
