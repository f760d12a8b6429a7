export const JSON_TYPE = 'application/vnd.github+json';

/** What an answer holds: JSON where JSON was asked for, else the bytes as they came. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly bytes: Buffer };

interface Garbled {
  readonly kind: 'garbled';
  /** Completes "the answer …". */
  readonly what: string;
}

/** 100 advisories of the longest text take about 13 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads the body of a success; throws where the connection is cut before its end. */
export async function readBody(data: unknown, accept: string): Promise<Body | Garbled> {
  const bytes = await bytesOf(data);
  if (bytes === undefined) {
    return { kind: 'garbled', what: `is larger than ${MAX_BYTES / 1024 / 1024} MiB` };
  }
  if (accept !== JSON_TYPE) return { kind: 'bytes', bytes };
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch {
    return { kind: 'garbled', what: 'is no JSON' };
  }
}

async function bytesOf(data: unknown): Promise<Buffer | undefined> {
  // The library gives the stream of the body, or an empty text where there is none.
  if (!(data instanceof ReadableStream)) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data as ReadableStream<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
