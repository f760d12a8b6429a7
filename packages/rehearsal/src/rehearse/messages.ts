import { headerOf } from '../mail/header.ts';
import type { TakenMail } from '../mail/local-mail.ts';
import type { RehearsedMessage } from '../report/rehearsal.ts';
import { bodyOf } from './mail-body.ts';
import { CAST } from './people/cast.ts';
import { DISTRIBUTOR_ADDRESSES } from './people/rosters.ts';
import type { Play } from './play.ts';

type Said = Omit<RehearsedMessage, 'at' | 'audience'> &
  Partial<Pick<RehearsedMessage, 'at' | 'audience'>>;

const ACKNOWLEDGEMENT = '<!-- embargo:acknowledgement -->';

/** Every text as it arrived; GitHub and the chats have them from `sentAt` on. */
export function messagesOf(play: Play, sentAt: Date): readonly RehearsedMessage[] {
  const { mail, slack, discord, receiver } = play.stage;
  const said: readonly Said[] = [
    ...toReporter(play),
    ...onGitHub(play),
    ...mail.mails.map((taken) => byMail(taken, play)),
    ...slack.messages.map(({ text }) => inChat('Slack', text)),
    ...discord.messages.map(({ content }) => inChat('Discord', content)),
    ...receiver.taken.map((body) => inChat('webhook', JSON.stringify(body, undefined, 2))),
    ...inPrivate(play),
  ];
  return said
    .map((one): RehearsedMessage => ({ at: sentAt, audience: 'public', ...one }))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function toReporter({ stage: { github }, story: { ghsaId } }: Play): readonly Said[] {
  return github
    .advisory(ghsaId)
    .comments.filter(({ body }) => body.startsWith(ACKNOWLEDGEMENT))
    .map(({ body, createdAt }) => ({
      ...{ at: createdAt, audience: 'team', channel: 'comment on the advisory' },
      ...{ to: CAST.reporter, title: 'The acknowledgement' },
      text: body.slice(ACKNOWLEDGEMENT.length).trim(),
    }));
}

function byMail({ to, raw, at }: TakenMail, play: Play): Said {
  const title = headerOf(raw, 'subject') ?? '';
  if (!DISTRIBUTOR_ADDRESSES.includes(to)) {
    return { channel: 'mail', to, title, text: bodyOf(raw), at };
  }
  return { channel: 'mail', audience: 'distributors', to, title, text: insideOf(at, play), at };
}

/** What an encrypted mail holds, as the last preview ahead of it showed it to the team. */
function insideOf(sentAt: Date, { results }: Play): string {
  const shown = results.findLast(({ action, at, outputs }) => {
    return action === 'notify-distributors' && outputs['status'] === 'preview' && at < sentAt;
  });
  return `Encrypted and signed by OpenPGP. Inside:\n\n${shown?.summary ?? ''}`;
}

function onGitHub({ stage: { github, repository } }: Play): readonly Said[] {
  const { releases, issues, discussions } = github.repository(repository);
  const posts = [...issues.values(), ...discussions.values()];
  return [
    ...[...releases.values()].map(({ tag, body = '' }) => {
      return { channel: 'GitHub release', to: repository, title: tag, text: body };
    }),
    ...posts.map(({ title, body = '', createdAt }) => {
      return { channel: 'GitHub post', to: repository, title, text: body, at: createdAt };
    }),
  ];
}

/** Issues of the control repository: drafts of retrospectives. */
function inPrivate({ stage: { github, control } }: Play): readonly Said[] {
  return [...github.repository(control).issues.values()].map(
    ({ title, body = '', createdAt }): Said => {
      const place = { channel: 'issue of the control repository', to: control };
      return { ...place, audience: 'team', title, text: body, at: createdAt };
    },
  );
}

function inChat(channel: string, text: string): Said {
  return { channel, to: 'whoever reads there', title: 'A message', text };
}
