import { DocumentFields } from './fields.ts';
import type { JsonObject } from './fields.ts';
import { reading, Refusal } from './reading.ts';
import type { Reading } from './reading.ts';
import { digestsOf } from './statement.ts';
import type { Statement } from './statement.ts';

/** How an artifact was built: https://slsa.dev/spec/v1.0/provenance */
export interface Provenance {
  readonly buildType: string;
  readonly externalParameters: JsonObject;
  readonly internalParameters: JsonObject;
  readonly dependencies: readonly Dependency[];
  readonly builderId: string;
  readonly invocationId?: string;
  readonly startedOn?: Date;
  readonly finishedOn?: Date;
}

export interface Dependency {
  readonly uri?: string;
  readonly digests: ReadonlyMap<string, string>;
}

export const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';

const MAX_DEPENDENCIES = 50_000;

export function readProvenance(statement: Statement): Reading<Provenance> {
  return reading(() => {
    requirePredicate(statement, [PROVENANCE_TYPE]);
    const predicate = new DocumentFields(statement.predicate, 'the provenance');
    const definition = predicate.object('buildDefinition');
    const details = predicate.object('runDetails');
    return {
      buildType: definition.text('buildType'),
      externalParameters: definition.json('externalParameters'),
      internalParameters: definition.optionalJson('internalParameters') ?? {},
      dependencies: dependenciesOf(definition),
      builderId: details.object('builder').text('id'),
      ...metadataOf(details.optionalObject('metadata')),
    };
  });
}

/** Refuses a statement whose predicate is of another type. */
export function requirePredicate(statement: Statement, types: readonly string[]): void {
  if (types.includes(statement.predicateType)) return;
  const found = JSON.stringify(statement.predicateType.slice(0, 200));
  const message = `The predicate's type is ${found}, expected ${types.join(' or ')}`;
  throw new Refusal('PREDICATE_TYPE_OTHER', message);
}

function dependenciesOf(definition: DocumentFields): readonly Dependency[] {
  const list = definition.optionalObjects('resolvedDependencies', MAX_DEPENDENCIES) ?? [];
  return list.map((fields) => {
    const uri = fields.optionalText('uri');
    const digest = fields.optionalObject('digest');
    return {
      ...(uri === undefined ? {} : { uri }),
      digests: digest === undefined ? new Map() : digestsOf(digest),
    };
  });
}

type Metadata = Pick<Provenance, 'invocationId' | 'startedOn' | 'finishedOn'>;

function metadataOf(fields: DocumentFields | undefined): Metadata {
  const invocationId = fields?.optionalText('invocationId');
  const startedOn = fields?.optionalDate('startedOn');
  const finishedOn = fields?.optionalDate('finishedOn');
  return {
    ...(invocationId === undefined ? {} : { invocationId }),
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
  };
}
