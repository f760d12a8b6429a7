import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

import { startService } from '../sigstore/http/service.ts';
import { createArchives } from './archives.ts';
import type { Archives, LocalList } from './archives.ts';
import { createLocalCertificate } from './certificate.ts';
import { createMailFaults } from './faults.ts';
import type { MailFault, MailFaultRule, MailFaults } from './faults.ts';

/** A mail that the server took. */
export interface TakenMail {
  readonly from: string;
  readonly to: string;
  /** With CRLF and without the dots that SMTP doubles. */
  readonly raw: Buffer;
  readonly at: Date;
}

export interface LocalMailOptions {
  readonly now?: () => Date;
  readonly lists?: readonly LocalList[];
  /** False: the server knows no TLS. */
  readonly hasTls?: boolean;
  /** Sees every mail when it was taken, before anybody is told so. */
  readonly observe?: (mail: TakenMail) => void;
}

/** A mail server and its lists' archives on loopback. */
export interface LocalMail {
  readonly host: string;
  readonly port: number;
  /** The certificate to trust, in PEM. */
  readonly ca: string;
  /** `http://127.0.0.1:PORT`; HyperKitty's pages are under `/archives`. */
  readonly archiveUrl: string;
  /** Whoever says these may send; anybody may where nobody says any. */
  readonly login: { readonly user: string; readonly password: string };
  readonly mails: readonly TakenMail[];
  /** How many connections it took. */
  readonly connections: () => number;
  readonly archives: Archives;
  readonly fail: (rule: MailFaultRule) => void;
  readonly clearFaults: () => void;
  /** Remembers which mails came; what it gives forgets later ones, and all faults. */
  readonly save: () => () => void;
  readonly close: () => Promise<void>;
}

const LOGIN = { user: 'announcer', password: 'let the local mail in' };

export async function startLocalMail(options: LocalMailOptions = {}): Promise<LocalMail> {
  const { now = () => new Date(), lists = [], hasTls = true, observe } = options;
  // A client checks it by the machine's clock, whatever the rehearsal's says.
  const { ca, ...pair } = createLocalCertificate(new Date());
  const desk = {
    now,
    observe,
    mails: [] as TakenMail[],
    connections: 0,
    archives: createArchives(lists),
    faults: createMailFaults(),
  };
  const server = createServer(desk, {
    ...pair,
    ...(hasTls ? {} : { disabledCommands: ['STARTTLS'] }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const web = await startService();
  web.answerWith(desk.archives.handler);
  // A server that listens on a port has an address of this kind.
  const { port } = server.server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    ca,
    archiveUrl: web.url,
    login: LOGIN,
    mails: desk.mails,
    connections: () => desk.connections,
    archives: desk.archives,
    fail: desk.faults.add,
    clearFaults: desk.faults.clear,
    save: () => saveDesk(desk),
    close: async () => {
      await web.close();
      for (const connection of server.connections) connection._socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

interface Desk {
  readonly now: () => Date;
  readonly observe: ((mail: TakenMail) => void) | undefined;
  readonly mails: TakenMail[];
  connections: number;
  readonly archives: Archives;
  readonly faults: MailFaults;
}

function saveDesk({ mails, faults }: Pick<Desk, 'mails' | 'faults'>): () => void {
  const { length } = mails;
  return () => {
    faults.clear();
    mails.length = length;
  };
}

function createServer(desk: Desk, tls: object): SMTPServer {
  const cut = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections) {
      if (connection.id === id) connection._socket.destroy();
    }
  };
  const server = new SMTPServer({
    ...tls,
    authOptional: true,
    logger: false,
    onConnect(_session, done) {
      desk.connections += 1;
      done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === LOGIN.user && password === LOGIN.password) done(null, { user: username });
      else done(new Error('Invalid username or password'));
    },
    onRcptTo({ address }, session, done) {
      const fault = desk.faults.next(address, 'recipient');
      if (fault?.kind === 'cut') cut(session);
      else done(refusalBy(fault));
    },
    onData(stream, session, done) {
      void read(stream).then((raw) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const fault = desk.faults.next(to[0] ?? '', 'end');
        const refusal = refusalBy(fault);
        if (refusal === undefined && isTaken(fault)) take(desk, session, { raw, to });
        if (fault?.kind === 'cut') cut(session);
        else if (fault?.kind !== 'silence') done(refusal);
      });
    },
  });
  // Clients that are killed leave errors behind them, which nobody needs to hear of.
  server.on('error', () => undefined);
  return server;
}

function isTaken(fault: MailFault | undefined): boolean {
  return fault?.kind !== 'cut' || fault.isTaken;
}

function refusalBy(fault: MailFault | undefined): Error | undefined {
  if (fault?.kind !== 'refuse') return undefined;
  return Object.assign(new Error('Told to refuse'), { responseCode: fault.code });
}

function take(
  { mails, archives, now, observe }: Desk,
  { envelope }: SMTPServerSession,
  { raw, to }: { readonly raw: Buffer; readonly to: readonly string[] },
): void {
  const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  for (const address of to) {
    const mail = { from, to: address, raw, at: now() };
    mails.push(mail);
    observe?.(mail);
    archives.take(address, raw);
  }
}

async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
