import type { EntryData, EntryKind, Patch } from './entry.ts';
import { listOf, objectOf, oneOf } from './fields.ts';
import type { Reader } from './fields.ts';
import { branch, count, instant, login, objectId, sentence, url, word } from './values.ts';

const PATCHES = { least: 1, most: 200 };

const patch: Reader<Patch> = objectOf(({ required }) => ({
  pullRequest: required('pullRequest', count),
  targetBranch: required('targetBranch', branch),
  patchId: required('patchId', objectId),
  headSha: required('headSha', objectId),
}));

/** Reads the data of each kind. */
export const dataReaders: { readonly [Kind in EntryKind]: Reader<EntryData[Kind]> } = {
  received: objectOf(({ required }) => ({
    at: required('at', instant),
    channel: required(
      'channel',
      oneOf(['github-advisory', 'email', 'web-form', 'bounty-platform', 'chat', 'other']),
    ),
  })),
  acknowledged: objectOf(({ required, optional }) => ({
    at: required('at', instant),
    ...optional('commentId', count),
  })),
  'fix-team-named': objectOf(({ required }) => ({
    at: required('at', instant),
    fixLead: required('fixLead', login),
    fixTeam: required('fixTeam', listOf(login, { least: 1, most: 100 })),
  })),
  'collaborator-approved': objectOf(({ required }) => ({
    login: required('login', login),
    approvedBy: required('approvedBy', login),
    reason: required('reason', sentence),
  })),
  'cve-requested': objectOf(({ required }) => ({
    at: required('at', instant),
    source: required('source', oneOf(['github', 'mitre', 'own-cna', 'dwf', 'other'])),
  })),
  readiness: objectOf(({ required }) => ({
    verdict: required('verdict', oneOf(['allow', 'deny'])),
    patches: required('patches', listOf(patch, { least: 0, most: PATCHES.most })),
  })),
  waiver: objectOf(({ required }) => ({
    checkId: required('checkId', word),
    reason: required('reason', sentence),
    by: required('by', login),
    secondedBy: required('secondedBy', login),
  })),
  'test-run': objectOf(({ required, optional }) => ({
    commits: required('commits', listOf(objectId, { least: 1, most: 200 })),
    outcome: required('outcome', oneOf(['passed', 'failed'])),
    place: required('place', oneOf(['local', 'mirror'])),
    ...optional('url', url),
  })),
  approval: objectOf(({ required }) => ({
    login: required('login', login),
    pullRequest: required('pullRequest', count),
    patchId: required('patchId', objectId),
    commentId: required('commentId', count),
    commentUpdatedAt: required('commentUpdatedAt', instant),
  })),
  'patches-told': objectOf(({ required }) => ({
    at: required('at', instant),
    patches: required('patches', listOf(patch, PATCHES)),
  })),
  'release-day-agreed': objectOf(({ required }) => ({
    login: required('login', login),
    releaseAt: required('releaseAt', instant),
  })),
  'upstream-date': objectOf(({ required }) => ({
    project: required('project', word),
    releaseAt: required('releaseAt', instant),
  })),
  'public-disclosure': objectOf(({ required, optional }) => ({
    at: required('at', instant),
    ...optional('url', url),
  })),
};
