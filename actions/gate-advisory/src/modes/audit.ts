import { advisoryClient, openCaseStore } from '@embargo/case';
import type { Connections, Dependencies } from '@embargo/case';

import { auditPush } from '../audit/audit-push.ts';
import { openAuditPorts } from '../audit/open-ports.ts';
import type { Inputs } from '../inputs.ts';
import { sayOutcome } from './say-outcome.ts';

/** Compares what a push brought from temporary forks with the readiness verdicts. */
export async function audit(
  { repository, ledger }: Inputs,
  connections: Connections,
  deps: Dependencies,
): Promise<void> {
  const ports = openAuditPorts({
    repository,
    reader: connections.reader,
    github: advisoryClient(connections),
    ledger: openCaseStore(ledger, connections),
    now: deps.now(),
  });
  sayOutcome(await auditPush(deps.payload, ports), deps);
}
