import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import type { Seal } from '../mail/sealed-mail.ts';
import type { PublicKey } from './public-key.ts';
import { readKeys } from './read-keys.ts';
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
  /** The certificates in each of some armored texts; none where one holds no public key. */
  readonly read: (armored: readonly string[]) => Promise<readonly (readonly PublicKey[])[]>;
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
    const signing = { home, signer, passphrase, keyFiles: new Map<string, Promise<string>>() };
    return {
      read: (armored) => readAll(signing, armored),
      sealTo: (armored) => (bytes) => seal(signing, armored, bytes),
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
  /** Where each key lies, by its hash. */
  readonly keyFiles: Map<string, Promise<string>>;
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

async function readAll(
  signing: Signing,
  armored: readonly string[],
): Promise<readonly (readonly PublicKey[])[]> {
  const { home, signer } = signing;
  const { output } = await runGpg({ home, words: ['--armor', '--export', signer], input: '' });
  const mark = { file: await keyFileOf(signing, output.toString()), fingerprint: signer };
  const files = await Promise.all(armored.map((text) => keyFileOf(signing, text)));
  return readKeys({ home, files, mark });
}

async function seal(signing: Signing, armored: string, bytes: Buffer): Promise<string | undefined> {
  const { home, signer, passphrase } = signing;
  const words = [
    ...['--trust-model', 'always', '--local-user', signer, '--armor', '--sign', '--encrypt'],
    ...['--hidden-recipient-file', await keyFileOf(signing, armored)],
  ];
  const { isDone, output } = await runGpg({ home, words, input: bytes, passphrase });
  return isDone ? output.toString() : undefined;
}

/** Written once, for another gpg may be reading it already. */
function keyFileOf({ home, keyFiles }: Signing, armored: string): Promise<string> {
  const name = createHash('sha256').update(armored).digest('hex');
  const file = path.join(home, `${name}.asc`);
  const written = keyFiles.get(name) ?? writeFile(file, armored, { mode: 0o600 }).then(() => file);
  keyFiles.set(name, written);
  return written;
}
