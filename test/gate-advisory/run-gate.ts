import { readInputs } from '../../actions/gate-advisory/src/inputs.ts';
import { gateAdvisory } from '../../actions/gate-advisory/src/main.ts';
import { runHere } from '../support/run-here.ts';
import type { HereRun, HereSettings } from '../support/run-here.ts';

export { PRIVATE_EVENT, PUBLIC_EVENT } from '../support/run-here.ts';
export type GateRun = HereRun;
export type GateSettings = HereSettings;

/** Runs the action in this process, for tables that would take a process a row. */
export function runGate(settings: GateSettings): Promise<GateRun> {
  return runHere((inputs, deps) => gateAdvisory(readInputs(inputs), deps), settings);
}
