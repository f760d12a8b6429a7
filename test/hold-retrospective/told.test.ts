import type { Send } from '@embargo/ledger';
import { keyed } from '@embargo/case';
import { expect, test } from '@jest/globals';

import { toldRows } from '../../actions/hold-retrospective/src/draft/told.ts';

type State = Send['state'];

function sends(
  channel: string,
  recipient: string,
  ...states: readonly (readonly [State, string])[]
) {
  return states.map(([state, time]) => ({
    kind: 'send' as const,
    state: 'recorded' as const,
    at: `2026-11-20T${time}:00.000Z`,
    by: 'canary-ada',
    data: {
      ...{ phase: 'release', channel, recipient, state, textSha256: 'a'.repeat(64) },
      ...(state === 'resolved' ? { outcome: 'not-sent' as const } : {}),
    },
  }));
}

test('what was told is told by channel: to how many, sent, arrived, and held until when', () => {
  const said = keyed([
    ...sends('list', 'everyone', ['claimed', '16:00'], ['sent', '16:01'], ['seen', '16:09']),
    ...sends('mail', 'one', ['sent', '16:02']),
    ...sends('mail', 'two', ['sent', '16:05'], ['seen', '16:06']),
    ...sends('slack', 'everyone', ['held', '16:03'], ['resolved', '17:00'], ['sent', '17:01']),
    ...sends('discord', 'everyone', ['held', '16:03']),
  ]);
  expect(toldRows(said)).toEqual([
    '| list | release | 1 | 2026-11-20T16:01Z | 2026-11-20T16:09Z |  |',
    '| mail | release | 2 | 2026-11-20T16:02Z to 2026-11-20T16:05Z | 2026-11-20T16:06Z (1) |  |',
    '| slack | release | 1 | 2026-11-20T17:01Z |  | 2026-11-20T16:03Z, resolved 2026-11-20T17:00Z as not-sent |',
    '| discord | release | 1 |  |  | 2026-11-20T16:03Z, still open |',
  ]);
});

test('reminders to the team are none of it', () => {
  const [draft] = sends('slack', 'everyone', ['sent', '16:00']);
  if (draft === undefined) throw new Error('there is none');
  const data = { ...draft.data, phase: 'deadline-acknowledgement-2026-11-20-50' };
  expect(toldRows(keyed([{ ...draft, data }]))).toEqual([]);
});
