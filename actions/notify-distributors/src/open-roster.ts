import path from 'node:path';

import { EmbargoError, isMember, readDistributors } from '@embargo/core';
import type { Distributor, DistributorRoster, EmbargoConfig } from '@embargo/core';

import type { Inputs } from './inputs.ts';

const DEFAULT_ROSTER = 'distributors.json';

/** A member with the key that mail to them is encrypted to; absent where its file is missing. */
export interface Recipient extends Distributor {
  readonly armored: string | undefined;
}

export interface RosterSources {
  readonly config: EmbargoConfig | undefined;
  readonly now: Date;
  /** A file of the workspace. */
  readonly readFile: (name: string) => string | undefined;
}

/** The members that a phase speaks to, each once, in the order of the roster. */
export function openRecipients(
  { phase, recipients, rosterPath }: Pick<Inputs, 'phase' | 'recipients' | 'rosterPath'>,
  { config, now, readFile }: RosterSources,
): readonly Recipient[] {
  const name = rosterPath ?? config?.distributors?.roster ?? DEFAULT_ROSTER;
  const { members } = rosterIn(name, readFile);
  const unknown = recipients.find((id) => members.every((member) => member.id !== id));
  if (unknown !== undefined) {
    throw new EmbargoError(
      'INPUT_INVALID',
      `Input "recipients" names "${unknown}", expected ids of the roster`,
    );
  }
  const folder = path.posix.dirname(name);
  return members
    .filter(({ id }) => recipients.length === 0 || recipients.includes(id))
    .filter((member) => isMember(member, now) !== (phase === 'removal'))
    .map((member) => ({ ...member, armored: keyOf(member, { folder, readFile }) }));
}

function rosterIn(name: string, readFile: RosterSources['readFile']): DistributorRoster {
  const text = readFile(name);
  if (text === undefined) {
    throw new EmbargoError(
      'FILE_UNREADABLE',
      `There is no roster ${name} in the workspace, expected one; check the private repository out, or set the input roster`,
    );
  }
  try {
    return readDistributors(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof EmbargoError) throw cause;
    throw new EmbargoError('INPUT_INVALID', `${name} is not JSON, expected a roster`);
  }
}

function keyOf(
  { key, keyFile }: Distributor,
  { folder, readFile }: Pick<RosterSources, 'readFile'> & { readonly folder: string },
): string | undefined {
  if (key !== undefined || keyFile === undefined) return key;
  return readFile(folder === '.' ? keyFile : `${folder}/${keyFile}`);
}
