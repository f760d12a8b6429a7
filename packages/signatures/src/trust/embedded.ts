import { readTrustedRoot } from './read-trusted-root.ts';
import type { TrustedRoot } from './trusted-root.ts';

export type EmbeddedInstance = 'public-good' | 'staging';

/** The trusted root of an instance of Sigstore that this package carries; no network. */
export async function embeddedRoot(instance: EmbeddedInstance): Promise<TrustedRoot> {
  const { signedUntil, trustedRoot } = await load(instance);
  const name = `the embedded root of Sigstore's ${instance} instance`;
  return { ...readTrustedRoot(trustedRoot, name), signedUntil: new Date(signedUntil) };
}

async function load(
  instance: EmbeddedInstance,
): Promise<{ readonly signedUntil: string; readonly trustedRoot: unknown }> {
  switch (instance) {
    case 'public-good':
      return import('./generated/public-good.ts');
    case 'staging':
      return import('./generated/staging.ts');
  }
}
