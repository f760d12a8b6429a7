export type { Fault, FaultRule } from './github/faults.ts';
export type { ApiVersion } from './github/http/call.ts';
export type { Exchange } from './github/http/exchange.ts';
export { startLocalGitHub } from './github/local-github.ts';
export type { LocalGitHub, LocalGitHubOptions } from './github/local-github.ts';
export type { Settings } from './github/settings.ts';
export { startLocalSigstore } from './sigstore/local-sigstore.ts';
export type {
  LocalSigstore,
  LocalSigstoreOptions,
  ServiceName,
} from './sigstore/local-sigstore.ts';
export type { BundleRequest, Content } from './sigstore/bundle/make-bundle.ts';
export { LOG_FLAWS } from './sigstore/bundle/logged-entries.ts';
export type { LogFlaw } from './sigstore/bundle/logged-entries.ts';
export { TIME_FLAWS } from './sigstore/bundle/timestamps.ts';
export type { TimeFlaw } from './sigstore/bundle/timestamps.ts';
export { CERTIFICATE_FLAWS } from './sigstore/x509/code-signing.ts';
export type { CertificateFlaw } from './sigstore/x509/code-signing.ts';
export { workflowClaims } from './sigstore/identity/workflow-claims.ts';
export type { WorkflowRun } from './sigstore/identity/workflow-claims.ts';
export type { Claims } from './sigstore/x509/claims.ts';
export { isGood } from './report/rehearsal.ts';
export type {
  Rehearsal,
  RehearsedFault,
  RehearsedMessage,
  RehearsedPromise,
  RehearsedStep,
  RehearsedWindow,
  Sighting,
} from './report/rehearsal.ts';
export { reportPage } from './report/html/page.ts';
export { reportMarkdown } from './report/markdown.ts';
export { LEFT_LOOPBACK, preload } from './process/preload.ts';
export { startLocalMail } from './mail/local-mail.ts';
export type { LocalMail, LocalMailOptions, TakenMail } from './mail/local-mail.ts';
export type { MailFault, MailFaultRule } from './mail/faults.ts';
export type { Archives, LocalList } from './mail/archives.ts';
export { headerOf } from './mail/header.ts';
export { startLocalSlack } from './chat/local-slack.ts';
export type { LocalSlack, SlackMessage } from './chat/local-slack.ts';
export { startLocalDiscord } from './chat/local-discord.ts';
export type { DiscordMessage, LocalDiscord } from './chat/local-discord.ts';
export { startLocalReceiver } from './chat/local-receiver.ts';
export type { LocalReceiver } from './chat/local-receiver.ts';
export { rehearse } from './rehearse/rehearse.ts';
export type { RehearsalRequest } from './rehearse/request.ts';
export type { FaultCard } from './rehearse/faults/card.ts';
export { faultNamed, FAULTS, faultsNamed } from './rehearse/faults/index.ts';
export { nextMonday, requestFor } from './rehearse/request-of.ts';
export type { Rehearsable } from './rehearse/request-of.ts';
