import { exchange } from '../http/request.ts';
import type { Archive } from './archive.ts';
import { messageIdHash } from './message-id.ts';

const SETTLES_MS = 10 * 60_000;

export interface HyperKittyOptions {
  /** Such as `https://lists.example.org/archives`. */
  readonly url: string;
  /** The list's address. */
  readonly list: string;
}

/** The archive of a list of Mailman 3. */
export function hyperKitty({ url, list }: HyperKittyOptions): Archive {
  const addressAhead = (messageId: string): string =>
    `${url.replace(/\/$/, '')}/list/${list}/message/${messageIdHash(messageId)}/`;
  return {
    addressAhead,
    async find({ messageId }) {
      const address = addressAhead(messageId);
      const exchanged = await exchange({ method: 'GET', url: address });
      const status = exchanged.status === 'answered' ? exchanged.answer.status : undefined;
      if (status === 200) return { status: 'found', receipt: { url: address } };
      if (status === 404) return { status: 'absent' };
      return { status: 'unsure', reason: 'The archive of the list does not answer.' };
    },
    settlesAfterMs: SETTLES_MS,
  };
}
