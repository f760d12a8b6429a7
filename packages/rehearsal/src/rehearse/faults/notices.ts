import { headerOf } from '../../mail/header.ts';
import { bodyOf } from '../mail-body.ts';
import type { Play } from '../play.ts';

/** Every notice that arrived anywhere, each as often as it did, mails with their Message-ID. */
export function arrived({ stage }: Play): readonly string[] {
  const { mail, slack, discord, receiver } = stage;
  return [
    ...mail.mails.map(({ to, raw }) => `${to} ${headerOf(raw, 'message-id') ?? ''} ${bodyOf(raw)}`),
    ...slack.messages.map(({ text }) => `Slack ${text}`),
    ...discord.messages.map(({ content }) => `Discord ${content}`),
    ...receiver.taken.map((body) => `webhook ${JSON.stringify(body)}`),
    ...posts(stage),
  ];
}

function posts({ github, repository }: Play['stage']): readonly string[] {
  const { issues, discussions } = github.repository(repository);
  return [...issues.values(), ...discussions.values()].map(({ title }) => `post ${title}`);
}

/** What arrived more than once. */
export function doubles(all: readonly string[]): readonly string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}
