import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

import type { Distributor } from '@embargo/core';
import { openFileStore, openLedger } from '@embargo/ledger';
import { headerOf } from '@embargo/rehearsal';
import type { TakenMail } from '@embargo/rehearsal';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { LEDGER_KEY } from '../../support/case-under-embargo.ts';
import { PUBLIC_EVENT } from '../../support/run-here.ts';
import { whereInstalled } from '../../support/where-installed.ts';
import { openEmbargoWorld } from './embargo-world.ts';
import type { EmbargoWorld } from './embargo-world.ts';

const MEMBERS = [
  { id: 'northwind', address: 'psirt@northwind.example', expires: 'never' },
  { id: 'contoso', address: 'security@contoso.example', expires: 'never' },
  { id: 'fabrikam', address: 'psirt@fabrikam.example', expires: '20311120T000000' },
];

whereInstalled('gpg')('notices to distributors', () => {
  let world: EmbargoWorld;
  const keys = new Map<string, string>();
  const before = new Set(agents());

  beforeAll(async () => {
    world = await openEmbargoWorld();
    for (const { id, address, expires } of MEMBERS) {
      world.gpg([
        '--passphrase',
        '',
        '--quick-gen-key',
        address,
        'future-default',
        'default',
        expires,
      ]);
      keys.set(id, world.armored(address));
    }
  }, 120_000);
  afterAll(() => world.close());

  beforeEach(() => {
    world.writeRoster(MEMBERS.map(({ id }) => member(id)));
  });

  const member = (id: string, change: Partial<Distributor> = {}): Distributor => ({
    id,
    organisation: `Canary ${id}`,
    address: MEMBERS.find((one) => one.id === id)?.address ?? '',
    key: keys.get(id) ?? '',
    criteria: [
      { number: 1, evidence: 'https://northwind.example/packages' },
      { number: 2, evidence: 'mail of 2031-01-02' },
    ],
    acceptedEmbargoPolicyAt: '2031-01-02',
    joinedAt: '2031-01-03',
    ...change,
  });

  const mailsTo = (id: string): readonly TakenMail[] =>
    world.mail.mails.filter(({ to }) => to === member(id).address);
  const opened = (mail: TakenMail | undefined): string => {
    const text = mail?.raw.toString('utf8') ?? '';
    const from = text.indexOf('-----BEGIN PGP MESSAGE-----');
    return world.decrypted(text.slice(from));
  };
  const entries = async () => {
    const folder = `${world.sandbox.folder}/ledger`;
    const store = openFileStore({ folder, secret: LEDGER_KEY });
    const reading = await openLedger({ store, now: () => world.now }).read(world.ghsaId);
    return reading.status === 'readable' ? reading.entries : [];
  };

  test('preflight says whose key does not live past the release, and sends nothing', async () => {
    const run = await world.run({ phase: 'preflight' });
    expect(run.code).toBe(1);
    expect(run.page).toContain('2 of 3 distributors can be told');
    expect(run.page).toContain('fabrikam: It expires on 2031-11-20');
    expect(world.mail.mails).toEqual([]);
  });

  test('preflight in public names nobody', async () => {
    const run = await world.run({ phase: 'preflight' }, PUBLIC_EVENT);
    expect(run.page).toContain('1 distributor cannot be told');
    expect(run.page).not.toMatch(/fabrikam|northwind|anary/);
  });

  test('preflight holds members to the criteria of the policy', async () => {
    world.writeRoster([member('northwind', { criteria: [] })]);
    const run = await world.run({ phase: 'preflight' });
    expect(run.page).toContain(
      'northwind: The roster shows 0 of the 2 criteria of the policy, without number 1, 2.',
    );
  });

  test('details are refused before the policy has them, and told when they are late', async () => {
    const early = await world.run({ 'releases-at': '2032-01-25T16:00:00Z' });
    expect(early.page).toMatch(
      /It is too early for this notice: SECURITY\.md:\d+ has it from 2031-12-28/,
    );
    const late = await world.run({ 'releases-at': '2031-11-20T16:00:00Z' });
    expect(late.page).toMatch(/This notice is late: SECURITY\.md:\d+ promises it until 2031-11-13/);
  });

  test('details go out once, encrypted to each alone, and one bad key stops only its own', async () => {
    const run = await world.send();
    expect(run.outputs).toMatchObject({ status: 'failed', sent: '2', held: '0', stopped: '1' });
    expect(run.code).toBe(1);
    expect(mailsTo('fabrikam')).toEqual([]);
    for (const id of ['northwind', 'contoso']) {
      const [mail, ...more] = mailsTo(id);
      expect(more).toEqual([]);
      const raw = mail?.raw.toString('utf8') ?? '';
      expect(raw).not.toMatch(/anary|GHSA|CVE|lotilla|fix\.patch/);
      expect(headerOf(mail?.raw ?? Buffer.from(''), 'subject')).toBe('Confidential notice');
      const text = opened(mail);
      expect(text).toContain('[EMBARGOED until 2031-11-25 16:00 UTC] Flotilla: CVE-2031-40417');
      expect(text).toContain('Canary impact');
      expect(text).toContain('Mitigation: Canary workaround');
      expect(text).toContain('Members must not make public');
      expect(text).toContain('filename=01.patch');
    }
    const again = await world.send();
    expect(again.outputs).toMatchObject({ sent: '2' });
    expect(world.mail.mails).toHaveLength(2);
  });

  test('the ledger has each acceptance, and which patches they were given', async () => {
    const sends = (await entries()).filter((entry) => entry.kind === 'send');
    const last = sends.filter(({ data }) => data.phase === 'details' && data.state === 'sent');
    expect(last.map(({ data }) => data.recipient).sort()).toEqual(['contoso', 'northwind']);
    const told = (await entries()).filter((entry) => entry.kind === 'patches-told');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ by: 'olga' });
    expect(told[0]?.data.patchIds).toHaveLength(1);
    expect(JSON.stringify(await entries())).not.toMatch(/\.example|anary/);
  });

  test('a person enters who acknowledged it', async () => {
    await world.send({ acknowledged: 'northwind' });
    const seen = (await entries()).flatMap((entry) =>
      entry.kind === 'send' && entry.data.state === 'seen' ? [entry] : [],
    );
    expect(seen.map(({ by, data }) => [by, data.recipient])).toEqual([['olga', 'northwind']]);
  });

  test('a key that was mended is told in the next run', async () => {
    const address = 'New <psirt@fabrikam.example>';
    const words = ['--quick-gen-key', address, 'future-default', 'default', 'never'];
    world.gpg(['--yes', '--passphrase', '', ...words]);
    const listed = world.gpg(['--with-colons', '--list-keys', 'New']).toString();
    const fingerprint = /^fpr:{9}([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
    keys.set('fabrikam', world.armored(fingerprint));
    world.writeRoster(MEMBERS.map(({ id }) => member(id)));
    const run = await world.send();
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '3', stopped: '0' });
    expect(mailsTo('fabrikam')).toHaveLength(1);
    expect(mailsTo('northwind')).toHaveLength(1);
  });

  test('the reminder tells date, time and the text that will be public', async () => {
    world.now = new Date('2031-11-24T12:00:00Z');
    const run = await world.send({ phase: 'reminder', patches: '' });
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '3' });
    const text = opened(mailsTo('contoso').at(-1));
    expect(text).toContain('is planned for 2031-11-25 16:00 UTC');
    expect(text).toContain('Am I affected?');
  });

  test('a new date is told once a date', async () => {
    const inputs = { phase: 'date-change', patches: '', 'releases-at': '2031-11-26T16:00:00Z' };
    await world.send(inputs);
    await world.send(inputs);
    const count = mailsTo('contoso').length;
    await world.send({ ...inputs, 'releases-at': '2031-11-27T16:00:00Z' });
    expect(mailsTo('contoso')).toHaveLength(count + 1);
    expect(opened(mailsTo('contoso').at(-1))).toContain('new date: 2031-11-27 16:00 UTC');
  });

  test('a broken embargo plans for now, on the word of a person only', async () => {
    const inputs = {
      phase: 'date-change',
      patches: '',
      'releases-at': '',
      'embargo-broken': 'true',
    };
    const refused = await world.run(inputs);
    expect(refused.page).toContain('Nobody recorded that the vulnerability is public');
    const folder = `${world.sandbox.folder}/ledger`;
    const store = openFileStore({ folder, secret: LEDGER_KEY });
    const draft = { kind: 'public-disclosure', state: 'recorded', data: {} } as const;
    const at = world.now.toISOString();
    const ledger = openLedger({ store, now: () => world.now });
    await ledger.record(world.ghsaId, () => [{ ...draft, at, by: 'embargo[bot]' }]);
    expect((await world.run(inputs)).page).toContain('expected the word of a person');
    await ledger.record(world.ghsaId, () => [{ ...draft, at, by: 'olga' }]);
    const run = await world.send(inputs);
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '3' });
    const text = opened(mailsTo('northwind').at(-1));
    expect(text).toContain('When in doubt we go public');
    expect(text).toContain('planned for now, 2031-11-24 12:00 UTC');
    expect(text).toContain('A retrospective of the leak follows');
  });

  test('the end of the embargo is told with links', async () => {
    const run = await world.send({ phase: 'lift', patches: '', 'releases-at': '' });
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '3' });
    expect(opened(mailsTo('contoso').at(-1))).toContain('/security/advisories/GHSA-');
  });

  test('a removal is told to who is removed, with the reason, and they get nothing more', async () => {
    const removed = { removedAt: '2031-11-20', removedBecause: 'It shared two notices' };
    world.writeRoster([member('northwind'), member('contoso', removed)]);
    const before = mailsTo('contoso').length;
    const run = await world.send({
      phase: 'removal',
      recipients: 'contoso',
      patches: '',
      advisory: '',
      'releases-at': '',
    });
    expect(run.outputs).toMatchObject({ status: 'complete', sent: '1' });
    expect(opened(mailsTo('contoso').at(-1))).toContain('The reason: It shared two notices');
    await world.send({ phase: 'reminder', patches: '' });
    expect(mailsTo('contoso')).toHaveLength(before + 1);
  });

  test('a lost answer is held, and a person answers', async () => {
    world.writeRoster([member('northwind')]);
    const inputs = { phase: 'date-change', patches: '', 'releases-at': '2031-11-28T16:00:00Z' };
    world.mail.fail({ fault: { kind: 'cut', at: 'end', isTaken: true } });
    const run = await world.send(inputs);
    expect(run.outputs).toMatchObject({ status: 'held', held: '1' });
    expect(run.page).toContain('resolve: distributors/northwind=sent');
    expect(run.page).not.toContain('psirt@');
    const count = mailsTo('northwind').length;
    const answered = await world.send({ ...inputs, resolve: 'distributors/northwind=sent' });
    expect(answered.outputs).toMatchObject({ status: 'complete', sent: '1' });
    expect(mailsTo('northwind')).toHaveLength(count);
  });

  test('as a process it says what is missing in one sentence', async () => {
    const run = await world.runProcess({ roster: 'nowhere.json' });
    expect(run.code).toBe(1);
    expect(run.page).toContain('There is no roster nowhere.json in the workspace');
    expect(run.page).not.toMatch(/anary|GHSA/);
  });

  test('gpg leaves no agent behind', async () => {
    let left = agents().filter((pid) => !before.has(pid));
    // Those of other tests end with what they were started for.
    for (let turn = 0; turn < 80 && left.length > 0; turn++) {
      await setTimeout(250);
      const now = new Set(agents());
      left = left.filter((pid) => now.has(pid));
    }
    expect(left).toEqual([]);
  });
});

/** The agents of temporary folders, by process number. */
function agents(): readonly string[] {
  const words = ['-f', 'gpg-agent --homedir /tmp/embargo-[A-Za-z0-9]{6} '];
  return spawnSync('pgrep', words, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}
