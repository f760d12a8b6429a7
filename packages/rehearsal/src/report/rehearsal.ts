import type { PolicyPromise } from '@embargo/core';

/** One rehearsal of release day, as it is told afterwards. Instants are of the virtual clock. */
export interface Rehearsal {
  /** The project's name, as its repository has it. */
  readonly project: string;
  readonly policyPath: string;
  /** Of the policy's bytes, in hexadecimal. */
  readonly policySha256: string;
  readonly from: Date;
  readonly until: Date;
  /** What it really took. */
  readonly tookMs: number;
  readonly steps: readonly RehearsedStep[];
  readonly windows: readonly RehearsedWindow[];
  readonly promises: readonly RehearsedPromise[];
  readonly messages: readonly RehearsedMessage[];
  readonly sightings: readonly Sighting[];
  readonly faults: readonly RehearsedFault[];
}

/** Something that was done; `closed` where a gate said no, which may be what was expected. */
export interface RehearsedStep {
  readonly at: Date;
  /** An action of the suite, a person, or GitHub itself. */
  readonly by: 'suite' | 'person' | 'github';
  readonly title: string;
  /** The file of the workflow that it is a step of. */
  readonly workflow?: string;
  readonly detail?: string;
  readonly outcome: 'done' | 'closed' | 'held' | 'failed';
}

/** A time that the policy sets, from its clock's start to its end. */
export interface RehearsedWindow {
  readonly title: string;
  readonly says: string;
  readonly line: number;
  readonly from: Date;
  readonly until: Date;
  /** When it was done; absent where it was not. */
  readonly doneAt?: Date;
}

export interface RehearsedPromise {
  readonly promise: Pick<PolicyPromise, 'id' | 'says' | 'keptBy' | 'fact'> & {
    readonly line: number;
  };
  /** `impossible`: the policy itself cannot be kept there; `diagnostic` says why. */
  readonly outcome: 'kept' | 'broken' | 'impossible' | 'by-people';
  /** What shows it, in a sentence. */
  readonly evidence: string;
  readonly diagnostic?: string;
}

/** A text as it arrived. */
export interface RehearsedMessage {
  readonly at: Date;
  readonly channel: string;
  readonly audience: 'team' | 'distributors' | 'public';
  readonly to: string;
  readonly title: string;
  readonly text: string;
}

/** What public eyes could see from an instant on. */
export interface Sighting {
  readonly at: Date;
  readonly where: string;
  readonly what: string;
  /** Whether it tells of the vulnerability before its publication. */
  readonly isLeak: boolean;
}

export interface RehearsedFault {
  readonly card: string;
  readonly title: string;
  /** How such a fault has to end. */
  readonly expected: string;
  readonly ended: string;
  readonly isAsExpected: boolean;
}

/** Whether everything went as the policy and the documents say. */
export function isGood({ steps, promises, sightings, faults }: Rehearsal): boolean {
  return (
    steps.every(({ outcome }) => outcome !== 'failed') &&
    promises.every(({ outcome }) => outcome !== 'broken') &&
    sightings.every(({ isLeak }) => !isLeak) &&
    faults.every(({ isAsExpected }) => isAsExpected)
  );
}
