import { headerOf, startLocalDiscord, startLocalMail, startLocalSlack } from '@embargo/rehearsal';
import type { LocalDiscord, LocalMail, LocalSlack } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { CONTROL } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { leakCase, openHoldWorld, publishCase } from './hold-world.ts';

const LIST = 'security@lists.anvil.dev';

describe('a draft that is posted on GitHub', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await openHoldWorld();
  });
  afterEach(() => world.close());

  const discussions = () => [...world.github.repository(CONTROL).discussions.values()];
  const pulls = () => [...world.github.repository(CONTROL).pulls.values()];
  const twice = async (inputs: Readonly<Record<string, string>>) => {
    const first = await world.run({ inputs });
    await Promise.all([world.run({ inputs }), world.run({ inputs })]);
    return first;
  };

  test('as a discussion stands in the category that is named, once', async () => {
    const ghsaId = await publishCase(world);
    const run = await twice({ 'post-as': 'discussion', category: 'Announcements' });
    expect(run).toMatchObject({ code: 0, outputs: { drafted: '1' } });
    expect(discussions()).toMatchObject([{ category: 'Announcements' }]);
    expect(discussions()[0]?.title).toContain(ghsaId);
  });

  test('as a discussion stands in General where none is named', async () => {
    await publishCase(world);
    await world.run({ inputs: { 'post-as': 'discussion' } });
    expect(discussions()).toMatchObject([{ category: 'General' }]);
  });

  test('as a pull request adds the text as a file, for people to edit, once', async () => {
    const ghsaId = await publishCase(world);
    const run = await twice({ 'post-as': 'pull-request', folder: 'docs/looking-back' });
    expect(run).toMatchObject({ code: 0, outputs: { drafted: '1' } });
    const [pull, ...others] = pulls();
    expect(others).toEqual([]);
    expect(pull?.title).toContain(ghsaId);
    expect(pull?.baseRef).toBe('main');
    const put = world.github.requests.find(({ method }) => method === 'PUT');
    expect(decodeURIComponent(put?.pathname ?? '')).toContain('/contents/docs/looking-back/');
    expect(put?.url).not.toContain(ghsaId);
  });

  test.each(['/git/refs', '/contents/', '/pulls'])(
    'as a pull request is there once though the answer of %s was lost',
    async (path) => {
      await publishCase(world);
      const fault = { kind: 'cut', afterEffect: true } as const;
      const inputs = { 'post-as': 'pull-request' };
      const method = path === '/contents/' ? 'PUT' : 'POST';
      world.github.fail({ method, path: new RegExp(path), times: 1, fault });
      await world.run({ inputs });
      world.github.clearFaults();
      world.now = new Date('2026-11-21T10:00:00Z');
      expect((await world.run({ inputs })).code).toBe(0);
      expect(pulls()).toHaveLength(1);
    },
  );

  test('with a folder that leads elsewhere is refused', async () => {
    const inputs = { 'post-as': 'pull-request', folder: '../other' };
    const { code, log } = await world.run({ inputs });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining('"folder" is "../other"')]);
  });
});

describe('a draft that is sent', () => {
  let services: readonly [LocalSlack, LocalDiscord, LocalMail];
  let world: CaseWorld;
  beforeEach(async () => {
    services = await Promise.all([startLocalSlack(), startLocalDiscord(), startLocalMail()]);
    const { host, port } = services[2];
    const mail = { host, port, from: 'security@anvil.dev' };
    world = await openHoldWorld(JSON.stringify({ version: 1, mail }));
  });
  afterEach(async () => {
    await Promise.all(services.map((service) => service.close()));
    await world.close();
  });

  test('to Slack is short, pings nobody and comes once', async () => {
    const ghsaId = await publishCase(world);
    const inputs = { 'post-as': 'slack', webhook: services[0].webhookUrl };
    expect((await world.run({ inputs })).code).toBe(0);
    await world.run({ inputs });
    const texts = services[0].messages.map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain(ghsaId);
    expect(texts[0]).toContain('1 promise was kept, 1 broken.');
    expect(texts[0]).not.toContain('canary');
  });

  test('to Discord fits into a message', async () => {
    await publishCase(world);
    const inputs = { 'post-as': 'discord', webhook: services[1].webhookUrl };
    expect((await world.run({ inputs })).code).toBe(0);
    expect(services[1].messages).toMatchObject([
      { pings: false, content: expect.stringContaining('broken, kept late') },
    ]);
  });

  const mailInputs = (): Readonly<Record<string, string>> => {
    const { login, ca } = services[2];
    const { user, password } = login;
    return {
      ...{ 'post-as': 'mail', 'mail-to': LIST },
      ...{ 'smtp-user': user, 'smtp-password': password, 'smtp-ca': ca },
    };
  };

  test('by mail goes to the address that is named, once', async () => {
    const ghsaId = await publishCase(world);
    expect((await world.run({ inputs: mailInputs() })).code).toBe(0);
    await world.run({ inputs: mailInputs() });
    const { mails } = services[2];
    expect(mails.map(({ to }) => to)).toEqual([LIST]);
    const raw = mails[0]?.raw ?? Buffer.of();
    expect(headerOf(raw, 'subject')).toContain(ghsaId);
  });

  test('and may have been sent is held, until a person says whether it was', async () => {
    const ghsaId = await publishCase(world);
    const webhook = services[0].webhookUrl;
    const inputs = { 'post-as': 'slack', webhook };
    services[0].fail({ fault: { kind: 'cut', afterEffect: true }, times: 1 });
    const held = await world.run({ inputs });
    expect(held.code).toBe(1);
    expect(held.log.join(' ')).toContain('resolve: retrospective=sent or retrospective=not-sent');
    services[0].clearFaults();
    await world.run({ inputs });
    expect(services[0].messages).toHaveLength(1);
    const answered = await world.run({ inputs: { ...inputs, resolve: 'retrospective=sent' } });
    expect(answered.code).toBe(0);
    expect(services[0].messages).toHaveLength(1);
    const kinds = (await world.recorded(ghsaId)).map(({ kind }) => kind);
    expect(kinds).toContain('retrospective-held');
  });

  test.each(['slack', 'discord', 'mail'])(
    'of what is not public is not sent by %s',
    async (kind) => {
      await leakCase(world);
      const webhook = kind === 'slack' ? services[0].webhookUrl : services[1].webhookUrl;
      const inputs = kind === 'mail' ? mailInputs() : { 'post-as': kind, webhook };
      const { code, log } = await world.run({ inputs });
      expect(code).toBe(1);
      expect(log.join(' ')).toContain('expected a private repository');
      const [slack, discord, mail] = services;
      expect([slack.messages, discord.messages, mail.mails]).toEqual([[], [], []]);
    },
  );

  test.each([
    { what: 'no address', inputs: { 'mail-to': '' }, says: '"mail-to" is empty' },
    { what: 'no webhook', inputs: { 'post-as': 'slack' }, says: '"webhook" is empty' },
  ])('is refused in one sentence with $what', async ({ inputs, says }) => {
    const { code, log } = await world.run({ inputs: { ...mailInputs(), ...inputs } });
    expect(code).toBe(1);
    expect(log).toEqual([expect.stringContaining(says)]);
  });
});

test('a draft by mail needs a mail server in the configuration', async () => {
  const world = await openHoldWorld();
  await publishCase(world);
  const { code, log } = await world.run({ inputs: { 'post-as': 'mail', 'mail-to': LIST } });
  await world.close();
  expect(code).toBe(1);
  expect(log).toEqual([expect.stringContaining('.github/embargo.yml has no "mail"')]);
});
