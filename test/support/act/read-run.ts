import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** What a run of act showed. */
export interface ActRun {
  readonly code: number | null;
  /** How each job ended, by its id; one that was skipped is not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** How each step ended, in order, by its name and its job. */
  readonly steps: readonly string[];
  /** What the steps said, with secrets hidden, and what act itself said of errors. */
  readonly log: string;
  /** The page of each step. */
  readonly summary: string;
}

interface Line {
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stage?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly content?: string;
  readonly msg?: string;
  readonly level?: string;
  readonly raw_output?: boolean;
}

/** Reads the lines of JSON that act writes, until it ends. */
export async function readRun(child: ChildProcessWithoutNullStreams): Promise<ActRun> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
  const isSaid = (line: Line): boolean =>
    line.raw_output === true || line.command !== undefined || line.level === 'error';
  return {
    code,
    jobs: Object.fromEntries(
      lines.flatMap(({ jobID, jobResult }) =>
        jobID === undefined || jobResult === undefined ? [] : [[jobID, jobResult]],
      ),
    ),
    steps: lines.flatMap(({ jobID = '', step = '', stage, stepResult }) =>
      stage === 'Main' && stepResult !== undefined ? [`${jobID}: ${step}: ${stepResult}`] : [],
    ),
    log: [
      ...lines.filter(isSaid).map(({ msg = '' }) => msg.trimEnd()),
      // Act has a word here about Docker, which it does without.
      ...stderr.split('\n').filter((line) => !line.startsWith('{')),
    ].join('\n'),
    summary: lines
      .filter(({ command }) => command === 'summary')
      .map(({ content = '' }) => content)
      .join(''),
  };
}
