import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { REPOSITORY } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { leakCase, openHoldWorld, publishCase, SAID } from './hold-world.ts';

let world: CaseWorld;
beforeEach(async () => {
  world = await openHoldWorld();
});
afterEach(() => world.close());

const issues = (): readonly { readonly title: string; readonly body: string }[] =>
  world.github.requests
    .filter(({ method, pathname }) => method === 'POST' && pathname.endsWith('/issues'))
    .map(({ body }) => JSON.parse(body) as { title: string; body: string });

describe('a published case', () => {
  test('is looked back on, with promises kept and broken and no names', async () => {
    const ghsaId = await publishCase(world);
    expect(await world.run()).toMatchObject({ code: 0, outputs: { drafted: '1' } });
    const [issue] = issues();
    expect(issue?.title).toContain(ghsaId);
    expect(issue?.body).toContain('the security team | acknowledged the report');
    expect(issue?.body).toMatch(/Acknowledgement: .* \| kept at 2026-11-02T12:00Z/);
    expect(issue?.body).toMatch(/Release: .* \| broken, kept late/);
    expect(issue?.body).toContain('### To discuss');
    expect(issue?.body).not.toContain('canary');
  });

  test.each([
    { note: 'https://github.com/anvil-works/warden/pull/7', shown: '- https://github.com/anvil' },
    { note: 'see the one of last week', shown: undefined },
  ])('names the change that brought the flaw in by its link: $note', async ({ note, shown }) => {
    const ghsaId = await publishCase(world);
    await world.record(ghsaId, {
      ...SAID,
      kind: 'ticked',
      at: '2026-11-20T12:00:00.000Z',
      data: { item: 'introduced-by', note },
    });
    await world.run();
    if (shown === undefined) expect(issues()[0]?.body).not.toContain(note);
    else expect(issues()[0]?.body).toContain(shown);
  });

  test('is looked back on once', async () => {
    await publishCase(world);
    await world.run();
    await world.run();
    await Promise.all([world.run(), world.run()]);
    expect(issues()).toHaveLength(1);
  });

  test('that people looked back on themselves is left alone', async () => {
    const ghsaId = await publishCase(world);
    await world.record(ghsaId, {
      ...SAID,
      kind: 'retrospective-held',
      at: '2026-11-21T08:00:00.000Z',
    });
    expect((await world.run()).outputs['drafted']).toBe('0');
  });

  test('may be drafted in the summary alone', async () => {
    await publishCase(world);
    const { summary } = await world.run({ inputs: { 'post-as': 'summary' } });
    expect(summary).toContain('## Retrospective of');
    expect(issues()).toEqual([]);
  });
});

describe('a broken embargo', () => {
  test('is looked back on in a private repository', async () => {
    await leakCase(world);
    expect((await world.run()).code).toBe(0);
    expect(issues()[0]?.body).toContain('a talk named the file');
  });

  test('is never told in public before the advisory is', async () => {
    await leakCase(world);
    const { code, log } = await world.run({ inputs: { 'post-into': REPOSITORY } });
    expect(code).toBe(1);
    expect(log.join(' ')).toContain('expected a private repository');
    expect(issues()).toEqual([]);
  });

  test('shows nothing in a public run', async () => {
    const ghsaId = await leakCase(world);
    const shown = JSON.stringify({ ...(await world.run({ payload: PUBLIC_EVENT })), masked: [] });
    expect(shown).not.toContain(ghsaId);
    expect(shown).not.toMatch(/talk|canary/);
  });
});
