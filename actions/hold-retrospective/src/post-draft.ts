import { latest, saidIn, standing } from '@embargo/case';
import type { CaseRun, Said } from '@embargo/case';
import { EVERYONE } from '@embargo/core';
import type { Channel } from '@embargo/core';
import { deliver, isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';

import { retrospective } from './draft/retrospective.ts';
import type { LookedBackOn } from './draft/retrospective.ts';
import { shortRetrospective } from './draft/short.ts';
import type { Inputs } from './inputs.ts';

interface Posting {
  readonly channel: Channel;
  readonly inputs: Inputs;
  readonly run: CaseRun;
}

/** Posts a draft once, and records that it was; sentences about what failed come back. */
export async function postDraft(
  back: LookedBackOn,
  { channel, inputs, run }: Posting,
): Promise<readonly string[]> {
  const { kind } = inputs.place;
  const draft = kind === 'slack' || kind === 'discord' ? shortRetrospective : retrospective;
  const key = {
    case: back.ghsaId,
    phase: phaseOf(back),
    channel: channel.id,
    recipient: EVERYONE,
  };
  const items = [{ key, outgoing: { ...draft(back, channel.escape), links: [], attachments: [] } }];
  const { resolutions } = inputs;
  const delivered = await deliver({ ...run.sender, channel, items, resolutions });
  const sent = delivered.find(({ status }) => status === 'sent');
  if (sent?.status === 'sent') await note(back, sent.receipt.url, run);
  return delivered.filter((one) => !isSettled(one)).map(sayUnsettled);
}

/** Each leak is looked back on by itself. */
function phaseOf({ occasion, said }: LookedBackOn): string {
  if (occasion === 'release') return 'retrospective';
  return `leak-retrospective-${latest(said, 'embargo-broken')?.at.slice(0, 10) ?? 'undated'}`;
}

/** That it was held is noted once for an occasion, whatever run is first. */
async function note(
  { ghsaId, said }: LookedBackOn,
  url: string | undefined,
  { ledger, now, by }: CaseRun,
): Promise<void> {
  const data = url?.startsWith('https://') === true ? { url } : {};
  const at = now.toISOString();
  await ledger.record(ghsaId, (record) => {
    if (timesHeld(saidIn(record, [])) > timesHeld(said)) return [];
    return [{ kind: 'retrospective-held', state: 'recorded', at, by, data }];
  });
}

function timesHeld(said: readonly Said[]): number {
  return standing(said, 'retrospective-held').length;
}

/** The questions are those that the input `resolve` answers. */
function sayUnsettled(one: Delivered): string {
  if (one.status === 'sent') return 'The draft was sent and does not show.';
  const reason = `The draft is ${one.status}: ${one.reason}`;
  if (one.status !== 'held') return reason;
  const { whereToLook, answers } = one.question;
  return `${reason} ${whereToLook} Then run it again with resolve: ${answers.join(' or ')}.`;
}
