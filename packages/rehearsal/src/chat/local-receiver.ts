import { createHmac, timingSafeEqual } from 'node:crypto';

import { json, startService } from '../sigstore/http/service.ts';
import type { Service } from '../sigstore/http/service.ts';

const SECRET = 'both sides of the rehearsal know this';

/** A receiver of signed webhooks on loopback. */
export interface LocalReceiver extends Pick<
  Service,
  'fail' | 'clearFaults' | 'close' | 'requests' | 'watch'
> {
  readonly url: string;
  readonly secret: string;
  /** The bodies that were taken, in order. */
  readonly taken: readonly unknown[];
  /** Remembers what came; what it gives forgets what came later, and all faults. */
  readonly save: () => () => void;
}

/** `remembersIds`: a message of an id that came before is answered and not taken again. */
export async function startLocalReceiver(remembersIds: boolean): Promise<LocalReceiver> {
  const service = await startService();
  const taken: unknown[] = [];
  const known = new Set<string>();
  service.answerWith(({ headers, raw }) => {
    const id = headers['webhook-id'] ?? '';
    const signed = `${id}.${headers['webhook-timestamp'] ?? ''}.${raw.toString('utf8')}`;
    if (!isSigned(signed, headers['webhook-signature'] ?? ''))
      return json(401, { error: 'signature' });
    if (!remembersIds || !known.has(id)) taken.push(JSON.parse(raw.toString('utf8')));
    known.add(id);
    return json(202, { id });
  });
  const save = () => {
    const { length } = taken;
    const ids = [...known];
    return () => {
      service.clearFaults();
      taken.length = length;
      known.clear();
      for (const id of ids) known.add(id);
    };
  };
  return { ...service, url: `${service.url}/notices`, secret: SECRET, taken, save };
}

function isSigned(text: string, signature: string): boolean {
  const expected = Buffer.from(`v1,${createHmac('sha256', SECRET).update(text).digest('base64')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
