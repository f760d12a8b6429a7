import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { hashFile } from '@embargo/signatures';
import type { RunOutcome } from '@embargo/signatures';

export interface ProgramRun {
  readonly file: string;
  /** What was verified; the copy that is run must be these bytes. */
  readonly sha256: string;
  /** The words of the command, by where the program is. */
  readonly words: (program: string) => readonly string[];
  readonly timeoutSeconds: number;
}

const MAX_OUTPUT = 64 * 1024;

/**
 * Runs a program without a shell, as a copy in a folder of its own that is removed afterwards,
 * with an environment that says nothing of the job.
 */
export async function runProgram(run: ProgramRun): Promise<RunOutcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-run-'));
  try {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const name = process.platform === 'win32' ? 'program.exe' : 'program';
    const program = path.join(folder, name);
    copyFileSync(run.file, program);
    chmodSync(program, 0o500);
    if (hashFile(program).digest.hex !== run.sha256) {
      return { status: 'not-started', why: 'the file was changed after it was verified' };
    }
    return await started(run, program, home);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function started(run: ProgramRun, program: string, home: string): Promise<RunOutcome> {
  const [command = program, ...words] = run.words(program);
  const isGroup = process.platform !== 'win32';
  const child = spawn(command, words, {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: false,
    detached: isGroup,
  });
  let output = '';
  const collect = (text: string): void => {
    if (output.length < MAX_OUTPUT) output += text.slice(0, MAX_OUTPUT - output.length);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      // What it started goes with it.
      if (isGroup && child.pid !== undefined) killGroup(child.pid);
      else child.kill('SIGKILL');
      resolve({ status: 'timed-out', seconds: run.timeoutSeconds });
    }, run.timeoutSeconds * 1000);
    child.on('error', () => {
      clearTimeout(timer);
      resolve({ status: 'not-started', why: 'this machine cannot start it' });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ status: 'ended', exitCode: code ?? 128, output });
    });
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
