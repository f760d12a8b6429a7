import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import type { Seal } from '../mail/sealed-mail.ts';
import { publicKeysIn } from './public-key.ts';
import type { PublicKey } from './public-key.ts';
import { runGpg } from './run-gpg.ts';

/**
 * The agent stores the signing key again under its passphrase. How slow that is to guess matters
 * little in a folder that lives as long as the run, and is paid for with each message.
 */
const AGENT = 's2k-count 65536\ndisable-scdaemon\n';

export interface GnupgOptions {
  /** The project's secret key, armored; every message is signed by it. */
  readonly signingKey: string;
  readonly passphrase?: string;
}

/** Encrypts by the machine's gpg, in a home of its own that lasts until `close`. */
export interface Gnupg {
  /** The certificates in an armored text; none where it holds no public key. */
  readonly read: (armored: string) => Promise<readonly PublicKey[]>;
  /** Signs and encrypts to one key, which the message does not name. */
  readonly sealTo: (armored: string) => Seal;
  readonly close: () => Promise<void>;
}

/** Throws `CONFIG_INVALID` for a signing key that is none, `EVIDENCE_UNAVAILABLE` without gpg. */
export async function openGnupg({ signingKey, passphrase = '' }: GnupgOptions): Promise<Gnupg> {
  const home = await mkdtemp(path.join(tmpdir(), 'embargo-'));
  const close = async (): Promise<void> => {
    const agent = spawn('gpgconf', ['--homedir', home, '--kill', 'all'], { stdio: 'ignore' });
    await once(agent, 'close').catch(() => undefined);
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await writeFile(path.join(home, 'gpg-agent.conf'), AGENT, { mode: 0o600 });
    await runGpg({ home, words: ['--import'], input: signingKey, passphrase });
    const signer = await signerIn(home);
    return {
      read: (armored) => readKeys(home, armored),
      sealTo: (armored) => (bytes) => seal({ home, signer, passphrase }, armored, bytes),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Signing {
  readonly home: string;
  readonly signer: string;
  readonly passphrase: string;
}

async function signerIn(home: string): Promise<string> {
  const words = ['--with-colons', '--list-secret-keys'];
  const { output } = await runGpg({ home, words, input: '' });
  const [, fingerprint] = /^fpr:{9}([0-9A-F]{40,64}):/m.exec(output.toString()) ?? [];
  if (fingerprint !== undefined) return fingerprint;
  const message =
    'The signing key is no secret key of OpenPGP, expected one, armored; export it with "gpg --armor --export-secret-keys".';
  throw new EmbargoError('CONFIG_INVALID', message);
}

async function readKeys(home: string, armored: string): Promise<readonly PublicKey[]> {
  const words = ['--with-colons', '--show-keys'];
  const { output } = await runGpg({ home, words, input: armored });
  return publicKeysIn(output.toString());
}

async function seal(
  { home, signer, passphrase }: Signing,
  armored: string,
  bytes: Buffer,
): Promise<string | undefined> {
  const name = createHash('sha256').update(armored).digest('hex');
  const keyFile = path.join(home, `${name}.asc`);
  await writeFile(keyFile, armored, { mode: 0o600 });
  const words = [
    ...['--trust-model', 'always', '--local-user', signer, '--armor'],
    ...['--sign', '--encrypt', '--hidden-recipient-file', keyFile],
  ];
  const { isDone, output } = await runGpg({ home, words, input: bytes, passphrase });
  return isDone ? output.toString() : undefined;
}
