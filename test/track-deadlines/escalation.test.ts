import { startLocalDiscord, startLocalSlack } from '@embargo/rehearsal';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { CaseWorld } from '../support/case-world.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { openTrackWorld } from './track-world.ts';

interface Chat {
  readonly webhook: string;
  readonly texts: () => readonly string[];
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

async function openSlack(): Promise<Chat> {
  const slack = await startLocalSlack();
  return {
    webhook: slack.webhookUrl,
    texts: () => slack.messages.map(({ text }) => text),
    cut: () => {
      slack.fail({ fault: { kind: 'cut', afterEffect: true }, times: 1 });
    },
    close: slack.close,
  };
}

async function openDiscord(): Promise<Chat> {
  const discord = await startLocalDiscord();
  return {
    webhook: discord.webhookUrl,
    texts: () => discord.messages.map(({ content }) => content),
    cut: () => {
      discord.fail({ fault: { kind: 'cut', afterEffect: true }, times: 1 });
    },
    close: discord.close,
  };
}

/** Both notices are due a week ahead. */
const TWO_NOTICES = `# Security policy

Report vulnerabilities privately by the "Report a vulnerability" button.

## Private distributors list

**Advance notice to the private distributors list** (completed within 1-4 weeks prior to public disclosure):

The private distributors list is given notice at least 7 days before the planned public disclosure date.
`;

const at = (text: string): Date => new Date(`2026-11-${text}Z`);

describe.each([
  { input: 'slack-webhook', open: openSlack },
  { input: 'discord-webhook', open: openDiscord },
])('what becomes urgent, by $input,', ({ input, open }) => {
  let world: CaseWorld;
  let chat: Chat;
  beforeEach(async () => {
    [world, chat] = await Promise.all([openTrackWorld(), open()]);
  });
  afterEach(async () => {
    await chat.close();
    await world.close();
  });

  const run = (now: Date) => {
    world.now = now;
    return world.run({ inputs: { [input]: chat.webhook } });
  };
  const acknowledgements = () => chat.texts().filter((text) => text.includes('Acknowledgement'));

  test('is told at half, four fifths and all of its time, each once', async () => {
    world.report();
    await run(at('02T20:59:59'));
    expect(acknowledgements()).toEqual([]);
    await run(at('02T21:00:00'));
    await run(at('02T22:00:00'));
    expect(acknowledgements()).toHaveLength(1);
    await run(at('03T04:12:00'));
    expect(acknowledgements()).toHaveLength(2);
    await run(at('03T09:00:01'));
    await run(at('03T10:00:00'));
    const texts = acknowledgements();
    expect(texts).toHaveLength(3);
    expect(texts.map((text) => /50 %|80 %|is over/.exec(text)?.[0])).toEqual([
      '50 %',
      '80 %',
      'is over',
    ]);
  });

  test('names the page of the advisory and nothing that stands on it', async () => {
    const ghsaId = world.report();
    await run(at('03T09:00:01'));
    expect(chat.texts().join('\n')).toContain(`/security/advisories/${ghsaId}`);
    expect(chat.texts().join('\n')).not.toContain('canary');
  });

  test('is told once by runs at the same time', async () => {
    world.report();
    world.now = at('03T09:00:01');
    const inputs = { [input]: chat.webhook };
    await Promise.all([world.run({ inputs }), world.run({ inputs }), world.run({ inputs })]);
    expect(acknowledgements()).toHaveLength(1);
  });

  test('and may have been told is said in the private summary, and not told again', async () => {
    world.report();
    world.github.comment(world.report(), 'canary-sec-ada', '/acknowledge');
    chat.cut();
    const { summary } = await run(at('03T09:00:01'));
    expect(summary).toMatch(/A reminder on (?:slack|discord) is held/);
    const told = chat.texts().length;
    await run(at('03T09:30:00'));
    expect(chat.texts()).toHaveLength(told);
  });

  test('is told of each of several promises about one thing, due at the same instant', async () => {
    await world.close();
    world = await openTrackWorld(TWO_NOTICES);
    const ghsaId = world.report();
    world.github.comment(ghsaId, 'canary-sec-ada', '/agree 2026-11-19T16:00Z');
    await run(at('12T16:00:01'));
    const told = chat.texts().filter((text) => text.includes('Distributors: its time is over'));
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(2);
  });

  test('stays out of a public run', async () => {
    world.report();
    world.now = at('03T09:00:01');
    const shown = await world.run({ inputs: { [input]: chat.webhook }, payload: PUBLIC_EVENT });
    expect(JSON.stringify({ ...shown, masked: [] })).not.toMatch(/Acknowledgement|webhook|hook/i);
  });
});

test('without a comment nothing is written on the advisory, and all else is said', async () => {
  const world = await openTrackWorld();
  const ghsaId = world.report();
  world.now = at('03T09:00:01');
  const run = await world.run({ inputs: { comment: 'false' } });
  expect(run).toMatchObject({ code: 1, outputs: { broken: '1' } });
  expect(world.comments(ghsaId)).toEqual([]);
  await world.run({ inputs: { comment: 'true' } });
  expect(world.comments(ghsaId)).toHaveLength(1);
  await world.close();
});
