import { connect } from '@embargo/case';
import type { Connections, Dependencies } from '@embargo/case';

import type { Inputs, Mode } from './inputs.ts';
import { audit } from './modes/audit.ts';
import { judgeStage } from './modes/judge-stage.ts';
import { leakCheck } from './modes/leak-check.ts';

type RunMode = (inputs: Inputs, connections: Connections, deps: Dependencies) => Promise<void>;

const MODES: Readonly<Record<Mode, RunMode>> = {
  readiness: judgeStage('readiness'),
  build: judgeStage('build'),
  publish: judgeStage('publish'),
  audit,
  'leak-check': leakCheck,
};

/** Does what the mode says; a gate that says no fails the step in one sentence. */
export async function gateAdvisory(inputs: Inputs, deps: Dependencies): Promise<void> {
  await MODES[inputs.mode](inputs, connect(inputs, deps), deps);
}
