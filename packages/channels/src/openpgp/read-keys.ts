import { publicKeysIn } from './public-key.ts';
import type { PublicKey } from './public-key.ts';
import { runGpg } from './run-gpg.ts';

/** So many files one gpg reads. */
const MOST_FILES = 50;

export interface KeyFiles {
  readonly home: string;
  readonly files: readonly string[];
  /** A file with one key that stands between those of two files, for gpg does not tell them apart. */
  readonly mark: { readonly file: string; readonly fingerprint: string };
}

/** The certificates in each of some files; none where a file holds no public key. */
export async function readKeys(given: KeyFiles): Promise<readonly (readonly PublicKey[])[]> {
  const found: (readonly PublicKey[])[] = [];
  for (let first = 0; first < given.files.length; first += MOST_FILES) {
    const files = given.files.slice(first, first + MOST_FILES);
    found.push(...(await readSome({ ...given, files })));
  }
  return found;
}

async function readSome(given: KeyFiles): Promise<readonly (readonly PublicKey[])[]> {
  const { home, files, mark } = given;
  const keys = await listed(
    home,
    files.flatMap((file) => [mark.file, file]),
  );
  const starts = keys.flatMap(({ fingerprint }, index) =>
    fingerprint === mark.fingerprint ? [index] : [],
  );
  if (starts.length === files.length) {
    return starts.map((start, index) => keys.slice(start + 1, starts[index + 1]));
  }
  // A file holds the very key that should stand between files, so each is read by itself.
  return Promise.all(files.map((file) => listed(home, [file])));
}

async function listed(home: string, files: readonly string[]): Promise<readonly PublicKey[]> {
  const words = ['--with-colons', '--show-keys', ...files];
  const { output } = await runGpg({ home, words, input: '' });
  return publicKeysIn(output.toString());
}
