import { openAsBlob } from 'node:fs';

import { readBody, JSON_TYPE } from './body.ts';
import { attemptOf, textsOf } from './lost.ts';
import type { Attempt } from './transport.ts';

/** A file on its way to GitHub. */
export interface FileUpload {
  /** Whole, on a host that takes uploads. */
  readonly address: string;
  /** Absolute path. */
  readonly file: string;
  readonly contentType: string;
}

export interface UploadTerms {
  readonly token: string;
  readonly apiVersion: string;
  readonly timeoutMs: number;
}

/** Whether the token may go there: to the API's own host, or to the one beside it for uploads. */
export function takesUploads(address: string, apiUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, protocol, host } = new URL(address);
  const api = new URL(apiUrl);
  const beside = api.host.replace(/^api\./, 'uploads.');
  return origin === api.origin || (protocol === api.protocol && host === beside);
}

/** Sends a file once, without reading it into memory. */
export async function sendFile(
  { address, file, contentType }: FileUpload,
  { token, apiVersion, timeoutMs }: UploadTerms,
): Promise<Attempt> {
  const body = await openAsBlob(file, { type: contentType });
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: JSON_TYPE,
        authorization: `token ${token}`,
        'content-type': contentType,
        'x-github-api-version': apiVersion,
      },
    });
    const read = await readBody(response.body ?? '', JSON_TYPE);
    if (read.kind === 'garbled') {
      return { kind: 'no-answer', what: `the answer ${read.what}`, mayHaveArrived: true };
    }
    const headers = textsOf(Object.fromEntries(response.headers));
    return { kind: 'answer', status: response.status, headers, body: read };
  } catch (error) {
    return attemptOf(error);
  }
}
