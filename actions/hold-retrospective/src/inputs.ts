import { needed, readRunInputs, repositoryOf } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import type { MailSecrets } from '@embargo/channels';
import { EmbargoError } from '@embargo/core';
import type { RepositoryName } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';
import { parseResolutions } from '@embargo/ledger';
import type { Resolution } from '@embargo/ledger';

/** Where the draft goes, for people to finish. */
export type Place =
  | { readonly kind: 'summary' }
  | { readonly kind: 'mail'; readonly to: string; readonly smtp: MailSecrets }
  | { readonly kind: 'slack' | 'discord'; readonly url: string }
  | PlaceInRepository;

export type PlaceInRepository = {
  readonly repository: RepositoryName;
  readonly token: string;
} & (
  | { readonly kind: 'issue' }
  | { readonly kind: 'discussion'; readonly category: string }
  /** A folder of the repository. */
  | { readonly kind: 'pull-request'; readonly folder: string }
);

export interface Inputs extends RunInputs {
  readonly place: Place;
  /** What people found of drafts that may or may not have been sent. */
  readonly resolutions: readonly Resolution[];
}

const PLACES = [
  'summary',
  'issue',
  'discussion',
  'pull-request',
  'mail',
  'slack',
  'discord',
] as const;

const FOLDER = /^[\w-][\w.-]{0,60}(?:\/[\w-][\w.-]{0,60}){0,4}$/;

export function readInputs(inputs: InputReader): Inputs {
  const common = readRunInputs(inputs);
  return {
    ...common,
    place: placeOf(inputs, common.repository),
    resolutions: parseResolutions(inputs.get('resolve') ?? ''),
  };
}

function placeOf(inputs: InputReader, repository: RepositoryName): Place {
  const kind = readChoice(inputs, { name: 'post-as', words: PLACES, fallback: 'summary' });
  switch (kind) {
    case 'summary':
      return { kind };
    case 'mail':
      return mailOf(inputs);
    case 'slack':
    case 'discord':
      return { kind, url: needed('webhook', inputs.get('webhook'), `post-as is ${kind}`) };
    default:
      return placeIn(kind, repository, inputs);
  }
}

function mailOf(inputs: InputReader): Place {
  const to = inputs.get('mail-to');
  if (to === undefined) {
    const message = 'Input "mail-to" is empty, expected the address that post-as: mail writes to';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const smtp = {
    user: inputs.get('smtp-user'),
    password: inputs.get('smtp-password'),
    ca: inputs.get('smtp-ca'),
  };
  return { kind: 'mail', to, smtp };
}

function placeIn(
  kind: PlaceInRepository['kind'],
  repository: RepositoryName,
  inputs: InputReader,
): Place {
  const into = inputs.get('post-into');
  const written = inputs.get('post-token') ?? inputs.get('token') ?? inputs.get('github-token');
  const place = {
    repository: into === undefined ? repository : repositoryOf('post-into', into),
    token: needed('post-token', written, `post-as is ${kind}`),
  };
  switch (kind) {
    case 'issue':
      return { kind, ...place };
    case 'discussion':
      return { kind, ...place, category: inputs.get('category') ?? 'General' };
    case 'pull-request':
      return { kind, ...place, folder: folderOf(inputs.get('folder') ?? 'retrospectives') };
  }
}

function folderOf(text: string): string {
  if (FOLDER.test(text)) return text;
  const message = `Input "folder" is "${text}", expected a path in the repository such as docs/retrospectives`;
  throw new EmbargoError('INPUT_INVALID', message);
}
