import { readInputs } from '../../actions/announce-release/src/inputs.ts';
import { announceRelease } from '../../actions/announce-release/src/main.ts';
import { ledgerIn, runInWorkspace } from '../support/run-in-workspace.ts';
import type { SourceRun, SourceSettings } from '../support/run-source.ts';

/** Runs the action in this process. */
export function announceHere(settings: SourceSettings): Promise<SourceRun> {
  return runInWorkspace(settings, new Date(), (reader, deps) => {
    const inputs = readInputs(reader);
    const ledger = ledgerIn(settings.workspace, inputs.ledger);
    return announceRelease({ ...inputs, ledger }, deps);
  });
}
