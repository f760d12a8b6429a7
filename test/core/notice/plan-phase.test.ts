import { planPhase, stagesOf, unkeptChannels } from '@embargo/core';
import type { AnnouncementChannel, ConfiguredChannel } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { aCase } from './a-case.ts';
import { aChannel } from './a-channel.ts';

const CHANNELS: readonly ConfiguredChannel[] = [
  { id: 'chat', kind: 'slack', linksTo: ['list'] },
  { id: 'list', kind: 'mailing-list', to: 'announce@anvil.dev' },
  { id: 'tracking', kind: 'issue' },
  { id: 'advisory', kind: 'github-advisory' },
  { id: 'notes', kind: 'github-release' },
];

describe('the stages of a release', () => {
  test('put first what others link to', () => {
    const stages = stagesOf(CHANNELS).map((stage) => stage.map(({ id }) => id));
    expect(stages).toEqual([['notes'], ['advisory'], ['list', 'tracking'], ['chat']]);
  });

  test.each([
    { linksTo: ['lost'], fault: /links "chat" to "lost"/ },
    { linksTo: ['chat'], fault: /in a circle: "chat"/ },
  ])('refuse links to $linksTo', ({ linksTo, fault }) => {
    expect(() => stagesOf([{ id: 'chat', kind: 'slack', linksTo }])).toThrow(fault);
  });

  test('refuse two channels of one id', () => {
    const twice: ConfiguredChannel = { id: 'notes', kind: 'github-release' };
    expect(() => stagesOf([twice, twice])).toThrow(/two channels of one id/);
  });
});

describe('the plan of a phase', () => {
  const open = ({ id }: ConfiguredChannel) => ({ ...aChannel(), id });

  test('uses the template of the policy, but not in chats nor ahead of the release', () => {
    const policyTemplate = { title: 'By policy', body: 'By policy' };
    const settings = { channels: CHANNELS, policyTemplate, open };
    const titles = planPhase(aCase(), 'release', settings)
      .flat()
      .map(({ sending }) => [sending.key.channel, sending.outgoing.parts[0] === 'By policy']);
    expect(Object.fromEntries(titles)).toEqual({
      notes: true,
      advisory: true,
      list: true,
      tracking: true,
      chat: false,
    });
    const notice = aCase({ releasesAt: '2026-11-24T16:00:00Z' });
    const ahead = planPhase(notice, 'forthcoming', settings).flat();
    expect(ahead.some(({ text }) => text.includes('By policy'))).toBe(false);
  });

  test('leaves out channels of other phases, and links to them', () => {
    const channels = CHANNELS.map((channel): ConfiguredChannel =>
      channel.id === 'list' ? { ...channel, phases: ['correction'] } : channel,
    );
    const planned = planPhase(aCase(), 'release', { channels, open }).flat();
    expect(planned.map(({ sending }) => sending.key.channel)).not.toContain('list');
    expect(planned.some(({ text }) => text.includes('late.invalid'))).toBe(false);
  });

  test('gives a tracking issue a title that starts with the IDs', () => {
    const planned = planPhase(aCase(), 'release', { channels: CHANNELS, open }).flat();
    const issue = planned.find(({ sending }) => sending.key.channel === 'tracking');
    expect(issue?.sending.outgoing.title).toBe('CVE-2026-31337: security release of Forge 1.4.2');
  });
});

describe('channels that a policy promises', () => {
  const promise = (fields: Partial<AnnouncementChannel>): AnnouncementChannel => ({
    span: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    strength: 'must',
    kind: 'issue',
    ...fields,
  });

  test.each([
    { promised: promise({}), isKept: true },
    { promised: promise({ kind: 'mailing-list', value: 'Announce@anvil.dev' }), isKept: true },
    { promised: promise({ kind: 'mailing-list', value: 'dev@anvil.dev' }), isKept: false },
    { promised: promise({ kind: 'chat', value: 'https://anvil.slack.com' }), isKept: true },
    { promised: promise({ kind: 'chat', value: 'https://discord.gg/anvil' }), isKept: false },
    { promised: promise({ kind: 'blog' }), isKept: false },
    { promised: promise({ kind: 'blog', strength: 'suggested' }), isKept: true },
  ])('kind $promised.kind, $promised.value: kept $isKept', ({ promised, isKept }) => {
    const unkept = unkeptChannels({ announcementChannels: [promised] }, CHANNELS);
    expect(unkept).toEqual(isKept ? [] : [promised]);
  });
});
