export { tokensFrom } from './token.ts';
export type { TokenOf } from './token.ts';
export type * from './github/ports.ts';
export { gitHubAdvisory } from './github/github-advisory.ts';
export { gitHubDiscussion } from './github/github-discussion.ts';
export { gitHubIssue } from './github/github-issue.ts';
export { gitHubPullRequest } from './github/github-pull-request.ts';
export { gitHubRelease } from './github/github-release.ts';
export { slackBot } from './chat/slack-bot.ts';
export { slackWebhook } from './chat/slack-webhook.ts';
export { discordBot } from './chat/discord-bot.ts';
export { discordWebhook } from './chat/discord-webhook.ts';
export { webhook } from './webhook.ts';
export type { Mailbox } from './mail/address.ts';
export type { Archive, SoughtMail } from './mail/archive.ts';
export { googleGroup } from './mail/google-groups.ts';
export { hyperKitty } from './mail/hyperkitty.ts';
export { mailList } from './mail/mail-list.ts';
export type { MailListOptions } from './mail/mail-list.ts';
export { mailPeople } from './mail/mail-people.ts';
export type { MailPeopleOptions } from './mail/mail-people.ts';
export { smtpServer } from './mail/smtp.ts';
export type { MailTransport, SmtpOptions } from './mail/smtp.ts';
export type { Mail } from './mail/smtp-line.ts';
export type { Seal } from './mail/sealed-mail.ts';
export type { MailHeaders } from './mail/write-mail.ts';
export { openChannel } from './configured/open-channel.ts';
export { previewChannel } from './configured/preview-channel.ts';
export type { PreviewChannel, PreviewOptions } from './configured/preview-channel.ts';
export type {
  ChannelSecret,
  ChannelTools,
  GitHubTools,
  MailTools,
} from './configured/channel-tools.ts';
export { openGnupg } from './openpgp/gnupg.ts';
export type { Gnupg, GnupgOptions } from './openpgp/gnupg.ts';
export { judgeKey } from './openpgp/judge-key.ts';
export type { KeyNeeds } from './openpgp/judge-key.ts';
export type { PublicKey } from './openpgp/public-key.ts';
export { openMail } from './configured/open-mail.ts';
export type { MailSecrets } from './configured/open-mail.ts';
