import { after } from '../hours.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { arrived, doubles } from './notices.ts';
import { replay, saidBy } from './replay.ts';
import { changeConfig } from './change-config.ts';

export const moderatedList: FaultCard = {
  name: 'moderated-list',
  title: 'A list keeps the mail for a moderator',
  does: 'The server takes the mail to a moderated list and the connection ends before it says so.',
  expected: 'Nothing is sent twice; the run holds and says to look in the queue of moderation.',
  at: 'tell-notices',
  meets: ({ stage }) => listOf(stage) !== undefined,
  async play(play, step) {
    const { mail } = play.stage;
    changeConfig(play, (config) => ({
      ...config,
      channels: (config.channels ?? []).map((channel) =>
        channel.kind === 'mailing-list' ? { ...channel, isModerated: true } : channel,
      ),
    }));
    const to = listOf(play.stage) ?? '';
    mail.fail({ to, fault: { kind: 'cut', at: 'end', isTaken: true } });
    await replay(play, step);
    play.goTo(after(play.now(), 12));
    const next = await replay(play, step);
    const status = next.results[0]?.outputs['status'] ?? '';
    const mails = mail.mails.filter((taken) => taken.to === to);
    return [
      finding(`the list has 1 mail (found: ${mails.length})`, mails.length === 1),
      finding('nothing was told twice', doubles(arrived(play)).length === 0),
      finding(`the run is held (found: ${status})`, status === 'held'),
      finding(
        'it says to look in the queue of moderation',
        saidBy(next, 'announce-release').includes('queue of moderation'),
      ),
    ];
  },
};

function listOf({
  config,
}: {
  readonly config: {
    readonly channels?: readonly { readonly kind: string; readonly to?: string }[];
  };
}): string | undefined {
  return config.channels?.find(({ kind }) => kind === 'mailing-list')?.to;
}
