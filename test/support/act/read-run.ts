import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** What a run of act showed. */
export interface ActRun {
  readonly code: number | null;
  /** How each job ended, by its id, after the name of the job that called it; not what was skipped. */
  readonly jobs: Readonly<Record<string, string>>;
  /** How each step ended, in order, by its name and its job. */
  readonly steps: readonly string[];
  /** What the steps said, with secrets hidden, and what act itself said of errors. */
  readonly log: string;
  /** The page of each step. */
  readonly summary: string;
}

interface Line {
  /** Of names: `workflow/job`, or `job/workflow/job` where a job calls a workflow. */
  readonly job?: string;
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
      lines.flatMap((line) =>
        line.jobResult === undefined ? [] : [[nameOf(line), line.jobResult]],
      ),
    ),
    steps: lines.flatMap((line) =>
      line.stage === 'Main' && line.stepResult !== undefined
        ? [`${nameOf(line)}: ${line.step ?? ''}: ${line.stepResult}`]
        : [],
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

function nameOf({ job = '', jobID = '' }: Line): string {
  const [caller = '', ...inside] = job.split('/');
  return inside.length > 1 ? `${caller}/${jobID}` : jobID;
}
