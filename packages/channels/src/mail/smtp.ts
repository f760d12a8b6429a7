import { EmbargoError } from '@embargo/core';
import type { SendResult } from '@embargo/core';

import { openLine } from './smtp-line.ts';
import type { Given, Line, Mail, SmtpServer } from './smtp-line.ts';
import { isLineGone, refusalOf } from './smtp-refusal.ts';

/** After so many mails a server may wonder, so the next goes over a new connection. */
const MOST_MAILS = 100;

export interface SmtpOptions extends SmtpServer {
  /** How long a connection is kept for the next mail; it is closed at once where absent. */
  readonly keepsMs?: number;
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
  const kept = keepLines(options.keepsMs);
  return { give: (mail) => give(options, kept, mail) };
}

async function give(options: SmtpServer, kept: KeptLines, mail: Mail): Promise<SendResult> {
  const old = kept.take();
  const given = old === undefined ? undefined : await giveOver(old, kept, mail);
  if (given !== undefined && !isUnbegun(given)) return resultOf(given);
  const opened = await openLine(options);
  // What the library throws holds addresses and goes no further.
  if (!opened.isOpen) return refusalOf(opened.error, false);
  return resultOf(await giveOver({ line: opened.line, mails: 0 }, kept, mail));
}

async function giveOver({ line, mails }: KeptLine, kept: KeptLines, mail: Mail): Promise<Given> {
  const given = await line.give(mail);
  if (given.isTaken && mails + 1 < MOST_MAILS) kept.keep({ line, mails: mails + 1 });
  else line.close();
  return given;
}

interface KeptLine {
  readonly line: Line;
  /** How many went over it. */
  readonly mails: number;
}

interface KeptLines {
  /** One that is still open. */
  readonly take: () => KeptLine | undefined;
  readonly keep: (one: KeptLine) => void;
}

function keepLines(keepsMs = 0): KeptLines {
  const timers = new Map<KeptLine, NodeJS.Timeout>();
  return {
    take() {
      for (const [one, timer] of timers) {
        clearTimeout(timer);
        timers.delete(one);
        if (one.line.isOpen()) return one;
      }
      return undefined;
    },
    keep(one) {
      const close = (): void => {
        timers.delete(one);
        one.line.close();
      };
      if (keepsMs === 0) close();
      else timers.set(one, setTimeout(close, keepsMs));
    },
  };
}

/** A server may end a connection between two mails; then it saw nothing of this one. */
function isUnbegun(given: Given): boolean {
  return !given.isTaken && !given.isHandedOver && isLineGone(given.error);
}

function resultOf(given: Given): SendResult {
  if (given.isTaken) return { status: 'sent', receipt: {} };
  return refusalOf(given.error, given.isHandedOver);
}
