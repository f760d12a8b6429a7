import { headerOf } from '../mail/header.ts';
import type { RehearsedMessage } from '../report/rehearsal.ts';
import { bodyOf } from './mail-body.ts';
import type { Play } from './play.ts';

type Said = Pick<RehearsedMessage, 'channel' | 'to' | 'title' | 'text'> & { readonly at?: Date };

/** Every text as it arrived, channel by channel; GitHub and the chats have them from `sentAt` on. */
export function messagesOf(play: Play, sentAt: Date): readonly RehearsedMessage[] {
  const { mail, slack, discord, receiver } = play.stage;
  const said: readonly Said[] = [
    ...onGitHub(play),
    ...mail.mails.map(({ to, raw, at }) => {
      return { channel: 'mail', to, title: headerOf(raw, 'subject') ?? '', text: bodyOf(raw), at };
    }),
    ...slack.messages.map(({ text }) => inChat('Slack', text)),
    ...discord.messages.map(({ content }) => inChat('Discord', content)),
    ...receiver.taken.map((body) => inChat('webhook', JSON.stringify(body, undefined, 2))),
  ];
  return said.map((one) => ({ at: sentAt, audience: 'public', ...one }));
}

function onGitHub({ stage: { github, repository } }: Play): readonly Said[] {
  const { releases, issues, discussions } = github.repository(repository);
  const posts = [...issues.values(), ...discussions.values()];
  return [
    ...[...releases.values()].map(({ tag, body = '' }) => {
      return { channel: 'GitHub release', to: repository, title: tag, text: body };
    }),
    ...posts.map(({ title, body = '' }) => {
      return { channel: 'GitHub post', to: repository, title, text: body };
    }),
  ];
}

function inChat(channel: string, text: string): Said {
  return { channel, to: 'whoever reads there', title: 'A message', text };
}
