import { createHash } from 'node:crypto';
import { read } from 'node:fs';
import { promisify } from 'node:util';

import type { DigestAlgorithm } from './digest.ts';
import { headOf, openUnchanging } from './hash-file.ts';
import type { HashedFile } from './hash-file.ts';

/** Of each of two buffers: large enough that a read costs more than to ask for it. */
const CHUNK_BYTES = 1024 * 1024;

const readInto = promisify(read);

/** Hashes a large file as `hashFile` does, while the next piece of it is read. */
export async function hashAhead(file: string, algorithm: DigestAlgorithm): Promise<HashedFile> {
  const { descriptor, settle, close } = openUnchanging(file, file);
  const hash = createHash(algorithm);
  let [filled, spare] = [Buffer.allocUnsafeSlow(CHUNK_BYTES), Buffer.allocUnsafeSlow(CHUNK_BYTES)];
  let size = 0;
  try {
    let count = await readNext(descriptor, filled);
    const head = headOf(filled.subarray(0, count));
    while (count > 0) {
      const next = readNext(descriptor, spare);
      hash.update(filled.subarray(0, count));
      size += count;
      [filled, spare] = [spare, filled];
      count = await next;
    }
    return settle({ digest: { algorithm, hex: hash.digest('hex') }, size, head });
  } finally {
    close();
  }
}

async function readNext(descriptor: number, buffer: Buffer): Promise<number> {
  const { bytesRead } = await readInto(descriptor, buffer, 0, buffer.length, null);
  return bytesRead;
}
