import { bytesAt, Refused, textAt, valueAt } from '../log/fields.ts';
import type { TimestampAuthority } from '../time/timestamp-authority.ts';
import type { TimestampRequest } from '../time/token-info.ts';
import { json } from './service.ts';
import type { Handler } from './service.ts';

/** The timestamp authority's `/api/v1/timestamp`, for requests in JSON. */
export function timestampsHandler(authority: TimestampAuthority, now: () => Date): Handler {
  return ({ pathname, method, raw }) => {
    if (method !== 'POST' || pathname !== '/api/v1/timestamp') {
      return json(404, { message: 'Not found' });
    }
    const body = authority.timestamp(readRequest(JSON.parse(raw.toString('utf8'))), now());
    return { status: 201, body, headers: { 'content-type': 'application/timestamp-reply' } };
  };
}

function readRequest(request: unknown): TimestampRequest {
  const nonce = valueAt(request, 'nonce');
  return {
    hash: hashOf(textAt(request, 'hashAlgorithm')),
    digest: bytesAt(request, 'artifactHash'),
    nonce: typeof nonce === 'number' ? nonce : undefined,
    wantsCertificates: valueAt(request, 'certificates') === true,
  };
}

function hashOf(name: string): TimestampRequest['hash'] {
  if (name === 'sha256' || name === 'sha384' || name === 'sha512') return name;
  throw new Refused(`The hash ${name} is not known`);
}
