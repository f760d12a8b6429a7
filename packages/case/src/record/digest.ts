import type { EntryKind } from '@embargo/ledger';

import { SUITE } from './case-record.ts';
import type { CaseRecord, Recorded } from './case-record.ts';
import { inForce, latest, standing } from './said.ts';
import type { Said, SaidOf } from './said.ts';

/**
 * The comments of the advisory by id, with the instant of their last change in ISO 8601; absent
 * where this GitHub has none to read.
 */
export type CommentTimes = ReadonlyMap<number, string>;

/**
 * What the ledger says of a case, as the checks ask for it. An approval by comment stands only as
 * long as its comment stands there unchanged.
 */
export function digestCase(said: readonly Said[], comments: CommentTimes): CaseRecord {
  return {
    ...once('received', latest(said, 'received')),
    ...once('acknowledged', latest(said, 'acknowledged')),
    ...once('confirmed', latest(said, 'confirmed')),
    ...once('fixTeamNamed', latest(said, 'fix-team-named')),
    ...once('madePublic', latest(said, 'public-disclosure')),
    ...statements(said),
    ...readinessOf(said),
    approvals: standing(said, 'approval')
      .filter((approval) => isUnchanged(approval, comments))
      .map(({ data, ...rest }) => ({
        ...recorded({ ...rest, by: data.login }),
        patchId: data.patchId,
      })),
    testRuns: standing(said, 'test-run').map((run) => ({
      ...recorded(run),
      commit: run.data.commit,
      outcome: run.data.outcome,
    })),
    agreements: standing(said, 'release-day-agreed').map(({ data, ...rest }) => ({
      ...recorded({ ...rest, by: data.login }),
      releasesAt: new Date(data.releasesAt),
    })),
    admitted: inForce(said, 'collaborator-allowed').map((word) => ({
      ...recorded(word),
      login: word.data.login,
    })),
    distributorsTold: standing(said, 'patches-told').map(({ data, ...rest }) => ({
      ...recorded(rest),
      ...(data.patchIds === undefined ? {} : { patchIds: data.patchIds }),
    })),
    waivers: inForce(said, 'waiver').map(({ data }) => data),
  };
}

/** Statements that carry more than who and when, of which the last counts. */
function statements(said: readonly Said[]): Partial<CaseRecord> {
  const lead = latest(said, 'fix-lead-named');
  const cve = latest(said, 'cve-requested');
  const asked = latest(said, 'privacy-asked');
  const upstream = latest(said, 'upstream-date');
  return {
    ...(lead === undefined ? {} : { fixLead: { ...recorded(lead), login: lead.data.login } }),
    ...(cve === undefined ? {} : { cveRequested: { ...recorded(cve), source: cve.data.source } }),
    ...(asked === undefined
      ? {}
      : { privacyAsked: { ...recorded(asked), answer: asked.data.answer } }),
    ...(upstream === undefined
      ? {}
      : { upstream: { ...recorded(upstream), releasesAt: instantOrNone(upstream.data) } }),
  };
}

/** A readiness that refuses takes an earlier one back. */
function readinessOf(said: readonly Said[]): Pick<CaseRecord, 'readiness'> {
  const readiness = latest(said, 'readiness');
  if (readiness?.data.verdict !== 'allow') return {};
  return { readiness: { ...recorded(readiness), patches: readiness.data.patches } };
}

function once<Name extends keyof CaseRecord>(
  name: Name,
  said: SaidOf<EntryKind> | undefined,
): Readonly<Partial<Record<Name, Recorded>>> {
  const found: Partial<Record<Name, Recorded>> = {};
  if (said !== undefined) found[name] = recorded(said);
  return found;
}

/** Apps write for the suite: what an App comments on an advisory is never recorded. */
function recorded({ at, by }: Pick<SaidOf<EntryKind>, 'at' | 'by'>): Recorded {
  return { at: new Date(at), by: by.endsWith('[bot]') ? SUITE : by };
}

function isUnchanged({ comment }: SaidOf<'approval'>, comments: CommentTimes): boolean {
  return comment === undefined || comments.get(comment.id) === comment.updatedAt;
}

function instantOrNone({ releasesAt }: { readonly releasesAt: string }): Date | 'none' {
  return releasesAt === 'none' ? 'none' : new Date(releasesAt);
}
