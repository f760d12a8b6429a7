import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { judgeKey, mailPeople, openGnupg, smtpServer } from '@embargo/channels';
import type { Gnupg, PublicKey } from '@embargo/channels';
import { headerOf, startLocalMail } from '@embargo/rehearsal';
import type { LocalMail } from '@embargo/rehearsal';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { CASE, sendingTo, tokenOf } from '../channels/sendings.ts';
import { whereInstalled } from '../support/where-installed.ts';

const RELEASE = new Date('2026-11-30T16:00:00Z');

whereInstalled('gpg')('mail that is sealed by gpg', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'embargo-gpg-test-'));
  const gpg = (words: readonly string[], input: Buffer | string = ''): Buffer =>
    execFileSync('gpg', ['--batch', '--pinentry-mode', 'loopback', '--homedir', home, ...words], {
      input,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const armored = (user: string): string => gpg(['--armor', '--export', user]).toString();
  const makeKey = (user: string, algorithm = 'future-default', expires = 'never'): void => {
    gpg(['--passphrase', '', '--quick-gen-key', user, algorithm, 'default', expires]);
  };
  let gnupg: Gnupg;
  let mail: LocalMail;

  beforeAll(async () => {
    mail = await startLocalMail();
    gpg([
      '--passphrase',
      'unlock',
      '--quick-gen-key',
      'Anvil <security@anvil.dev>',
      'ed25519',
      'sign',
    ]);
    makeKey('Northwind <psirt@northwind.example>');
    makeKey('Contoso PSIRT <psirt@contoso.example>', 'rsa2048');
    const listed = gpg(['--with-colons', '--list-keys', 'psirt@contoso.example']).toString();
    const fingerprint = /^fpr:{9}([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
    gpg(['--passphrase', '', '--quick-add-key', fingerprint, 'rsa2048', 'encr']);
    makeKey('short@fabrikam.example', 'future-default', '20261201T000000');
    gpg(['--passphrase', '', '--quick-gen-key', 'signs@only.example', 'ed25519', 'sign', 'never']);
    const words = [
      '--passphrase',
      'unlock',
      '--armor',
      '--export-secret-keys',
      'security@anvil.dev',
    ];
    gnupg = await openGnupg({ signingKey: gpg(words).toString(), passphrase: 'unlock' });
  }, 60_000);

  afterAll(async () => {
    await gnupg.close();
    await mail.close();
    spawnSync('gpgconf', ['--homedir', home, '--kill', 'all']);
    rmSync(home, { recursive: true, force: true });
  });

  const keys: Readonly<Record<string, string>> = {
    northwind: 'psirt@northwind.example',
    contoso: 'psirt@contoso.example',
    only: 'signs@only.example',
  };
  const people = (transport = smtpServer(mail)): ReturnType<typeof mailPeople> =>
    mailPeople({
      id: 'distributors',
      transport,
      from: { name: 'Anvil', address: 'security@anvil.dev' },
      addressOf: (recipient) => keys[recipient],
      tokenOf,
      now: () => new Date('2026-11-21T12:00:00Z'),
      audience: 'distributors',
      seal: (recipient) => gnupg.sealTo(armored(keys[recipient] ?? '')),
      sealedSubject: 'Confidential notice from Anvil',
    });
  const readOne = async (text: string): Promise<readonly PublicKey[]> =>
    (await gnupg.read([text]))[0] ?? [];
  const sendingOf = (recipient: string): ReturnType<typeof sendingTo> => {
    const { key, outgoing } = sendingTo('distributors', {
      title: `${CASE}: Anvil läuft heiß`,
      parts: ['Canary in the text.'],
      attachments: [
        { name: 'fix.patch', mediaType: 'text/x-diff', bytes: Buffer.from('-canary\n+fixed\n') },
      ],
    });
    return { key: { ...key, recipient }, outgoing };
  };

  test.each(['northwind', 'contoso'])('is read by %s alone, with its patch', async (recipient) => {
    const sending = sendingOf(recipient);
    expect(await people().send(sending)).toMatchObject({ status: 'sent' });
    const raw = mail.mails.at(-1)?.raw ?? Buffer.alloc(0);
    expect(raw.toString()).not.toMatch(/canary|GHSA|läuft|heiß|fix\.patch/i);
    expect(headerOf(raw, 'Subject')).toBe('Confidential notice from Anvil');
    expect(headerOf(raw, 'Content-Type')).toMatch(
      /^multipart\/encrypted; protocol="application\/pgp-encrypted"/,
    );

    const message = /-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----/.exec(
      raw.toString(),
    )?.[0];
    const packets = gpg(['--list-packets'], message ?? '').toString();
    expect(packets).toContain('keyid 0000000000000000');
    const { stdout, stderr } = spawnSync('gpg', ['--batch', '--homedir', home, '--decrypt'], {
      input: message,
      encoding: 'utf8',
    });
    expect(stderr).toContain('Good signature from "Anvil <security@anvil.dev>"');
    const inner = parseByPython(Buffer.from(stdout));
    const composed = people().compose(sending);
    expect(composed).toEqual({
      status: 'fits',
      text: `Subject: ${inner.subject}\n\n${inner.text}`,
    });
    expect(inner.attachments).toEqual([['fix.patch', 'text/x-diff', '-canary\n+fixed\n']]);
    expect(stdout).toMatch(/^Content-Type: multipart\/mixed; protected-headers="v1"/im);
  });

  test('is sealed to one key many times at once', async () => {
    const seal = gnupg.sealTo(armored('psirt@northwind.example'));
    const sealed = await Promise.all(
      Array.from({ length: 24 }, (_, index) => seal(Buffer.from(`Notice ${String(index)}`))),
    );
    expect(sealed.every((text) => text?.startsWith('-----BEGIN PGP MESSAGE-----'))).toBe(true);
  });

  test('is not sent to whom it cannot be encrypted to, and others get theirs', async () => {
    const before = mail.mails.length;
    expect(await people().send(sendingOf('only'))).toMatchObject({
      status: 'refused',
      reason: "The recipient's key cannot be encrypted to.",
    });
    expect(mail.mails.length).toBe(before);
  });

  test('a preflight says what is wrong with a key', async () => {
    const judged = async (user: string, change: object = {}): Promise<readonly string[]> =>
      judgeKey(await readOne(armored(user)), { address: user, until: RELEASE, ...change });
    expect(await judged('psirt@northwind.example')).toEqual([]);
    expect(await judged('psirt@contoso.example')).toEqual([]);
    expect(await judged('short@fabrikam.example')).toEqual([]);
    const later = new Date('2026-12-07T16:00:00Z');
    expect(await judged('short@fabrikam.example', { until: later })).toEqual([
      'It expires on 2026-12-01, expected after 2026-12-07T16:00:00.000Z.',
    ]);
    expect(await judged('signs@only.example')).toEqual(['It has no key to encrypt to.']);
    expect(await judged('psirt@contoso.example', { address: 'x@y.example' })).toEqual([
      'None of its user ids has the address of the recipient.',
    ]);
    expect(await judged('psirt@contoso.example', { fingerprint: 'ab12' })).toEqual([
      'Its fingerprint is not the one that is pinned.',
    ]);
    const [key] = await readOne(armored('psirt@contoso.example'));
    const spaced = (key?.fingerprint ?? '').toLowerCase().replace(/(.{4})/g, '$1 ');
    expect(await judged('psirt@contoso.example', { fingerprint: spaced })).toEqual([]);
  });

  test.each([
    '',
    'no key',
    '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAAAA\n-----END PGP PUBLIC KEY BLOCK-----\n',
  ])('a preflight takes no other text for a key', async (text) => {
    const judged = judgeKey(await readOne(text), { address: 'a@b.example', until: RELEASE });
    expect(judged).toEqual(['It is no public key of OpenPGP.']);
  });

  test('two keys in one are said, and a revoked one', async () => {
    const both = armored('psirt@northwind.example') + armored('psirt@contoso.example');
    const address = 'psirt@northwind.example';
    expect(judgeKey(await readOne(both), { address, until: RELEASE })).toEqual([
      'It holds 2 keys, expected one.',
    ]);
    const revoked: PublicKey = {
      fingerprint: 'AB',
      addresses: [address],
      isRevoked: true,
      canEncrypt: true,
    };
    expect(judgeKey([revoked], { address, until: RELEASE })).toEqual(['It is revoked.']);
  });

  test.each([
    { what: 'strangers', own: [] },
    { what: 'strangers and the own key', own: ['security@anvil.dev'] },
  ])('keys of $what are read at once as each alone', async ({ own }) => {
    const northwind = armored('psirt@northwind.example');
    const both = northwind + armored('psirt@contoso.example');
    const few = ['no key', northwind, '', both, northwind.slice(0, 300), ...own.map(armored)];
    const texts = Array.from({ length: 60 }, (_, index) => few[index % few.length] ?? '');
    const alone = new Map<string, readonly PublicKey[]>();
    for (const text of few) alone.set(text, await readOne(text));
    expect(await gnupg.read(texts)).toEqual(texts.map((text) => alone.get(text)));
    expect(few.map((text) => alone.get(text)?.length)).toEqual([
      0,
      1,
      0,
      2,
      0,
      ...own.map(() => 1),
    ]);
  });

  test('a signing key that is none is said', async () => {
    await expect(openGnupg({ signingKey: 'none' })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});

interface Parsed {
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly (readonly string[])[];
}

const PARSE = `
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
text = m.get_body(('plain',)).get_content().replace('\\r\\n', '\\n')
parts = [[a.get_filename(), a.get_content_type(), a.get_content()] for a in m.iter_attachments()]
print(json.dumps({'subject': m['subject'], 'text': text, 'attachments': parts}))
`;

/** As Python's own parser reads it. */
function parseByPython(raw: Buffer): Parsed {
  const { stdout, stderr } = spawnSync('python3', ['-c', PARSE], { input: raw, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Parsed;
}
