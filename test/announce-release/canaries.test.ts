import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { EMBARGOED, faultsOf, patienceFor } from '../support/canaries.ts';
import { LEDGER_KEY } from '../support/case-under-embargo.ts';
import type { ShownRun } from '../support/run-action.ts';
import { PUBLIC_EVENT } from '../support/run-here.ts';
import { openReleaseWorld, REPOSITORY } from './release-world.ts';
import type { ReleaseWorld } from './release-world.ts';

const FORTHCOMING = {
  phase: 'forthcoming',
  channels: 'tracking',
  tag: '',
  'releases-at': '2031-11-25T16:00Z',
};

interface Asked {
  readonly method: string;
  readonly pathname: string;
}

let world: ReleaseWorld;
let turns = 0;

beforeAll(async () => {
  world = await openReleaseWorld();
}, 60_000);

afterAll(async () => {
  // Faults that make GitHub answer out of its way are no violation.
  world.github.violations.length = 0;
  await world.close();
});

/** Runs with a ledger of its own, on the draft as it was, where everybody reads the page. */
async function run(
  inputs: Readonly<Record<string, string>>,
  { timeoutMs }: ReturnType<typeof patienceFor> = {},
): Promise<ShownRun> {
  turns += 1;
  const { github, ghsaId } = world;
  const draft = { ...github.advisory(ghsaId) };
  try {
    const ledger = { ledger: `./ledger-${turns}`, 'ledger-key': `${LEDGER_KEY}${turns}` };
    return await world.run({ ...inputs, ...ledger }, PUBLIC_EVENT, timeoutMs);
  } finally {
    Object.assign(github.advisory(ghsaId), draft);
  }
}

/** What never stands on the page; the advisory's own address does once it is public. */
function expectNoCanary({ page, outputs }: ShownRun): void {
  const { slack, discord, mail, inputs } = world;
  const secrets = [slack.webhookUrl, discord.webhookUrl, mail.login.password, LEDGER_KEY];
  for (const secret of [...secrets, inputs['token'] ?? '']) expect(page).not.toContain(secret);
  expect(page).not.toMatch(/security@anvil|BEGIN CERTIFICATE/);
  const isPublic = /^- advisory: sent/m.test(page);
  const said = isPublic ? page.replaceAll(JSON.stringify(outputs['urls']), '') : page;
  expect(said).not.toMatch(EMBARGOED);
}

async function hashOf(inputs: Readonly<Record<string, string>>): Promise<string> {
  return (await run(inputs)).outputs['hash'] ?? '';
}

describe.each([
  { what: 'a preview', inputs: {}, sends: false },
  { what: 'a notice of what is forthcoming', inputs: FORTHCOMING, sends: true },
  { what: 'the notices of a release', inputs: {}, sends: true },
])('$what', ({ inputs, sends }) => {
  let words: Readonly<Record<string, string>> = {};
  let asked: readonly Asked[] = [];

  beforeAll(async () => {
    words = sends
      ? { ...inputs, mode: 'send', 'approved-hash': await hashOf(inputs) }
      : { ...inputs };
  });

  test('shows nothing embargoed and no secret where all goes well', async () => {
    const from = world.github.requests.length;
    const shown = await run(words);
    asked = world.github.requests.slice(from);
    expect(shown.outputs['status']).toBe(sends ? 'complete' : 'preview');
    expectNoCanary(shown);
    expect(asked.length).toBeGreaterThan(2);
  });

  test('shows nothing embargoed and no secret whatever GitHub answers', async () => {
    for (const [index, { method, pathname }] of asked.entries()) {
      const same = asked.slice(0, index + 1).filter((one) => one.pathname === pathname);
      const nth = same.filter((one) => one.method === method).length;
      for (const fault of faultsOf(index)) {
        world.github.fail({ method, path: pathname, nth, times: 9, fault });
        expectNoCanary(await run(words, patienceFor(fault)));
        world.github.clearFaults();
      }
    }
  }, 900_000);
});

describe('the notices of a release', () => {
  test('show no secret whatever chats and mail servers answer', async () => {
    const words = { mode: 'send', 'approved-hash': await hashOf({}) };
    for (let index = 0; index < 10; index += 1) {
      for (const fault of faultsOf(index).filter(({ kind }) => kind !== 'silence')) {
        for (const chat of [world.slack, world.discord]) chat.fail({ fault, times: 9 });
        const at = index % 2 === 0 ? 'recipient' : 'end';
        const code = index % 3 === 0 ? 550 : 451;
        const refusal = { kind: 'refuse', at, code } as const;
        const cut = { kind: 'cut', at, isTaken: index % 4 < 2 } as const;
        world.mail.fail({ fault: index % 5 === 0 ? cut : refusal, times: 9 });
        const shown = await run(words);
        expect(shown.code).toBe(1);
        expectNoCanary(shown);
        for (const server of [world.slack, world.discord, world.mail]) server.clearFaults();
      }
    }
  }, 900_000);
});

test('what is written in public ahead of a release holds nothing of the case', async () => {
  const words = { ...FORTHCOMING, mode: 'send', 'approved-hash': await hashOf(FORTHCOMING) };
  const from = world.github.requests.length;
  await run(words);
  const written = world.github.requests.slice(from).filter(({ landsInPublic }) => landsInPublic);
  expect(written.map(({ template }) => template)).toEqual(['/repos/{owner}/{repo}/issues']);
  const said = written.map(({ url, body }) => `${url} ${body}`).join('\n');
  expect(said).not.toMatch(EMBARGOED);
  expect(said).not.toContain('1.4.2');
  expect(world.github.repository(REPOSITORY).issues.size).toBeGreaterThan(0);
});
