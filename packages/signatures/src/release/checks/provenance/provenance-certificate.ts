import { isObject } from '../../../documents/fields.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { ProvenanceCase } from './provenance-check.ts';
import { provenanceCheck } from './provenance-check.ts';

/**
 * What the workflow wrote about itself is what the authority certified: the body of provenance is
 * text that the job chose, the certificate is not.
 */
export const provenanceCertificate = provenanceCheck({
  id: 'provenance-certificate',
  promise: 'What the provenance says of the run is what the certificate says',
  judge(given) {
    const pairs = pairsOf(given).filter(([, , certified]) => certified !== undefined);
    if (pairs.length === 0) return skipped('The certificate says nothing of a run');
    for (const [name, said, certified] of pairs) {
      if (said === certified || (said === undefined && name !== 'workflow.ref')) continue;
      const found = `${name} ${String(said)}`;
      return failed('PROVENANCE_CERTIFICATE_OTHER', `${name} ${certified ?? ''}`, found);
    }
    return passed(`${pairs.map(([name]) => name).join(', ')} are as certified`);
  },
});

type Pair = readonly [name: string, said: unknown, certified: string | undefined];

function pairsOf({ provenance, signed }: ProvenanceCase): readonly Pair[] {
  const { claims } = signed.verdict;
  const workflow = objectAt(provenance.externalParameters, 'workflow');
  const github = objectAt(provenance.internalParameters, 'github');
  return [
    ['workflow.ref', workflow['ref'], claims.sourceRepositoryRef],
    ['workflow.repository', workflow['repository'], claims.sourceRepositoryUri],
    ['workflow.path', configOf(workflow), claims.buildConfigUri],
    ['event_name', github['event_name'], claims.buildTrigger],
    ['repository_id', github['repository_id'], claims.sourceRepositoryId],
    ['repository_owner_id', github['repository_owner_id'], claims.sourceRepositoryOwnerId],
    ['runner_environment', github['runner_environment'], claims.runnerEnvironment],
    ['invocationId', provenance.invocationId, claims.runInvocationUri],
  ];
}

/** The whole name of the workflow file, as the certificate has it. */
function configOf({ repository, path, ref }: Readonly<Record<string, unknown>>): unknown {
  if (typeof path !== 'string' || typeof repository !== 'string') return path;
  return `${repository}/${path}@${typeof ref === 'string' ? ref : ''}`;
}

function objectAt(
  value: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> {
  const inner = Object.hasOwn(value, key) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}
