import type { BundleResult } from '../run-bundle.ts';
import type { Play } from '../play.ts';
import { LEDGER_KEY } from '../stage.ts';

export type GateMode = 'readiness' | 'build' | 'publish' | 'audit';

/** Inputs of every action that works on cases. */
export function caseInputs({ stage: { tokens } }: Play): Readonly<Record<string, string>> {
  return {
    token: tokens.app,
    'github-token': tokens.public,
    ledger: './ledger',
    'ledger-key': LEDGER_KEY,
  };
}

export interface Asked {
  readonly isMeantToHold?: boolean;
  readonly event?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** Asks the gate at a stage. */
export function askGate(play: Play, mode: GateMode, asked: Asked = {}): Promise<BundleResult> {
  const { inputs, ...more } = asked;
  return play.run({
    title: `gate-advisory at ${mode}`,
    action: 'gate-advisory',
    inputs: { ...caseInputs(play), 'fork-token': play.stage.tokens.fork, mode, ...inputs },
    ...more,
  });
}
