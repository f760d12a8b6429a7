import { createHash } from 'node:crypto';
import path from 'node:path';

import { mailPeople, openMail, tokensFrom } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';
import type { Attachment, Channel, NoticeCase, Outgoing, SendKey } from '@embargo/core';
import { embargoTermsOf } from '@embargo/policy-lint';

import type { Phase } from './inputs.ts';
import type { Run } from './main.ts';
import type { Recipient } from './open-roster.ts';
import type { Checked } from './preflight.ts';
import { writeNotice } from './write-notice.ts';

/** The id of the channel in the ledger and in answers. */
const CHANNEL = 'distributors';

/** Outside of the encryption stands this alone, for every case and phase. */
const SUBJECT = 'Confidential notice';

/** Sealing the next mail takes less. */
const KEEPS_MS = 1000;

/** Where no ledger is named nothing is sent, and no token matters. */
const NO_KEY = 'preview-preview-preview-preview-preview';

/** A notice ready to go out. */
export interface Prepared {
  readonly channel: Channel;
  readonly outgoing: Outgoing;
  /** What goes inside of the encryption, to the letter. */
  readonly text: string;
  /** Over the text, what is attached, and who gets it. */
  readonly hash: string;
  readonly keys: readonly SendKey[];
}

export function prepare(
  run: Run,
  phase: Exclude<Phase, 'preflight'>,
  checked: readonly Checked[],
): Prepared {
  const recipients = checked
    .filter(({ faults }) => faults.length === 0)
    .map((one) => one.recipient);
  const channel = openChannelTo(recipients, run);
  const outgoing = writeNotice(partsOf(run, phase, recipients), channel);
  const keys = recipients.map((recipient) => keyOf(run, phase, recipient));
  const [first] = keys;
  const sample = first ?? {
    case: caseIdOf(run.notice),
    phase,
    channel: CHANNEL,
    recipient: 'none',
  };
  const composed = channel.compose({ key: sample, outgoing });
  if (composed.status !== 'fits') throw new EmbargoError('INPUT_INVALID', composed.reason);
  return { channel, outgoing, text: composed.text, hash: hashOf(outgoing, keys), keys };
}

/** The ledger knows a case by its advisory. */
export function caseIdOf(notice: NoticeCase | undefined): string {
  return notice?.vulnerabilities[0]?.ghsaId ?? notice?.trackingId ?? CHANNEL;
}

function openChannelTo(recipients: readonly Recipient[], run: Run): Channel {
  const { inputs, promises, deps, gnupg } = run;
  const mail = promises.config?.mail;
  if (mail === undefined) {
    const message = `${inputs.configPath} has no "mail", expected the mail server; see schemas/embargo-config.schema.json`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  const { transport, from, fromName } = openMail(mail, inputs.smtp, { keepsMs: KEEPS_MS });
  const byId = new Map(recipients.map((recipient) => [recipient.id, recipient]));
  return mailPeople({
    id: CHANNEL,
    transport,
    from: { address: from, ...(fromName === undefined ? {} : { name: fromName }) },
    addressOf: (id) => byId.get(id)?.address,
    tokenOf: tokensFrom(inputs.ledger?.key ?? NO_KEY),
    now: deps.now,
    audience: 'distributors',
    seal: (id) => gnupg.sealTo(byId.get(id)?.armored ?? ''),
    sealedSubject: SUBJECT,
  });
}

function partsOf(
  run: Run,
  phase: Exclude<Phase, 'preflight'>,
  recipients: readonly Recipient[],
): Parameters<typeof writeNotice>[0] {
  const { notice, inputs, promises, releasesAt } = run;
  const reasons = new Set(recipients.map(({ removedBecause }) => removedBecause));
  const [reason] = reasons.size === 1 ? reasons : [];
  return {
    phase,
    notice,
    project: promises.config?.project?.name ?? inputs.repository.name,
    releasesAt,
    terms: embargoTermsOf(promises.policy),
    attachments: inputs.patches.map((name, index) => patchOf(run, name, index + 1)),
    isBroken: inputs.isBroken,
    reason: phase === 'removal' ? reason : undefined,
  };
}

/** A name of its own, for that of a patch may tell what it mends. */
function patchOf({ deps }: Run, name: string, number: number): Attachment {
  const extension = path.extname(name) === '.diff' ? 'diff' : 'patch';
  return {
    name: `${String(number).padStart(2, '0')}.${extension}`,
    mediaType: 'text/x-patch',
    bytes: deps.readBytes(name),
  };
}

/** Each new date, and each removal, is a send of its own. */
function keyOf(run: Run, phase: Phase, { id, removedAt = '' }: Recipient): SendKey {
  const when = run.releasesAt?.toISOString().slice(0, 16).replace(/[T:]/g, '-') ?? '';
  const suffix = { 'date-change': `-${when}`, removal: `-${removedAt}` };
  const word = phase === 'date-change' || phase === 'removal' ? `${phase}${suffix[phase]}` : phase;
  return {
    case: phase === 'removal' ? CHANNEL : caseIdOf(run.notice),
    phase: word.replace(/-$/, ''),
    channel: CHANNEL,
    recipient: id,
  };
}

function hashOf({ title, parts, attachments }: Outgoing, keys: readonly SendKey[]): string {
  const row = {
    ...{ title, parts },
    attachments: attachments.map(({ name, bytes }) => [name, sha256Of(bytes)]),
    keys: keys.map(({ phase, recipient }) => [phase, recipient]),
  };
  return sha256Of(JSON.stringify(row));
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
