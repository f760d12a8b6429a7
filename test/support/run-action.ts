import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ACTIONS = path.resolve(import.meta.dirname, '../../actions');

export interface ActionRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Everything that anybody with the run's page reads; what the runner masks is not in it. */
  readonly page: string;
}

/** What a run shows, wherever it took place. */
export type ShownRun = Pick<ActionRun, 'code' | 'page' | 'outputs' | 'summary'>;

export interface ActionSettings {
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of all actions: this checkout's where absent. */
  readonly actions?: string;
  /** What runs, in the action's folder: its bundle where absent. */
  readonly entry?: 'dist/index.js' | 'src/index.ts';
}

/** Runs an action's bundle as the runner does: a process with the runner's environment alone. */
export async function runAction(name: string, settings: ActionSettings): Promise<ActionRun> {
  const { workspace, inputs = {}, event = {}, env = {}, entry = 'dist/index.js' } = settings;
  const runner = mkdtempSync(path.join(tmpdir(), 'embargo-runner-'));
  const file = (kind: string): string => path.join(runner, kind);
  for (const kind of ['output', 'summary']) writeFileSync(file(kind), '');
  writeFileSync(file('event'), JSON.stringify(event));
  const child = spawn(process.execPath, [path.join(settings.actions ?? ACTIONS, name, entry)], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'anvil/forge',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_EVENT_PATH: file('event'),
      ...Object.fromEntries(
        Object.entries(inputs).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]),
      ),
      ...env,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outputs = readOutputs(readFileSync(file('output'), 'utf8'));
  const summary = readFileSync(file('summary'), 'utf8');
  rmSync(runner, { recursive: true });
  const shown = `${stdout}${stderr}`.replace(/^::add-mask::.*$/gm, '');
  const page = `${shown}\n${JSON.stringify(outputs)}\n${summary}`;
  return { code, stdout, stderr, outputs, summary, page };
}

/** `name<<delimiter`, lines, `delimiter`: as the runner reads the file. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    const [, name = '', , value = ''] = match;
    outputs[name] = value;
  }
  return outputs;
}
