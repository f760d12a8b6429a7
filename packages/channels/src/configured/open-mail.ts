import type { ConfiguredMail } from '@embargo/core';

import { smtpServer } from '../mail/smtp.ts';
import type { SmtpOptions } from '../mail/smtp.ts';
import type { MailTools } from './channel-tools.ts';

const SUBMISSION_PORT = 587;

/** Who may use the mail server, and by which certificates it is known. */
export interface MailSecrets {
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly ca: string | undefined;
}

/** The mail server of the configuration, see `SmtpOptions` for `keepsMs`. */
export function openMail(
  mail: ConfiguredMail,
  { user, password, ca }: MailSecrets,
  { keepsMs = 0 }: Pick<SmtpOptions, 'keepsMs'> = {},
): MailTools {
  const { host, port = SUBMISSION_PORT, from, fromName } = mail;
  const transport = smtpServer({
    host,
    port,
    keepsMs,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(ca === undefined ? {} : { ca }),
  });
  return { transport, from, ...(fromName === undefined ? {} : { fromName }) };
}
