import type { Connections, Dependencies } from '@embargo/case';
import { isPrivateRun } from '@embargo/case';
import { EmbargoError } from '@embargo/core';

import type { Inputs } from '../inputs.ts';
import { checkForLeaks } from '../leak-check/check-for-leaks.ts';
import { openPublicReader } from '../leak-check/open-reader.ts';
import { openPrivateSide } from '../leak-check/open-side.ts';
import type { PrivateSide } from '../leak-check/ports.ts';
import { sayOutcome } from './say-outcome.ts';

/** Looks in public text for what is under embargo, with whatever the run's tokens may see. */
export async function leakCheck(
  inputs: Inputs,
  connections: Connections,
  deps: Dependencies,
): Promise<void> {
  const { context, payload } = deps;
  const { repository, exampleIds } = inputs;
  const { eventName: event, serverUrl } = context;
  if (event === undefined) {
    const message =
      'The environment has no GITHUB_EVENT_NAME, expected the event that the runner names there';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const isPrivate = await isPrivateRun(deps, connections.reader);
  const side = sideOf(inputs, connections);
  const outcome = await checkForLeaks(
    { event, payload, repository, serverUrl, exampleIds, isPrivateRun: isPrivate },
    {
      reader: openPublicReader(connections.reader, repository),
      ...(side === undefined ? {} : { side }),
    },
  );
  sayOutcome(outcome, deps);
}

function sideOf(
  { repository, control }: Inputs,
  { reader, advisories, forks, by }: Connections,
): PrivateSide | undefined {
  if (advisories === undefined) return undefined;
  return openPrivateSide({
    repository,
    reader,
    github: advisories,
    ...(forks === undefined ? {} : { forks }),
    ...(control === undefined
      ? {}
      : { control: { github: by(control.token), repository: control.repository } }),
  });
}
