import { connect, gatherCase, isPrivateRun, readProject } from '@embargo/case';
import type { Connections, Dependencies as RunDependencies, OpenPromises } from '@embargo/case';
import { openGnupg } from '@embargo/channels';
import type { Gnupg } from '@embargo/channels';
import type { NoticeCase } from '@embargo/core';

import { checkDecided, planDate } from './decisions.ts';
import { checkTime } from './times.ts';
import type { Inputs } from './inputs.ts';
import { openRecipients } from './open-roster.ts';
import { preflight } from './preflight.ts';
import { reportPreflight, reportPreview, reportTold } from './report.ts';
import { prepare } from './prepare.ts';
import { tell } from './tell.ts';

export interface Dependencies extends RunDependencies {
  /** Files of the workspace. */
  readonly readFile: (name: string) => string | undefined;
  readonly readBytes: (name: string) => Buffer;
}

/** All that a run knows. */
export interface Run {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
  readonly connections: Connections;
  readonly promises: OpenPromises;
  /** Absent where the phase is of no case. */
  readonly notice: NoticeCase | undefined;
  /** When the fix goes out; now, where the embargo is broken. */
  readonly releasesAt: Date | undefined;
  readonly gnupg: Gnupg;
}

/** Tells each distributor, encrypted to them alone and once; one bad key stops only its own. */
export async function notifyDistributors(inputs: Inputs, deps: Dependencies): Promise<void> {
  deps.log.mask(inputs.signing.signingKey);
  const connections = connect(inputs, deps);
  const { promises } = await readProject(inputs, {
    reader: connections.reader,
    github: connections.advisories ?? connections.reader,
    serverUrl: deps.context.serverUrl,
  });
  const gnupg = await openGnupg(inputs.signing);
  try {
    const notice = await caseOf(inputs, { deps, connections, promises });
    const base = { inputs, deps, connections, promises, notice, gnupg };
    const releasesAt = await planDate(base);
    await runPhase({ ...base, releasesAt });
  } finally {
    await gnupg.close();
  }
}

async function runPhase(run: Run): Promise<void> {
  const { inputs, deps, promises, gnupg, releasesAt } = run;
  const { phase, mode } = inputs;
  const now = deps.now();
  const { config, facts } = promises;
  const members = openRecipients(inputs, { config, now, readFile: deps.readFile });
  const needs = { facts, phase, gnupg, until: releasesAt ?? now };
  const checked = await preflight(members, needs);
  const isPrivate = await isPrivateRun(deps, run.connections.reader);
  const page = { ...deps, isPrivate };
  if (phase === 'preflight') {
    reportPreflight(checked, page);
    return;
  }
  checkDecided(promises, inputs);
  const late = checkTime(run, now);
  const prepared = prepare(run, phase, checked);
  deps.setOutput('hash', prepared.hash);
  if (mode === 'preview') reportPreview({ ...prepared, checked, late }, page);
  else reportTold(await tell(run, prepared), { checked, late }, page);
}

type CaseSources = Pick<Run, 'deps' | 'connections' | 'promises'>;

async function caseOf(inputs: Inputs, sources: CaseSources): Promise<NoticeCase | undefined> {
  const { phase, source, repository } = inputs;
  const isOfNoCase = phase === 'removal' || phase === 'preflight';
  if (isOfNoCase && source.casePath === undefined && source.ghsaIds.length === 0) return undefined;
  const { deps } = sources;
  const { readFile } = deps;
  const gathered = await gatherCase(source, {
    ...sources,
    repository,
    now: deps.now(),
    readFile,
  });
  return gathered.reveal();
}
