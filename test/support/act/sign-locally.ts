import type { LocalSigstore } from '@embargo/rehearsal';

const BUILDS = /(uses: \S+\/build-release@.*\n +with:\n)/g;
const VERIFIES = /(uses: \S+\/verify-release@.*\n +with:\n)/g;
const STEP = ' '.repeat(10);

/** What an adopter with a Sigstore of their own adds to a workflow, and the files that it names. */
export interface LocalSigning {
  readonly edit: (workflow: string) => string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Signs on loopback. Act gives no identity tokens, so the job `build`, which alone may ask for one,
 * is told where the stand-in gives them; the runner would tell it the same way.
 */
export function signLocally(sigstore: LocalSigstore): LocalSigning {
  const variables = Object.entries(sigstore.environment);
  const environment = variables.map(([name, value]) => `      ${name}: ${value}\n`).join('');
  return {
    edit: (workflow) =>
      workflow
        .replace('\n  build:\n', `\n  build:\n    env:\n${environment}`)
        .replaceAll(
          BUILDS,
          `$1${STEP}sigstore-instance: custom\n${STEP}signing-config: signing_config.json\n`,
        )
        .replaceAll(VERIFIES, `$1${STEP}trusted-root: trusted_root.json\n`),
    files: {
      'signing_config.json': JSON.stringify(sigstore.signingConfig()),
      'trusted_root.json': JSON.stringify(sigstore.trustedRoot()),
    },
  };
}
