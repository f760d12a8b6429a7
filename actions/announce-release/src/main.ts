import {
  connect,
  gatherCase,
  isPrivateRun,
  openCaseStore,
  readProject,
  runNameOf,
} from '@embargo/case';
import type { Connections, Dependencies as RunDependencies, OpenPromises } from '@embargo/case';
import { openChannel, previewChannel } from '@embargo/channels';
import { EmbargoError, hashOfNotices, planPhase } from '@embargo/core';
import type { Channel, ConfiguredChannel, NoticeCase, PlannedNotice } from '@embargo/core';
import { announcementTemplateOf } from '@embargo/policy-lint';

import { announce } from './announce.ts';
import type { Tellers } from './announce.ts';
import { channelTools } from './channel-tools.ts';
import { checkChannels, checkReadyToTell } from './checks.ts';
import type { Inputs } from './inputs.ts';
import { reportPreview, reportSent } from './report.ts';
import { textsOf } from './secrets.ts';

export interface Dependencies extends RunDependencies {
  /** The text of a file of the workspace. */
  readonly readFile: (name: string) => string | undefined;
  readonly writeFile: (name: string, text: string) => void;
}

/** Shows what would be told where, or tells it, each text once. */
export async function announceRelease(inputs: Inputs, deps: Dependencies): Promise<void> {
  for (const secret of textsOf(inputs.secrets)) deps.log.mask(secret);
  const connections = connect(inputs, deps);
  const { promises } = await readProject(inputs, {
    reader: connections.reader,
    github: connections.advisories ?? connections.reader,
    serverUrl: deps.context.serverUrl,
  });
  const sources = { ...deps, connections, promises, repository: inputs.repository };
  const embargoed = await gatherCase(inputs.source, { ...sources, now: deps.now() });
  const notice = embargoed.reveal();
  const run: Run = { inputs, deps, connections, promises, notice };
  const stages = planStages(run);
  const hash = hashOfNotices(stages.flat());
  deps.setOutput('hash', hash);
  if (inputs.mode === 'preview') {
    const isPrivate = await isPrivateRun(deps, connections.reader);
    reportPreview({ notice, stages, hash, isPrivate }, inputs, deps);
    return;
  }
  checkApproved(hash, inputs);
  await checkReadyToTell(run);
  const results = await announce(stages, tellers(run));
  reportSent(results, deps);
}

/** All that a run knows. */
export interface Run {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
  readonly connections: Connections;
  readonly promises: OpenPromises;
  readonly notice: NoticeCase;
}

function planStages(run: Run): readonly (readonly PlannedNotice[])[] {
  const { inputs, promises, notice } = run;
  const channels = chosenChannels(run);
  checkChannels(promises, inputs.phase);
  const policyTemplate =
    inputs.phase === 'forthcoming' ? undefined : announcementTemplateOf(promises.policy);
  const mail = promises.config?.mail;
  const tokenOf = (): string => 'preview';
  return planPhase(notice, inputs.phase, {
    channels,
    ...(policyTemplate === undefined ? {} : { policyTemplate }),
    open: (channel) =>
      previewChannel(channel, { tokenOf, ...(mail === undefined ? {} : { mail }) }),
  });
}

function chosenChannels({ inputs, promises }: Run): readonly ConfiguredChannel[] {
  const configured = promises.config?.channels ?? [];
  if (configured.length === 0) {
    const message = `${inputs.configPath} has no "channels", expected at least one; see schemas/embargo-config.schema.json`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  const unknown = inputs.channels.find((id) => !configured.some((channel) => channel.id === id));
  if (unknown !== undefined) {
    const ids = configured.map(({ id }) => id).join(', ');
    const message = `Input "channels" names "${unknown}", expected some of: ${ids}`;
    throw new EmbargoError('INPUT_INVALID', message);
  }
  if (inputs.channels.length === 0) return configured;
  return configured.filter(({ id }) => inputs.channels.includes(id));
}

function checkApproved(hash: string, { approvedHash }: Inputs): void {
  if (approvedHash === hash) return;
  const found = approvedHash === undefined ? 'is empty' : 'is not that of these texts';
  const message = `Input "approved-hash" ${found}, expected ${hash}; read the preview, then give the hash that it printed`;
  throw new EmbargoError('INPUT_INVALID', message);
}

/** Opens all channels before the first speaks, so that a missing secret stops them all. */
function tellers(run: Run): Tellers {
  const { inputs, deps, connections, promises, notice } = run;
  const store = openCaseStore(inputs.ledger, connections);
  const key = inputs.ledger?.key ?? '';
  const { config } = promises;
  const { now } = deps;
  const tools = channelTools({ inputs, config, connections, notice, key, now });
  const open = new Map<string, Channel>(
    (config?.channels ?? [])
      .filter(({ id }) => inputs.channels.length === 0 || inputs.channels.includes(id))
      .filter(({ phases }) => phases?.includes(inputs.phase) ?? true)
      .map((configured) => [configured.id, openChannel(configured, tools)]),
  );
  const pause = deps.clock === undefined ? {} : { pause: deps.clock.sleep };
  return {
    channels: open,
    deliver: { store, now, run: runNameOf(deps.context), by: 'embargo[bot]', ...pause },
    resolutions: inputs.resolutions,
    awaitArrivalMs: inputs.awaitArrivalMs,
  };
}
