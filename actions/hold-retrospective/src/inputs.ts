import { needed, readRunInputs, repositoryOf } from '@embargo/case';
import type { RunInputs } from '@embargo/case';
import type { RepositoryName } from '@embargo/core';
import { readChoice } from '@embargo/github';
import type { InputReader } from '@embargo/github';

/** Where the draft goes, for people to finish. */
export type Place =
  | { readonly kind: 'summary' }
  | { readonly kind: 'issue'; readonly repository: RepositoryName; readonly token: string }
  | {
      readonly kind: 'discussion';
      readonly repository: RepositoryName;
      readonly token: string;
      readonly category: string;
    }
  | { readonly kind: 'slack' | 'discord'; readonly url: string };

export interface Inputs extends RunInputs {
  readonly place: Place;
}

export function readInputs(inputs: InputReader): Inputs {
  const common = readRunInputs(inputs);
  return { ...common, place: placeOf(inputs, common.repository) };
}

function placeOf(inputs: InputReader, repository: RepositoryName): Place {
  const kind = readChoice(inputs, {
    name: 'post-as',
    words: ['summary', 'issue', 'discussion', 'slack', 'discord'],
    fallback: 'summary',
  });
  if (kind === 'summary') return { kind };
  if (kind === 'slack' || kind === 'discord') {
    return { kind, url: needed('webhook', inputs.get('webhook'), `post-as is ${kind}`) };
  }
  const into = inputs.get('post-into');
  const written = inputs.get('post-token') ?? inputs.get('token') ?? inputs.get('github-token');
  const place = {
    repository: into === undefined ? repository : repositoryOf('post-into', into),
    token: needed('post-token', written, `post-as is ${kind}`),
  };
  if (kind === 'issue') return { kind, ...place };
  return { kind, ...place, category: inputs.get('category') ?? 'General' };
}
