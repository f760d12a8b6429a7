import type { EntryData, EntryKind, Nothing, Patch, Send, SendState } from './entry.ts';
import { listOf, objectOf, oneOf } from './fields.ts';
import type { Reader } from './fields.ts';
import { processReaders } from './process-data.ts';
import {
  branch,
  count,
  externalId,
  instant,
  login,
  objectId,
  recipient,
  sentence,
  sha256,
  url,
  word,
} from './values.ts';

const MOST_PATCHES = 200;

const nothing: Reader<Nothing> = objectOf(() => ({}));

const patch: Reader<Patch> = objectOf(({ required }) => ({
  pullRequest: required('pullRequest', count),
  targetBranch: required('targetBranch', branch),
  patchId: required('patchId', objectId),
  headSha: required('headSha', objectId),
}));

const instantOrNone: Reader<string> = (value, place) =>
  value === 'none' ? value : instant(value, place);

const sendState = oneOf<SendState>([
  'claimed',
  'sent',
  'seen',
  'held',
  'failed',
  'skipped',
  'resolved',
]);

const send: Reader<Send> = objectOf(({ required, optional }) => {
  const state = required('state', sendState);
  return {
    phase: required('phase', word),
    channel: required('channel', word),
    recipient: required('recipient', recipient),
    state,
    textSha256: required('textSha256', sha256),
    ...optional('externalId', externalId),
    ...optional('url', url),
    ...optional('reason', sentence),
    ...(state === 'resolved' ? { outcome: required('outcome', oneOf(['sent', 'not-sent'])) } : {}),
  };
});

/** Reads the data of each kind. */
export const dataReaders: { readonly [Kind in EntryKind]: Reader<EntryData[Kind]> } = {
  received: objectOf(({ optional }) =>
    optional(
      'channel',
      oneOf(['github-advisory', 'email', 'web-form', 'bounty-platform', 'chat', 'other']),
    ),
  ),
  acknowledged: nothing,
  confirmed: nothing,
  'fix-lead-named': objectOf(({ required }) => ({ login: required('login', login) })),
  'fix-team-named': objectOf(({ required }) => ({
    logins: required('logins', listOf(login, { least: 1, most: 100 })),
  })),
  'collaborator-allowed': objectOf(({ required }) => ({
    login: required('login', login),
    reason: required('reason', sentence),
  })),
  'cve-requested': objectOf(({ required }) => ({
    source: required('source', oneOf(['github', 'mitre', 'own-cna', 'dwf', 'other'])),
  })),
  readiness: objectOf(({ required }) => ({
    verdict: required('verdict', oneOf(['allow', 'deny'])),
    patches: required('patches', listOf(patch, { least: 0, most: MOST_PATCHES })),
  })),
  waiver: objectOf(({ required }) => ({
    checkId: required('checkId', word),
    reason: required('reason', sentence),
    by: required('by', login),
    secondedBy: required('secondedBy', login),
  })),
  'test-run': objectOf(({ required, optional }) => ({
    commit: required('commit', objectId),
    outcome: required('outcome', oneOf(['passed', 'failed'])),
    ...optional('url', url),
  })),
  approval: objectOf(({ required }) => ({
    login: required('login', login),
    patchId: required('patchId', objectId),
  })),
  'patches-told': objectOf(({ optional }) =>
    optional('patchIds', listOf(objectId, { least: 0, most: MOST_PATCHES })),
  ),
  'release-day-agreed': objectOf(({ required }) => ({
    login: required('login', login),
    releasesAt: required('releasesAt', instant),
  })),
  'upstream-date': objectOf(({ required }) => ({
    releasesAt: required('releasesAt', instantOrNone),
  })),
  'next-patch': objectOf(({ required }) => ({
    releasesAt: required('releasesAt', instantOrNone),
  })),
  'public-disclosure': objectOf(({ optional }) => optional('url', url)),
  'privacy-asked': objectOf(({ required }) => ({
    answer: required('answer', oneOf(['agreed', 'refused', 'none'])),
  })),
  send,
  ...processReaders,
};
