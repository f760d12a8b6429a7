import { counted, inert } from '@embargo/core';

import type { Need } from './needs.ts';
import type { PlacedFile } from './place-files.ts';
import type { PlannedPromise } from './plan-adoption.ts';

export interface ShownPlan {
  readonly policyPath: string;
  readonly files: readonly PlacedFile[];
  readonly needs: readonly Need[];
  readonly promises: readonly PlannedPromise[];
  readonly left: readonly string[];
  readonly isWriting: boolean;
}

const STATUSES: Readonly<Record<PlacedFile['status'], string>> = {
  new: 'to write',
  written: 'written',
  same: 'in place',
  theirs: 'yours',
  different: 'DIFFERS',
  unseen: 'to write',
};

/** What `embargo init` shows people. */
export function sayPlan(shown: ShownPlan): string {
  const { policyPath, files, needs, promises, left, isWriting } = shown;
  const isOpen = files.some(({ status }) => status === 'new');
  const lines = [
    `${policyPath} makes ${counted(promises.length, 'promise')}; ${promises.filter(isOfPeople).length} of them only people can keep, and are reminded.`,
    '',
    'Files',
    ...files.map(
      ({ repository, path, status }) =>
        `  ${STATUSES[status].padEnd(9)} ${repository.padEnd(8)} ${path}`,
    ),
    ...files.flatMap(({ diff }) => (diff === undefined ? [] : ['', diff.trimEnd()])),
    '',
    'To set up on GitHub, and for which promises',
    ...needs.flatMap((need) => needLines(need, promises, policyPath)),
    '',
    'Promises, and the workflows that keep them',
    ...promises.map((planned) => promiseLine(planned, policyPath)),
    ...(left.length === 0 ? [] : ['', 'Left to you', ...left.map((sentence) => `  ${sentence}`)]),
    '',
    isOpen && !isWriting
      ? 'Nothing was written; --write writes the files that are not there.'
      : 'Check the set-up with "embargo doctor".',
    '',
  ];
  return inert(lines.join('\n'));
}

function isOfPeople({ promise }: PlannedPromise): boolean {
  return promise.isTicked;
}

function needLines(
  { kind, name, where, why, promises: ids }: Need,
  all: readonly PlannedPromise[],
  policyPath: string,
): string[] {
  const lines = all
    .filter(({ promise }) => ids.includes(promise.id))
    .map(({ promise: { stated } }) => ({
      path: stated.path ?? policyPath,
      line: stated.span.start.line,
    }));
  const places = [...new Set(lines.map(({ path, line }) => `${path}:${line}`))];
  const first = places.slice(0, 4).join(', ');
  const more = places.length > 4 ? ` and ${places.length - 4} more` : '';
  return [
    `  ${kind.padEnd(11)} ${name}  (${where.join(', ')})`,
    `  ${' '.repeat(11)} ${why}`,
    `  ${' '.repeat(11)} for ${first}${more}`,
  ];
}

function promiseLine({ promise, workflows }: PlannedPromise, policyPath: string): string {
  const { says, stated, isTicked } = promise;
  const place = `${stated.path ?? policyPath}:${stated.span.start.line}`;
  const names = workflows.map((name) => name.split('/').at(-1) ?? name).join(', ');
  return `  ${place.padEnd(policyPath.length + 5)} ${says}: ${isTicked ? 'people, reminded by ' : ''}${names}`;
}
