import { readInputs } from '../../actions/announce-release/src/inputs.ts';
import { announceRelease } from '../../actions/announce-release/src/main.ts';
import type { ActionSettings, ShownRun } from '../support/run-action.ts';
import { ledgerIn, runInWorkspace } from '../support/run-in-workspace.ts';

/** Runs the action in this process; `timeoutMs` is for what GitHub never answers. */
export function announceHere(settings: ActionSettings, timeoutMs?: number): Promise<ShownRun> {
  return runInWorkspace(settings, new Date(), (reader, deps) => {
    const inputs = readInputs(reader);
    const ledger = ledgerIn(settings.workspace, inputs.ledger);
    const given = timeoutMs === undefined ? {} : { timeoutMs };
    return announceRelease({ ...inputs, ledger }, { ...deps, ...given });
  });
}
