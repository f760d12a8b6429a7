import { digestCase, peopleOfCase, recordCommands, saidIn } from '@embargo/case';
import type { CaseRecord, Heard, Said } from '@embargo/case';
import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';
import type { CaseRecord as WrittenCase, Draft } from '@embargo/ledger';

import { allows, judge } from '../gate.ts';
import type { Ruling } from '../gate.ts';
import { checks } from '../checks/index.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Gathered, GatheredCase, Setting } from './gathered-case.ts';
import { patchIdsOf, readinessDraft } from './readiness.ts';

/** What the gate finds on one case, and what of it the ledger is to keep. */
export interface Deliberation {
  readonly rulings: readonly Ruling[];
  readonly remarks: readonly string[];
  readonly drafts: readonly Draft[];
}

/** Judges a case on what the ledger holds and on what people wrote since. */
export function deliberate(
  written: WrittenCase,
  one: GatheredCase,
  { gathered, setting }: { readonly gathered: Gathered; readonly setting: Setting },
): Deliberation {
  const { drafts, remarks } = hear(written, one, { gathered, setting });
  const said = saidIn(written, drafts);
  const evidence = evidenceOf(one, said, {
    gathered,
    setting,
    record: recordOf(written, one, said),
  });
  const rulings = judge(checks, evidence);
  const readiness = readinessDraft(evidence, { isOpen: allows(rulings), said });
  return { rulings, remarks, drafts: [...drafts, ...readiness] };
}

/** Judges a case whose ledger cannot be used. */
export function deliberateBlind(
  record: Observed<CaseRecord>,
  one: GatheredCase,
  { gathered, setting }: { readonly gathered: Gathered; readonly setting: Setting },
): Deliberation {
  const evidence = evidenceOf(one, [], { gathered, setting, record });
  return { rulings: judge(checks, evidence), remarks: [], drafts: [] };
}

interface Around {
  readonly gathered: Gathered;
  readonly setting: Setting;
}

function hear(
  written: WrittenCase,
  { advisory, fork, comments }: GatheredCase,
  around: Around,
): Heard {
  const { gathered, setting } = around;
  const { said: workflow, project } = setting;
  const isReadable = comments.status === 'observed' && comments.value !== 'unsupported';
  return recordCommands(
    {
      comments: isReadable ? comments.value : [],
      ...(workflow === undefined ? {} : { workflow }),
    },
    written,
    {
      peopleAfter: peopleOfCase(project.sources, advisory, gathered.members),
      reporter: advisory.report?.reporter,
      patchIds: patchIdsOf(fork),
      isCheck: isWaivable,
    },
  );
}

/** A waiver may also let pass one landed commit, which the audit asks for. */
function isWaivable(id: string): boolean {
  return checks.some((check) => check.id === id) || /^audit-[0-9a-f]{40}$/.test(id);
}

/** What newer entries or unread comments say may take back what the others say. */
function recordOf(
  { foreign }: WrittenCase,
  { comments }: GatheredCase,
  said: readonly Said[],
): Observed<CaseRecord> {
  if (comments.status === 'unobservable') return comments;
  if (foreign.length > 0) {
    return unobservable(
      'the ledger holds an entry of a newer version of the suite',
      'use the version that wrote it, or a newer one',
    );
  }
  const list = comments.value === 'unsupported' ? [] : comments.value;
  const times = list.map(({ id, updatedAt }) => [id, updatedAt.toISOString()] as const);
  return observed(digestCase(said, new Map(times)));
}

function evidenceOf(
  { advisory, fork }: GatheredCase,
  said: readonly Said[],
  { gathered, setting, record }: Around & { readonly record: Observed<CaseRecord> },
): Evidence {
  const { stage, now, isPrivate, project, binaries, inputs } = setting;
  return {
    ...project.promises,
    stage,
    now,
    isRunPublic: !isPrivate,
    repository: inputs.repository,
    binaries,
    advisory,
    record,
    fork,
    people: peopleOfCase(project.sources, advisory, gathered.members)(said),
    upstream: gathered.upstream,
  };
}
