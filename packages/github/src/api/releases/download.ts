import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** A file to fetch; without a token as a stranger does. */
export interface DownloadRequest {
  readonly url: string;
  /** Goes to the host of the address alone, wherever that leads. */
  readonly token?: string;
  /** Where it is written; it must not be there. */
  readonly file: string;
  /** What comes after is not written. */
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

export type Downloaded =
  | { readonly status: 'downloaded'; readonly size: number; readonly sha256: string }
  | { readonly status: 'failed'; readonly found: string };

const TIMEOUT_MS = 15 * 60_000;

/** Fetches one file into a new one, in constant memory; what goes wrong is a result. */
export async function download(asked: DownloadRequest): Promise<Downloaded> {
  try {
    const response = await fetch(asked.url, {
      headers: {
        accept: 'application/octet-stream',
        ...(asked.token === undefined ? {} : { authorization: `Bearer ${asked.token}` }),
      },
      signal: AbortSignal.timeout(asked.timeoutMs ?? TIMEOUT_MS),
    });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return { status: 'failed', found: `HTTP ${response.status}` };
    }
    return await write(response.body, asked);
  } catch {
    // What the library says of it names addresses that carry a right of their own.
    return { status: 'failed', found: 'the connection failed or was cut' };
  }
}

async function write(
  body: ReadableStream<Uint8Array>,
  { file, maxBytes }: DownloadRequest,
): Promise<Downloaded> {
  const descriptor = openSync(file, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (size > maxBytes) return { status: 'failed', found: `more than ${maxBytes} bytes` };
      hash.update(chunk);
      writeSync(descriptor, chunk);
    }
    return { status: 'downloaded', size, sha256: hash.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}
