import {
  advisoryClient,
  isPrivateRun,
  openCaseStore,
  readOnce,
  readProject,
  runNameOf,
} from '@embargo/case';
import type { Connections, Dependencies } from '@embargo/case';
import { Embargoed, EmbargoError } from '@embargo/core';
import { openAdvisories, openCheckout } from '@embargo/github';
import { openLedger } from '@embargo/ledger';

import type { Stage } from '../check.ts';
import { readBinaries } from '../evidence/binaries.ts';
import type { Inputs } from '../inputs.ts';
import { gather } from '../judging/gathered-case.ts';
import type { Setting, WorkflowWords } from '../judging/gathered-case.ts';
import { judgeCases } from '../judging/judge-cases.ts';
import { selectAdvisories } from '../judging/select-advisories.ts';
import { gateSummary, isStageOpen, sayGate, sayGateInside } from '../report/summary.ts';
import type { JudgedStage } from '../report/summary.ts';
import { verdictsDocument } from '../report/verdicts-document.ts';

/** The run of a stage: may the fork be merged, the release be built, the advisory be published? */
export function judgeStage(
  stage: Stage,
): (inputs: Inputs, connections: Connections, deps: Dependencies) => Promise<void> {
  return async (inputs, connections, deps) => {
    const now = deps.now();
    const said = wordsOf(inputs, deps, now);
    const store = readOnce(openCaseStore(inputs.ledger, connections));
    const github = advisoryClient(connections);
    const { reader } = connections;
    const isPrivate = await isPrivateRun(deps, reader);
    const { serverUrl } = deps.context;
    const project = await readProject(inputs, { reader, github, serverUrl });
    const selected = await selectAdvisories(inputs, connections, { stage, store });
    const setting: Setting = {
      ...{ stage, now, isPrivate, inputs, connections, project },
      binaries: binariesOf(inputs, deps),
      ...(said === undefined ? {} : { said }),
    };
    const gathered = await gather(selected.cases, setting);
    const ledger = openLedger({ store, now: () => now, run: runNameOf(deps.context) });
    const judged: JudgedStage = {
      stage,
      cases: await judgeCases(gathered, { setting, ledger, log: deps.log }),
      ...(selected.blind === undefined ? {} : { blind: selected.blind }),
    };
    if (isStageOpen(judged) && stage === 'publish' && inputs.isPublishing) {
      const api = openAdvisories(github, inputs.repository);
      for (const { advisory } of selected.cases) {
        if (advisory.state === 'draft') await api.publish(advisory.ghsaId);
      }
    }
    report(judged, setting, deps);
  };
}

function report(judged: JudgedStage, { isPrivate }: Setting, deps: Dependencies): void {
  const { log, setOutput, writeSummary, fail } = deps;
  const isOpen = isStageOpen(judged);
  setOutput('open', String(isOpen));
  writeSummary(gateSummary(judged, isPrivate));
  if (isPrivate) setOutput('verdicts', JSON.stringify(verdictsDocument(judged)));
  const sentence = isPrivate ? sayGateInside(judged) : sayGate(judged);
  if (isOpen) log.info(sentence);
  else fail(sentence);
}

function binariesOf({ binariesReports }: Inputs, { context }: Dependencies): Setting['binaries'] {
  const read = (name: string): Buffer => openCheckout(context.workspace).readBytes(name);
  return readBinaries(binariesReports.map((name) => () => read(name)));
}

/** What the workflow records; an App says nothing in anybody's name. */
function wordsOf(
  { record, ghsaIds }: Inputs,
  { context }: Dependencies,
  at: Date,
): WorkflowWords | undefined {
  if (record === undefined) return undefined;
  const { actor } = context;
  if (ghsaIds.length !== 1) {
    const message = `Input "advisory" names ${ghsaIds.length} advisories, expected the one that "record" is about`;
    throw new EmbargoError('INPUT_INVALID', message);
  }
  if (actor === undefined || actor.endsWith('[bot]')) {
    const message =
      'Input "record" was given by a run that no person started, expected one started by hand';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  return { login: actor, at, text: new Embargoed(record) };
}
