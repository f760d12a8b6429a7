import { startLocalMail } from '@embargo/rehearsal';
import type { LocalMail } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ADA, BEN } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { openRespondWorld, ROSTER } from './respond-world.ts';

const POLICY = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

We acknowledge a report within 24 hours. We release a fix within 14 days of the report.
A CVE is requested from MITRE. The fix is developed in a private repository.

## Public disclosure

If you know of a publicly disclosed vulnerability, tell the security team at once. Where possible the
team asks the person who made it public whether it can be handled by a private disclosure process.
If they deny the request, the team moves swiftly with the fix and the release.

In a public disclosure all timelines become ASAP.
`;
const VAULT = 'anvil-works/vault';

let world: CaseWorld;
beforeEach(async () => {
  world = await openRespondWorld(POLICY);
});
afterEach(() => world.close());

/** What the checklist of an advisory asks for now. */
const checklist = (ghsaId: string): string =>
  world.comments(ghsaId).find((body) => body.startsWith('<!-- embargo:checklist -->')) ?? '';

function confirmed(): string {
  const ghsaId = world.report();
  world.github.comment(ghsaId, ADA, '/confirm');
  return ghsaId;
}

const kindsOf = async (ghsaId: string): Promise<readonly string[]> =>
  (await world.recorded(ghsaId)).map(({ kind }) => kind);

test('whoever made it public is asked for privacy, until the answer is recorded', async () => {
  const ghsaId = confirmed();
  world.github.comment(ghsaId, ADA, '/public-since 2026-11-02T08:00Z');
  await world.run();
  expect(checklist(ghsaId)).toContain('Ask whoever made it public');
  expect(checklist(ghsaId)).toContain('Would you handle it with us in private');
  world.github.comment(ghsaId, ADA, '/privacy-asked refused');
  await world.run();
  expect(checklist(ghsaId)).not.toContain('Ask whoever made it public whether');
  expect(await kindsOf(ghsaId)).toContain('privacy-asked');
});

describe('a CVE ID that GitHub does not give', () => {
  test('is prepared as the form of its source, which is recorded once', async () => {
    const ghsaId = confirmed();
    await world.run();
    await world.run();
    const text = checklist(ghsaId);
    expect(text).toContain('https://cveform.mitre.org');
    expect(text).toContain('Version: canary-package: < 1.4.2, not fixed yet');
    expect(text).toContain('Suggested description: canary-summary the gate stays open');
    const forms = (await world.recorded(ghsaId)).filter(
      ({ kind, data }) => kind === 'step' && 'step' in data && data.step === 'cve-form',
    );
    expect(forms).toHaveLength(1);
  });

  test('is asked for until a person says that it is requested', async () => {
    const ghsaId = confirmed();
    world.github.comment(ghsaId, BEN, '/cve-requested mitre');
    await world.run();
    expect(checklist(ghsaId)).not.toContain('cveform');
    expect(checklist(ghsaId)).toMatch(/- \[x\] Request a CVE ID from mitre/);
  });
});

describe('the lead of a case', () => {
  const away = (more: string): string =>
    ROSTER.replace('{ login: canary-sec-ada,', `{ login: canary-sec-ada, ${more},`);
  const leads = async (ghsaId: string): Promise<readonly unknown[]> =>
    (await world.recorded(ghsaId)).flatMap(({ kind, data }) =>
      kind === 'fix-lead-named' && 'login' in data ? [data.login] : [],
    );

  test('who goes on leave hands it over to the next in turn, once, and it is recorded', async () => {
    const ghsaId = confirmed();
    await world.run();
    world.write('roster.yml', away('leave: [{ from: 2026-11-04, to: 2026-11-20 }]'));
    world.now = new Date('2026-11-03T23:59:00Z');
    await world.run();
    expect(await leads(ghsaId)).toEqual([ADA]);
    world.now = new Date('2026-11-04T00:00:00Z');
    await Promise.all([world.run(), world.run()]);
    await world.run();
    expect(await leads(ghsaId)).toEqual([ADA, BEN]);
    world.now = new Date('2026-11-21T09:00:00Z');
    await world.run();
    expect(await leads(ghsaId)).toEqual([ADA, BEN]);
  });

  test('is who stands in where the leave names somebody', async () => {
    world.github.addUser('canary-sec-cas');
    const ghsaId = confirmed();
    await world.run();
    const leave = 'leave: [{ from: 2026-11-04, to: 2026-11-20, cover: canary-sec-cas }]';
    world.write('roster.yml', `${away(leave)}  - { login: canary-sec-cas, roles: [member] }\n`);
    world.now = new Date('2026-11-05T09:00:00Z');
    await world.run();
    expect(await leads(ghsaId)).toEqual([ADA, 'canary-sec-cas']);
    expect(world.github.advisory(ghsaId).collaboratingUsers).toContain('canary-sec-cas');
  });

  test('is asked for where nobody else is free', async () => {
    const ghsaId = confirmed();
    await world.run();
    const leave = 'leave: [{ from: 2026-11-04, to: 2026-11-20 }]';
    world.write(
      'roster.yml',
      away(leave).replace(`{ login: ${BEN},`, `{ login: ${BEN}, ${leave},`),
    );
    world.now = new Date('2026-11-05T09:00:00Z');
    await world.run();
    expect(await leads(ghsaId)).toEqual([ADA]);
    expect(checklist(ghsaId)).toContain('The fix lead is away and nobody of the roster is free');
  });
});

describe('a fix that the policy has written in a private repository', () => {
  const inputs = { 'private-repository': VAULT };
  const addVault = (collaborators: Readonly<Record<string, 'write' | 'read'>>): void => {
    world.github.addRepository(VAULT, { visibility: 'private', collaborators });
  };

  test('is asked for where nobody says which repository', async () => {
    const ghsaId = confirmed();
    await world.run();
    expect(checklist(ghsaId)).toContain('Write the fix in a private repository');
  });

  test('stays asked for while the repository is public', async () => {
    world.github.addRepository(VAULT, { visibility: 'public' });
    const ghsaId = confirmed();
    await world.run({ inputs });
    expect(checklist(ghsaId)).toContain('names a repository that is public');
  });

  test('waits until the whole team may write there, and is then ticked', async () => {
    addVault({ [ADA]: 'write', [BEN]: 'read' });
    const ghsaId = confirmed();
    await world.run({ inputs });
    expect(checklist(ghsaId)).toContain(`Let \`${BEN}\` write to \`${VAULT}\``);
    world.github.repository(VAULT).collaborators.set(BEN, 'write');
    await world.run({ inputs });
    await world.run({ inputs });
    expect(checklist(ghsaId)).toMatch(/- \[x\] Write the fix in a private repository/);
  });

  test('is moved by people where patches are in a temporary fork already', async () => {
    addVault({ [ADA]: 'write', [BEN]: 'write' });
    const ghsaId = confirmed();
    await world.run({ inputs });
    world.github.addRepository('anvil-works/other', {});
    const other = confirmed();
    world.github.openFork(other);
    await world.run({ inputs });
    expect(checklist(other)).toContain('Move the patches of the temporary fork');
    expect(checklist(other)).toContain(`git -C patches.git push https://github.com/${VAULT}.git`);
    world.github.comment(other, ADA, '/done private-fix');
    await world.run({ inputs });
    expect(checklist(other)).not.toContain('Move the patches');
    expect(checklist(ghsaId)).not.toContain('Move the patches');
  });
});

describe("the team's key", () => {
  const ADDRESS = 'joy@canary-reporter.example';
  const KEY_BLOCK = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEZabc
-----END PGP PUBLIC KEY BLOCK-----
`;
  let mail: LocalMail;
  let mailed: CaseWorld;
  beforeEach(async () => {
    mail = await startLocalMail();
    const { host, port } = mail;
    const config = { version: 1, mail: { host, port, from: 'security@anvil.dev' } };
    mailed = await openRespondWorld(POLICY, JSON.stringify(config));
    mailed.write('key.asc', KEY_BLOCK);
    mailed.report();
  });
  afterEach(async () => {
    await mail.close();
    await mailed.close();
  });

  const inputs = (more: Readonly<Record<string, string>> = {}) => ({
    ...{ 'key-to': ADDRESS, 'key-file': 'key.asc' },
    ...{ 'smtp-user': mail.login.user, 'smtp-password': mail.login.password, 'smtp-ca': mail.ca },
    ...more,
  });

  test('is mailed to who asks for it, once, and the address is nowhere shown', async () => {
    const shown = await mailed.run({ inputs: inputs() });
    await Promise.all([mailed.run({ inputs: inputs() }), mailed.run({ inputs: inputs() })]);
    expect(shown.code).toBe(0);
    expect(mail.mails.map(({ to }) => to)).toEqual([ADDRESS]);
    expect(mail.mails[0]?.raw.toString('utf8')).toContain('security-key.asc');
    expect(JSON.stringify({ ...shown, masked: [] })).not.toContain('canary-reporter');
    expect(shown.masked).toContain(ADDRESS);
    expect(JSON.stringify(await mailed.recorded('intake'))).not.toContain('canary-reporter');
  });

  test('that is no public key is not sent', async () => {
    mailed.write('key.asc', KEY_BLOCK.replaceAll('PUBLIC', 'PRIVATE'));
    const { code, log } = await mailed.run({ inputs: inputs() });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining('holds a public OpenPGP key')]);
    expect(mail.mails).toEqual([]);
  });

  test.each([
    { what: 'its file', more: { 'key-file': '' }, says: '"key-file" is empty' },
    { what: 'its file there', more: { 'key-file': 'gone.asc' }, says: '"gone.asc"' },
  ])('is refused without $what', async ({ more, says }) => {
    const { code, log } = await mailed.run({ inputs: inputs(more) });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining(says)]);
  });

  test('needs a mail server in the configuration', async () => {
    world.write('key.asc', KEY_BLOCK);
    const { log } = await world.run({ inputs: inputs() });
    expect(log).toEqual([expect.stringContaining('has no "mail"')]);
  });
});
