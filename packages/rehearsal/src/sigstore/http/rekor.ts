import { entryBodyV1 } from '../log/entry-v1.ts';
import { entryBodyV2 } from '../log/entry-v2.ts';
import type { LogEntry, TransparencyLog } from '../log/transparency-log.ts';
import { entryJson } from '../bundle/entry-json.ts';
import { sha256 } from '../x509/keys.ts';
import { json } from './service.ts';
import type { Handler } from './service.ts';

const ENTRIES_V1 = '/api/v1/log/entries';
const ENTRIES_V2 = '/api/v2/log/entries';

/** The first Rekor: an entry that it has already is a conflict with a link to it. */
export function rekorHandler(log: TransparencyLog, now: () => Date): Handler {
  const entries = new Map<string, LogEntry>();
  const shown = (uuid: string, entry: LogEntry): unknown => ({ [uuid]: entryV1(log, entry) });
  return ({ pathname, method, raw }) => {
    if (method === 'GET' && pathname.startsWith(`${ENTRIES_V1}/`)) {
      const uuid = pathname.slice(ENTRIES_V1.length + 1);
      const entry = entries.get(uuid);
      return entry === undefined
        ? json(404, { message: 'Not found' })
        : json(200, shown(uuid, entry));
    }
    if (method !== 'POST' || pathname !== ENTRIES_V1) return json(404, { message: 'Not found' });
    const logged = entryBodyV1(JSON.parse(raw.toString('utf8')));
    const uuid = sha256(logged.body).toString('hex');
    if (entries.has(uuid)) {
      const message = 'an equivalent entry already exists in the transparency log';
      return json(409, { code: 409, message }, { location: `${ENTRIES_V1}/${uuid}` });
    }
    const entry = log.add(logged, now());
    entries.set(uuid, entry);
    return json(201, shown(uuid, entry));
  };
}

/** The tiled Rekor. */
export function rekorV2Handler(log: TransparencyLog, now: () => Date): Handler {
  return ({ pathname, method, raw }) => {
    if (method !== 'POST' || pathname !== ENTRIES_V2) return json(404, { message: 'Not found' });
    const logged = entryBodyV2(JSON.parse(raw.toString('utf8')));
    return json(201, entryJson(log, log.add(logged, now()), { isTiled: true }));
  };
}

function entryV1(log: TransparencyLog, entry: LogEntry): unknown {
  const { proof } = entry;
  return {
    body: entry.logged.body.toString('base64'),
    integratedTime: entry.integratedTime,
    logID: log.id.toString('hex'),
    logIndex: entry.logIndex,
    verification: {
      inclusionProof: {
        checkpoint: proof.checkpoint,
        hashes: proof.hashes.map((hash) => hash.toString('hex')),
        logIndex: proof.logIndex,
        rootHash: proof.rootHash.toString('hex'),
        treeSize: proof.treeSize,
      },
      signedEntryTimestamp: log.promise(entry).toString('base64'),
    },
  };
}
