import { Readable } from 'node:stream';

import { EmbargoError } from '@embargo/core';
import type { SendResult } from '@embargo/core';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

import { refusalOf } from './smtp-refusal.ts';

const CONNECT_MS = 30_000;
const SILENCE_MS = 60_000;
const TLS_FROM_THE_START = 465;

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  readonly user?: string;
  readonly password?: string;
  /** Certificates to trust instead of the well-known ones, in PEM. */
  readonly ca?: string;
  /** How this machine names itself. */
  readonly name?: string;
  /** How long the server may say nothing, a minute where absent. */
  readonly silenceMs?: number;
}

export interface Mail {
  /** Addresses alone. */
  readonly from: string;
  readonly to: string;
  /** The whole mail, headers and all. */
  readonly raw: Buffer;
}

/** Gives a mail to a server, once. */
export interface MailTransport {
  readonly give: (mail: Mail) => Promise<SendResult>;
}

/**
 * A server that mail is handed to, by TLS or not at all. Throws `CONFIG_INVALID` for a user without
 * a password.
 */
export function smtpServer(options: SmtpOptions): MailTransport {
  if ((options.user === undefined) !== (options.password === undefined)) {
    const message =
      'The mail server has a user or a password alone, expected both or none; give the other.';
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  return { give: (mail) => give(options, mail) };
}

/** Resolves in any case; what the library throws holds addresses and goes no further. */
function give(options: SmtpOptions, { from, to, raw }: Mail): Promise<SendResult> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection(connectionOptions(options));
    let isHandedOver = false;
    const finish = (result: SendResult): void => {
      connection.close();
      resolve(result);
    };
    const fail = (error: unknown): void => {
      finish(refusalOf(error, isHandedOver));
    };
    // Before its source has ended, the mail's final dot was not written.
    const source = Readable.from([raw]).once('end', () => (isHandedOver = true));
    const send = (): void => {
      connection.send({ from, to, size: raw.length }, source, (error) => {
        if (error) fail(error);
        else finish({ status: 'sent', receipt: {} });
      });
    };
    connection.on('error', fail);
    connection.connect((error) => {
      if (error) fail(error);
      else if (options.user === undefined) send();
      else
        login(connection, options, (failure) => {
          if (failure) fail(failure);
          else send();
        });
    });
  });
}

function connectionOptions(options: SmtpOptions): object {
  const { host, port, ca, name, silenceMs = SILENCE_MS } = options;
  return {
    host,
    port,
    secure: port === TLS_FROM_THE_START,
    requireTLS: true,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: silenceMs,
    ...(name === undefined ? {} : { name }),
  };
}

function login(
  connection: SMTPConnection,
  { user, password }: SmtpOptions,
  done: (error: unknown) => void,
): void {
  connection.login({ user, pass: password, credentials: { user, pass: password } }, done);
}
