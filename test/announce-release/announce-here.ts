import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { openCheckout } from '@embargo/github';

import { readInputs } from '../../actions/announce-release/src/inputs.ts';
import { announceRelease } from '../../actions/announce-release/src/main.ts';
import type { SourceRun, SourceSettings } from '../support/run-source.ts';

/** Runs the action in this process, for tables that would take a process a row. */
export async function announceHere(settings: SourceSettings): Promise<SourceRun> {
  const { workspace, inputs, event, env = {} } = settings;
  const outputs: Record<string, string> = {};
  let [log, summary, code] = ['', '', 0];
  const say = (text: string): void => void (log += `${text}\n`);
  const fail = (reason: string): void => {
    code = 1;
    say(reason);
  };
  const apiUrl = env['GITHUB_API_URL'] ?? '';
  const folder = path.resolve(workspace, 'ledger');
  try {
    const reader = { get: (name: string) => (inputs[name] === '' ? undefined : inputs[name]) };
    const read = readInputs(reader);
    const ledger = read.ledger?.kind === 'folder' ? { ...read.ledger, path: folder } : read.ledger;
    await announceRelease(
      { ...read, ledger },
      {
        inputs: reader,
        log: { info: say, warning: say, mask: () => undefined, annotate: () => undefined },
        setOutput: (name, value) => void (outputs[name] = value),
        writeSummary: (markdown) => void (summary += `${markdown}\n`),
        fail,
        context: {
          workspace,
          serverUrl: 'https://github.com',
          apiUrl,
          graphqlUrl: `${apiUrl}/graphql`,
          runId: '7',
        },
        payload: event,
        now: () => new Date(),
        readFile: (name) => openCheckout(workspace).readText(name),
        writeFile: (name, text) => {
          const file = path.resolve(workspace, name);
          mkdirSync(path.dirname(file), { recursive: true });
          writeFileSync(file, text);
        },
      },
    );
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  return { code, page: `${log}\n${JSON.stringify(outputs)}\n${summary}`, outputs, summary };
}
