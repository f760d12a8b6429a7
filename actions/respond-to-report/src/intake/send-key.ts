import { readWorkspaceFile } from '@embargo/case';
import type { CaseRun } from '@embargo/case';
import { mailList, openMail, tokensFrom } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';
import type { Channel } from '@embargo/core';
import { deliver, isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';

import type { Inputs, KeyRequest } from '../inputs.ts';
import { INTAKE } from './take-report.ts';

const CHANNEL = 'key-mail';

interface Sending {
  readonly inputs: Inputs;
  readonly run: CaseRun;
  readonly workspace: string;
}

/**
 * Mails the team's public key to a reporter who asked for it, once, and records that it was; the
 * address is nowhere written. Where it was not, or nobody can know, a sentence comes back.
 */
export async function sendKey(
  request: KeyRequest,
  { inputs, run, workspace }: Sending,
): Promise<string | undefined> {
  const key = keyIn(
    readWorkspaceFile({ input: 'key-file', path: request.path, workspace }),
    request.path,
  );
  const to = request.to.reveal();
  const tokenOf = tokensFrom(inputs.ledger?.key ?? '');
  const place = { case: INTAKE, phase: 'key', channel: CHANNEL };
  // What names the recipient in the ledger tells nobody who it is.
  const recipient = tokenOf({ ...place, recipient: to.toLowerCase() });
  const name = run.project.promises.config?.project?.name ?? inputs.repository.name;
  const outgoing = {
    title: `The key of ${name} for reports of vulnerabilities`,
    parts: [
      GREETING,
      `The policy is at https://github.com/${inputs.repository.owner}/${inputs.repository.name}/security/policy.`,
    ],
    links: [],
    attachments: [
      { name: 'security-key.asc', mediaType: 'application/pgp-keys', bytes: Buffer.from(key) },
    ],
  };
  const [delivered] = await deliver({
    ...run.sender,
    channel: channelTo(to, { inputs, run, workspace }),
    items: [{ key: { ...place, recipient }, outgoing }],
    resolutions: inputs.resolutions,
  });
  return delivered === undefined || isSettled(delivered) ? undefined : sayUnsent(delivered);
}

const GREETING = `You asked for the key to write to us about a vulnerability: it is attached. Please encrypt what you
write with it, and leave the vulnerability out of the subject, which stays readable.`;

function keyIn(text: string, path: string): string {
  const isPublic = text.trim().startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----');
  if (isPublic && !text.includes('PRIVATE KEY')) return text;
  const message = `Input "key-file" is "${path}", expected a file that holds a public OpenPGP key in its armor and no other; export it with gpg --armor --export`;
  throw new EmbargoError('INPUT_INVALID', message);
}

function channelTo(to: string, { inputs, run }: Sending): Channel {
  const mail = run.project.promises.config?.mail;
  if (mail === undefined) {
    const message = `${inputs.configPath} has no "mail", expected the mail server that sends the key; set host and from in it`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  const { transport, from, fromName } = openMail(mail, inputs.smtp);
  return mailList({
    ...{ id: CHANNEL, transport, to, tokenOf: tokensFrom(inputs.ledger?.key ?? '') },
    from: { address: from, ...(fromName === undefined ? {} : { name: fromName }) },
    now: run.sender.now,
  });
}

function sayUnsent(one: Delivered): string {
  if (one.status !== 'held') return 'The key was not sent; run it again';
  const answers = one.question.answers.join(' or ');
  return `The key may have been sent, and nobody can tell; look in the mailbox of the sender, then run it again with resolve: ${answers}`;
}
