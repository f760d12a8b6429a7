import type { Channel, Sending, SendResult } from '@embargo/core';

import { escapeGitHub, gitHubLink } from '../text/escape-github.ts';
import { fit, writeOut } from '../text/write-out.ts';
import type { TokenOf } from '../token.ts';
import { arrivalOf, change } from './outcome.ts';
import type { ReleasesPort, StoredRelease } from './ports.ts';

/** GitHub takes 125,000; the rest is left to what the notes say already. */
const LIMITS = { text: 65_536, attachmentBytes: 0 };
const MOST_OF_THE_NOTES = 125_000;

export interface GitHubReleaseOptions {
  readonly id: string;
  readonly port: ReleasesPort;
  readonly tag: string;
  readonly tokenOf: TokenOf;
}

/**
 * The notes of a release, published or draft: adds its own section below what stands there, or
 * puts it in the place of the one that it wrote before.
 */
export function gitHubRelease({ id, port, tag, tokenOf }: GitHubReleaseOptions): Channel {
  const sectionOf = (sending: Sending): Section => ({
    start: `<!-- embargo:${tokenOf(sending.key)} -->`,
    end: `<!-- /embargo:${tokenOf(sending.key)} -->`,
    text: writeOut(sending.outgoing, { link: gitHubLink }),
  });
  return {
    id,
    class: 'native',
    audience: 'public',
    limits: LIMITS,
    escape: escapeGitHub,
    compose: (sending) =>
      fit(LIMITS, { outgoing: sending.outgoing, text: sectionOf(sending).text }),
    send: (sending) =>
      change(async () => {
        const release = await port.find(tag);
        return release === undefined ? noRelease() : write(port, release, sectionOf(sending));
      }),
    arrival: (sending) =>
      arrivalOf(async () => {
        const release = await port.find(tag);
        const isThere = release?.notes.includes(sectionOf(sending).start) === true;
        if (!isThere) return { status: 'absent' };
        return { status: 'found', receipt: { externalId: String(release.id), url: release.url } };
      }),
    whereToLook: ({ key }) =>
      `Look at the notes of the release, whether they hold the notice of phase "${key.phase}" once.`,
  };
}

interface Section {
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

async function write(
  port: ReleasesPort,
  { id, notes, url }: StoredRelease,
  { start, end, text }: Section,
): Promise<SendResult> {
  const section = `${start}\n${text}\n${end}`;
  const from = notes.indexOf(start);
  const to = notes.indexOf(end, from);
  const changed =
    from === -1 || to === -1
      ? `${notes.trimEnd()}\n\n${section}\n`.trimStart()
      : notes.slice(0, from) + section + notes.slice(to + end.length);
  if (changed.length > MOST_OF_THE_NOTES) {
    const reason = `The notes would be ${changed.length} long, expected at most ${MOST_OF_THE_NOTES}.`;
    return { status: 'refused', reason };
  }
  if (changed !== notes) await port.setNotes(id, changed);
  return { status: 'sent', receipt: { externalId: String(id), url } };
}

function noRelease(): SendResult {
  const reason = 'There is no release of that tag, expected one, published or draft.';
  return { status: 'refused', reason };
}
