import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import { EmbargoError } from '@embargo/core';

import { HEADER_BYTES } from '../documents/executable.ts';
import type { DigestAlgorithm } from './digest.ts';
import { hashAhead } from './hash-ahead.ts';
import { hashFile, openUnchanging } from './hash-file.ts';
import type { HashedFile } from './hash-file.ts';

/** Below this a thread takes longer to start than the file to hash. */
const WORTH_A_THREAD = 16 * 1024 * 1024;

/**
 * What a thread runs. It travels as text, for the bundle of an action is one file and has no other
 * to start a thread from; descriptors are the process's, so a thread needs no path.
 */
const THREAD = `
const { parentPort } = require('node:worker_threads');
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const buffer = Buffer.allocUnsafeSlow(65536);
parentPort.on('message', ({ descriptor, algorithm, headBytes }) => {
  try {
    const hash = createHash(algorithm);
    let head = new Uint8Array(0);
    let size = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, 0, buffer.length, null);
      if (count === 0) break;
      if (size === 0) head = Uint8Array.from(buffer.subarray(0, Math.min(count, headBytes)));
      size += count;
      hash.update(count === buffer.length ? buffer : buffer.subarray(0, count));
    }
    parentPort.postMessage({ hex: hash.digest('hex'), size, head });
  } catch (error) {
    parentPort.postMessage({ failure: String(error) });
  }
});
`;

/** Hashes files as `hashFile` does, on as many cores as there are; the order is that of `files`. */
export async function hashFiles(
  files: readonly string[],
  algorithm: DigestAlgorithm = 'sha256',
): Promise<readonly HashedFile[]> {
  const large = files.filter(isLarge);
  const hashed = new Map<string, HashedFile>();
  const [only, ...others] = large;
  if (only !== undefined && others.length === 0) {
    hashed.set(only, await hashAhead(only, algorithm));
  } else if (only !== undefined) {
    const queue = large[Symbol.iterator]();
    const threads = Math.min(availableParallelism(), large.length);
    await Promise.all(
      Array.from({ length: threads }, () => drain(queue, { algorithm, into: hashed })),
    );
  }
  return files.map((file) => hashed.get(file) ?? hashFile(file, algorithm));
}

interface Draining {
  readonly algorithm: DigestAlgorithm;
  readonly into: Map<string, HashedFile>;
}

/** One thread, that takes file after file from the queue that it shares with the others. */
async function drain(queue: Iterable<string>, { algorithm, into }: Draining): Promise<void> {
  const worker = new Worker(THREAD, { eval: true });
  try {
    for (const file of queue) {
      const { descriptor, settle, close } = openUnchanging(file, file);
      try {
        const asked = { descriptor, algorithm, headBytes: HEADER_BYTES };
        const { hex, size, head } = await ask(worker, asked);
        into.set(file, settle({ digest: { algorithm, hex }, size, head }));
      } finally {
        close();
      }
    }
  } finally {
    await worker.terminate();
  }
}

interface Answer {
  readonly hex: string;
  readonly size: number;
  readonly head: Uint8Array;
  readonly failure?: string;
}

function ask(worker: Worker, question: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      if (answer.failure === undefined) resolve(answer);
      else reject(new EmbargoError('FILE_UNREADABLE', `A file cannot be read: ${answer.failure}`));
    });
    worker.postMessage(question);
  });
}

function isLarge(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= WORTH_A_THREAD;
}
