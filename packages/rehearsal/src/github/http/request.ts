import type { IncomingMessage } from 'node:http';

/** A request with its body read. */
export interface RawRequest {
  readonly method: string;
  readonly url: string;
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Buffer;
}

export async function readRequest(message: IncomingMessage): Promise<RawRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  const url = message.url ?? '/';
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const headers = Object.entries(message.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method: message.method ?? 'GET',
    url,
    pathname,
    query: searchParams,
    // Names come in lower case from node.
    headers: Object.fromEntries(headers) as Record<string, string>,
    raw: Buffer.concat(chunks),
  };
}
