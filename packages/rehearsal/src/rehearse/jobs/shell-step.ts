import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { StepEnd } from '../../workflow/run-workflow.ts';
import { readOutputs } from './outputs.ts';

/** A line of shell of one of the suite's own workflows, as the runner gives it to bash. */
export async function runShell(script: string, workspace: string): Promise<StepEnd> {
  const file = path.join(workspace, '.runner-shell-output');
  writeFileSync(file, '');
  const child = spawn('bash', ['-e', '-c', script], {
    cwd: workspace,
    env: { PATH: process.env['PATH'] ?? '', HOME: workspace, GITHUB_OUTPUT: file },
    stdio: 'ignore',
  });
  const isGood = await new Promise<boolean>((resolve) => {
    child.on('error', () => {
      resolve(false);
    });
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
  return { isGood, outputs: readOutputs(readFileSync(file, 'utf8')) };
}
