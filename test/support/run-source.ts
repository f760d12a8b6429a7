import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ACTIONS = path.resolve(import.meta.dirname, '../../actions');

export interface SourceRun {
  readonly code: number | null;
  /** Everything that anybody with the run's page reads. */
  readonly page: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface SourceSettings {
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs an action's sources as a process of their own, with the runner's environment alone. */
export async function runSource(name: string, settings: SourceSettings): Promise<SourceRun> {
  const { workspace, inputs, event = {}, env = {} } = settings;
  const runner = mkdtempSync(path.join(tmpdir(), 'embargo-runner-'));
  const file = (kind: string): string => path.join(runner, kind);
  for (const kind of ['output', 'summary']) writeFileSync(file(kind), '');
  writeFileSync(file('event'), JSON.stringify(event));
  const child = spawn(process.execPath, [path.join(ACTIONS, name, 'src/index.ts')], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'anvil/control',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '7',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_EVENT_PATH: file('event'),
      ...Object.fromEntries(
        Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]),
      ),
      ...env,
    },
  });
  let page = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (page += text));
  }
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outputs = outputsIn(readFileSync(file('output'), 'utf8'));
  const summary = readFileSync(file('summary'), 'utf8');
  rmSync(runner, { recursive: true });
  // What the runner is told to mask it does not show.
  const shown = page.replace(/^::add-mask::.*$/gm, '');
  return { code, page: `${shown}\n${JSON.stringify(outputs)}\n${summary}`, outputs, summary };
}

/** `name<<delimiter`, lines, `delimiter`: as the runner reads the file. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    const [, name = '', , value = ''] = match;
    outputs[name] = value;
  }
  return outputs;
}
