import { Readable } from 'node:stream';

import SMTPConnection from 'nodemailer/lib/smtp-connection';

const CONNECT_MS = 30_000;
const SILENCE_MS = 60_000;
const TLS_FROM_THE_START = 465;

export interface SmtpServer {
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

/** `isHandedOver`: all of the mail was given to the connection, so the server may have taken it. */
export type Given =
  | { readonly isTaken: true }
  | { readonly isTaken: false; readonly error: unknown; readonly isHandedOver: boolean };

/** A connection that takes mails one after the other. */
export interface Line {
  readonly isOpen: () => boolean;
  /** Resolves in any case; what the error holds goes no further than its kind. */
  readonly give: (mail: Mail) => Promise<Given>;
  readonly close: () => void;
}

export type Opened =
  | { readonly isOpen: true; readonly line: Line }
  | { readonly isOpen: false; readonly error: unknown };

/** Connects by TLS or not at all. */
export function openLine(server: SmtpServer): Promise<Opened> {
  const connection = new SMTPConnection(optionsOf(server));
  let isOpen = true;
  // An error may come by itself as well as in the place of an answer.
  let fail: (error: unknown) => void;
  const line: Line = {
    isOpen: () => isOpen,
    give: (mail) => give(connection, mail, (onError) => (fail = onError)),
    close: () => {
      connection.close();
    },
  };
  return new Promise((resolve) => {
    fail = (error) => {
      connection.close();
      resolve({ isOpen: false, error });
    };
    connection.on('end', () => (isOpen = false));
    connection.on('error', (error) => {
      fail(error);
    });
    const answer = (error: unknown): void => {
      if (error) fail(error);
      else resolve({ isOpen: true, line });
    };
    connection.connect((error) => {
      if (error || server.user === undefined) answer(error);
      else login(connection, server, answer);
    });
  });
}

function give(
  connection: SMTPConnection,
  { from, to, raw }: Mail,
  listen: (onError: (error: unknown) => void) => void,
): Promise<Given> {
  return new Promise((resolve) => {
    let isHandedOver = false;
    const fail = (error: unknown): void => {
      resolve({ isTaken: false, error, isHandedOver });
    };
    listen(fail);
    // Before its source has ended, the mail's final dot was not written.
    const source = Readable.from([raw]).once('end', () => (isHandedOver = true));
    connection.send({ from, to, size: raw.length }, source, (error) => {
      if (error) fail(error);
      else resolve({ isTaken: true });
    });
  });
}

function optionsOf({ host, port, ca, name, silenceMs = SILENCE_MS }: SmtpServer): object {
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
  { user, password }: SmtpServer,
  done: (error: unknown) => void,
): void {
  connection.login({ user, pass: password, credentials: { user, pass: password } }, done);
}
