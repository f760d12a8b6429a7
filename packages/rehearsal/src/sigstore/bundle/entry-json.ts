import type { LogEntry, TransparencyLog } from '../log/transparency-log.ts';

/** An entry as bundles hold it; numbers are texts there. The tiled log gives no time, no promise. */
export function entryJson(
  log: TransparencyLog,
  entry: LogEntry,
  { isTiled }: { readonly isTiled: boolean },
): Readonly<Record<string, unknown>> {
  const { logged, proof } = entry;
  return {
    logIndex: String(entry.logIndex),
    logId: { keyId: log.id.toString('base64') },
    kindVersion: { kind: logged.kind, version: logged.version },
    ...(isTiled
      ? {}
      : {
          integratedTime: String(entry.integratedTime),
          inclusionPromise: { signedEntryTimestamp: log.promise(entry).toString('base64') },
        }),
    inclusionProof: {
      logIndex: String(proof.logIndex),
      rootHash: proof.rootHash.toString('base64'),
      treeSize: String(proof.treeSize),
      hashes: proof.hashes.map((hash) => hash.toString('base64')),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody: logged.body.toString('base64'),
  };
}
