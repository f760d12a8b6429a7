import { EmbargoError } from '@embargo/core';
import type { Visibility } from '@embargo/github';

import type { InstanceChoice } from '../inputs.ts';

/** A Sigstore that is chosen. */
export type Instance = Exclude<InstanceChoice, 'auto'>;

const ANY = { selector: 'ANY' };
const SINCE = { start: '2021-01-01T00:00:00Z' };
const service = (url: string, operator: string): object => ({
  url,
  majorApiVersion: 1,
  validFor: SINCE,
  operator,
});

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';

/** Where the instances sign, in the form of a signing_config.json. */
const CONFIGS: Readonly<Record<Exclude<Instance, 'custom'>, object>> = {
  'public-good': {
    mediaType: MEDIA_TYPE,
    caUrls: [service('https://fulcio.sigstore.dev', 'sigstore.dev')],
    rekorTlogUrls: [service('https://rekor.sigstore.dev', 'sigstore.dev')],
    rekorTlogConfig: ANY,
    tsaUrls: [service('https://timestamp.sigstore.dev/api/v1/timestamp', 'sigstore.dev')],
    tsaConfig: ANY,
  },
  github: {
    mediaType: MEDIA_TYPE,
    caUrls: [service('https://fulcio.githubapp.com', 'github.com')],
    tsaUrls: [service('https://timestamp.githubapp.com/api/v1/timestamp', 'github.com')],
    tsaConfig: ANY,
  },
};

const MAX_BYTES = 256 * 1024;

/** Public repositories sign where everybody can look, others with GitHub's own instance. */
export function chosenInstance(choice: InstanceChoice, visibility: Visibility): Instance {
  if (choice !== 'auto') return choice;
  return visibility === 'public' ? 'public-good' : 'github';
}

/** Where to sign, as JSON; `written` is the file of an instance of one's own. */
export function signingConfigOf(instance: Instance, written: Buffer | undefined): unknown {
  if (instance !== 'custom') return CONFIGS[instance];
  if (written === undefined || written.length > MAX_BYTES) {
    throw wrong(written === undefined ? 'does not exist' : 'is larger than 256 KiB');
  }
  try {
    return JSON.parse(written.toString('utf8')) as unknown;
  } catch {
    throw wrong('is no JSON');
  }
}

/** Whether what is signed there is shown to everybody. */
export function isPublicInstance(instance: Instance, config: unknown): boolean {
  if (instance === 'public-good') return true;
  return instance === 'custom' && /\bsigstore\.dev\b/.test(JSON.stringify(config));
}

function wrong(found: string): EmbargoError {
  const message = `The file of the input "signing-config" ${found}, expected a signing_config.json`;
  return new EmbargoError('CONFIG_INVALID', message);
}
