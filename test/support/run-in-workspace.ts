import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Dependencies, LedgerPlace } from '@embargo/case';
import { openCheckout } from '@embargo/github';
import type { InputReader } from '@embargo/github';

import type { ActionSettings, ShownRun } from './run-action.ts';
import { runHere } from './run-here.ts';

/** What an action has that also reads and writes files of the workspace. */
export interface WorkspaceDependencies extends Dependencies {
  readonly readFile: (name: string) => string | undefined;
  readonly readBytes: (name: string) => Buffer;
  readonly writeFile: (name: string, text: string) => void;
}

type Act = (inputs: InputReader, deps: WorkspaceDependencies) => Promise<void>;

/** Runs an action in this process, on the files of a workspace. */
export async function runInWorkspace(
  { workspace, inputs = {}, event, env = {} }: ActionSettings,
  now: Date,
  act: Act,
): Promise<ShownRun> {
  const checkout = openCheckout(workspace);
  const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== ''));
  const { code, log, summary, outputs } = await runHere(
    (reader, deps) =>
      act(reader, {
        ...deps,
        readFile: checkout.readText,
        readBytes: checkout.readBytes,
        writeFile: (name, text) => {
          const file = path.resolve(workspace, name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        },
      }),
    {
      url: env['GITHUB_API_URL'] ?? '',
      now,
      inputs: given,
      payload: event,
      actor: 'olga',
      workspace,
    },
  );
  const page = `${log.join('\n')}\n${JSON.stringify(outputs)}\n${summary}`;
  return { code, page, outputs, summary };
}

/** A ledger's folder in the workspace, as a process that runs there has it. */
export function ledgerIn(
  workspace: string,
  place: LedgerPlace | undefined,
): LedgerPlace | undefined {
  if (place?.kind !== 'folder') return place;
  return { ...place, path: path.resolve(workspace, place.path) };
}
