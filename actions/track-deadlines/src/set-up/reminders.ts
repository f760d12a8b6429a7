import { readWorkspaceFile } from '@embargo/case';
import type { CaseRun, Dependencies } from '@embargo/case';
import { earlier, rosterBreaches, sayInstant, schedulesStopAt } from '@embargo/core';
import type { Duration, Roster } from '@embargo/core';
import { observe, openRepository } from '@embargo/github';

import type { Inputs } from '../inputs.ts';
import { sayBreach } from '../team/judge-team.ts';

/** Something that the suite needs, and that ends soon or has ended. */
export interface Reminder {
  /** A word: each is told to the channels once. */
  readonly id: string;
  readonly sentence: string;
}

interface Around {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
  readonly run: CaseRun;
  readonly roster: Roster | undefined;
}

/** Time enough to renew a token, to commit to a repository. */
const NOTICE: Duration = 'P14D';

/** What of the set-up is about to end: the schedule, the token, the trusted root, members' keys. */
export async function setUpReminders(around: Around): Promise<readonly Reminder[]> {
  return [
    ...(await ofSchedule(around)),
    ...ofToken(around),
    ...(await ofTrust(around)),
    ...ofKeys(around),
  ];
}

/** GitHub stops the schedules of public repositories alone. */
async function ofSchedule({ deps, run }: Around): Promise<readonly Reminder[]> {
  const { repository } = deps.context;
  if (run.isPrivate || repository === undefined) return [];
  const about = await observe(openRepository(run.connections.reader, repository).about());
  if (about.status === 'unobservable' || about.value.visibility !== 'public') return [];
  const { pushedAt } = about.value;
  if (pushedAt === undefined) return [];
  const stops = schedulesStopAt(pushedAt);
  if (run.now < earlier(stops, NOTICE)) return [];
  const sentence = `GitHub stops the schedule of this repository at ${sayInstant(stops)}, 60 days after the last push; push to it, or switch the workflow on again.`;
  return [{ id: `schedule-${dayOf(stops)}`, sentence }];
}

/** The token of an App lasts an hour and is made anew for each run. */
function ofToken({ run }: Around): readonly Reminder[] {
  const { github, now } = run;
  const ends = github.isInstallation ? undefined : github.expiresAt();
  if (ends === undefined || now < earlier(ends, NOTICE)) return [];
  const sentence = `The token that sees the advisories ends at ${sayInstant(ends)}; make another one and replace the secret.`;
  return [{ id: `token-${dayOf(ends)}`, sentence }];
}

/** Only a policy that promises signed binaries needs a root to verify them by. */
async function ofTrust({ inputs, deps, run }: Around): Promise<readonly Reminder[]> {
  if (run.project.promises.facts.binaries?.signed !== true) return [];
  const { embeddedRoot, readTrustedRoots, trustWarnings } = await import('@embargo/signatures');
  const { trustedRoot: path } = inputs;
  const { workspace } = deps.context;
  const roots =
    path === undefined
      ? [await embeddedRoot('public-good')]
      : readTrustedRoots(
          Buffer.from(readWorkspaceFile({ input: 'trusted-root', path, workspace })),
          path,
        );
  return roots.flatMap((root, index) =>
    trustWarnings(root, run.now).map((sentence) => ({
      id: `trusted-root-${index}-${/\d{4}-\d\d-\d\d/.exec(sentence)?.[0] ?? 'unusable'}`,
      sentence: `${sentence}.`,
    })),
  );
}

function ofKeys({ roster, run }: Around): readonly Reminder[] {
  if (roster === undefined) return [];
  return rosterBreaches(roster, run.now).flatMap((breach) => {
    if (breach.kind !== 'key-expired' && breach.kind !== 'key-expiring') return [];
    const id = `${breach.kind}-${breach.fingerprint.slice(-16).toLowerCase()}-${breach.on}`;
    return [{ id, sentence: sayBreach(breach, roster) }];
  });
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
