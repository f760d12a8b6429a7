import { PROVENANCE_TYPE } from '@embargo/signatures';

import type { Artifact } from '../artifacts/artifact.ts';
import type { Identity } from './identity.ts';

/** An in-toto statement, version 1. */
export interface Statement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly {
    readonly name: string;
    readonly digest: { readonly sha256: string };
  }[];
  readonly predicateType: string;
  readonly predicate: unknown;
}

export interface BuildFacts {
  readonly identity: Identity;
  readonly times: { readonly startedOn: Date; readonly finishedOn: Date };
  readonly serverUrl: string;
}

/** https://github.com/actions/buildtypes/tree/main/workflow/v1 */
const BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';

export function statement(
  artifacts: readonly Artifact[],
  { predicateType, predicate }: Pick<Statement, 'predicateType' | 'predicate'>,
): Statement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: artifacts.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType,
    predicate,
  };
}

/**
 * SLSA provenance, version 1, of artifacts that a workflow built. All of it comes from the identity
 * token, so that it says what the certificate says.
 */
export function provenance(
  artifacts: readonly Artifact[],
  { identity, times, serverUrl }: BuildFacts,
): Statement {
  const { repository, workflowRef, ref } = identity;
  const repositoryUrl = `${serverUrl}/${repository}`;
  const path = workflowRef.slice(repository.length + 1).split('@', 1)[0] ?? '';
  const run = `${repositoryUrl}/actions/runs/${identity.runId}/attempts/${identity.runAttempt}`;
  const predicate = {
    buildDefinition: {
      buildType: BUILD_TYPE,
      externalParameters: { workflow: { ref, repository: repositoryUrl, path } },
      internalParameters: {
        github: {
          event_name: identity.eventName,
          repository_id: identity.repositoryId,
          repository_owner_id: identity.ownerId,
          runner_environment: identity.runnerEnvironment,
        },
      },
      resolvedDependencies: [
        { uri: `git+${repositoryUrl}@${ref}`, digest: { gitCommit: identity.sha } },
      ],
    },
    runDetails: {
      builder: { id: `${serverUrl}/${identity.jobWorkflowRef}` },
      metadata: {
        invocationId: run,
        startedOn: times.startedOn.toISOString(),
        finishedOn: times.finishedOn.toISOString(),
      },
    },
  };
  return statement(artifacts, { predicateType: PROVENANCE_TYPE, predicate });
}
