import { advisoryClient } from '@embargo/case';
import type { OpenPromises } from '@embargo/case';
import { EmbargoError, unkeptChannels } from '@embargo/core';
import type { NoticePhase } from '@embargo/core';
import { openAdvisories, openReleaseNotes } from '@embargo/github';

import type { Run } from './main.ts';

/** The policy promises channels; one that nobody set up would go silent unnoticed. */
export function checkChannels(
  { facts, config, policyPath }: OpenPromises,
  phase: NoticePhase,
): void {
  if (phase === 'forthcoming') return;
  const [first] = unkeptChannels(facts, config?.channels ?? []);
  if (first === undefined) return;
  const { kind, value, span, path = policyPath } = first;
  const what = `${kind.replaceAll('-', ' ')}${value === undefined ? '' : ` ${value}`}`;
  throw new EmbargoError(
    'CONFIG_INVALID',
    `${path}:${span.start.line} promises announcements by ${what}, and no channel of the configuration goes there; add it to "channels"`,
  );
}

/**
 * Nothing tells of a release before it is public: neither a draft nor an advisory that nobody
 * publishes in this very run. Throws `REQUEST_REFUSED`.
 */
export async function checkReadyToTell(run: Run): Promise<void> {
  if (run.inputs.phase === 'forthcoming') return;
  await checkReleased(run);
  await checkPublished(run);
}

async function checkReleased({ inputs, connections, notice }: Run): Promise<void> {
  const tag = notice.release?.tag;
  if (tag === undefined) throw refused('The case names no release', 'set the input tag');
  const found = await openReleaseNotes(connections.reader, inputs.repository).find(tag);
  if (found === undefined) throw refused('The release does not exist', 'publish it first');
  if (found.isDraft) throw refused('The release is a draft', 'publish it first');
}

async function checkPublished({ inputs, connections, promises, notice }: Run): Promise<void> {
  const ids = notice.vulnerabilities.flatMap(({ ghsaId }) => ghsaId ?? []);
  const publishes = promises.config?.channels?.some(
    ({ id, kind, phases }) =>
      kind === 'github-advisory' &&
      (phases?.includes(inputs.phase) ?? true) &&
      (inputs.channels.length === 0 || inputs.channels.includes(id)),
  );
  if (publishes === true || ids.length === 0) return;
  const advisories = openAdvisories(advisoryClient(connections), inputs.repository);
  for (const id of ids) {
    const { state } = await advisories.get(id);
    if (state === 'published') continue;
    throw refused(
      'An advisory of the release is not public, and no channel of this run publishes it',
      'publish it, or add a channel of kind github-advisory',
    );
  }
}

function refused(found: string, remedy: string): EmbargoError {
  return new EmbargoError(
    'REQUEST_REFUSED',
    `${found}, expected it before anything is announced; ${remedy}`,
  );
}
