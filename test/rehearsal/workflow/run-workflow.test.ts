import { describe, expect, test } from '@jest/globals';

import { runWorkflow } from '../../../packages/rehearsal/src/workflow/run-workflow.ts';
import type { Hands } from '../../../packages/rehearsal/src/workflow/run-workflow.ts';
import { readWorkflow } from '../../../packages/rehearsal/src/workflow/workflow.ts';

const INNER = `
on:
  workflow_call:
    inputs:
      stage: { type: string, required: true }
      kept: { type: string, default: by default }
    secrets:
      key: { required: true }
    outputs:
      open: { value: '\${{ jobs.gate.outputs.open }}' }
jobs:
  gate:
    runs-on: ubuntu-latest
    outputs: { open: '\${{ steps.judge.outputs.open }}' }
    steps:
      - id: judge
        uses: gate
        with:
          stage: \${{ inputs.stage }}
          kept: \${{ inputs.kept }}
          key: \${{ secrets.key }}
          other: \${{ secrets.other }}
`;

/** Plays a workflow whose steps are noted, and do what their `uses` says. */
async function play(text: string): Promise<{ noted: unknown[]; ends: Record<string, unknown> }> {
  const noted: unknown[] = [];
  const hands: Hands = {
    called: () => readWorkflow({ file: 'inner.yml', text: INNER, isOwn: true }),
    openJob: (job, environment) => {
      if (environment !== '') noted.push(`${job.id} waits for ${environment}`);
      return {
        contexts: { github: { token: `token of ${job.id}` } },
        play: (step, given) => {
          noted.push([step.uses ?? step.run, given]);
          return Promise.resolve({ isGood: step.uses !== 'fail', outputs: { open: 'true' } });
        },
      };
    },
  };
  const workflow = readWorkflow({ file: 'outer.yml', text, isOwn: true });
  const call = { workflow, inputs: { word: 'said' }, secrets: { key: 's3' }, contexts: {} };
  return { noted, ends: Object.fromEntries(await runWorkflow(call, hands)) };
}

describe('A workflow that is played', () => {
  test('runs jobs after those that they need, with tokens of their own', async () => {
    const { noted } = await play(`
jobs:
  second:
    needs: first
    environment: \${{ inputs.word }}
    steps:
      - run: echo \${{ needs.first.outputs.word }}
  first:
    outputs: { word: '\${{ inputs.word }}' }
    steps: [{ uses: one, with: { token: '\${{ github.token }}', number: 3 } }]
`);
    expect(noted).toEqual([
      ['one', { token: 'token of first', number: '3' }],
      'second waits for said',
      ['echo said', {}],
    ]);
  });

  test('leaves out what comes after a failure, but for what runs all the same', async () => {
    const { noted, ends } = await play(`
jobs:
  first:
    steps:
      - uses: fail
      - uses: left out
      - { if: '\${{ !cancelled() }}', uses: all the same }
  second: { needs: [first], steps: [{ uses: never }] }
  third: { if: always(), needs: first, steps: [{ uses: cleans up }] }
`);
    expect(noted.map((one) => (Array.isArray(one) ? (one as unknown[])[0] : one))).toEqual([
      'fail',
      'all the same',
      'cleans up',
    ]);
    expect(ends).toMatchObject({ first: { result: 'failure' }, second: { result: 'skipped' } });
  });

  test('calls others with the inputs and secrets that it hands on, and no more', async () => {
    const { noted, ends } = await play(`
jobs:
  gate:
    uses: anvil/embargo/.github/workflows/inner.yml@abc
    with: { stage: build }
    secrets: { key: '\${{ secrets.key }}' }
`);
    expect(noted).toEqual([['gate', { stage: 'build', kept: 'by default', key: 's3', other: '' }]]);
    expect(ends['gate']).toEqual({ result: 'success', outputs: { open: 'true' } });
  });

  test('hands all secrets on where it says so', async () => {
    const { noted } = await play('jobs: { gate: { uses: a/b/c.yml@d, secrets: inherit } }');
    expect(noted).toMatchObject([['gate', { key: 's3' }]]);
  });

  test('is refused where a job needs one that is not there', async () => {
    await expect(play('jobs: { one: { needs: two, steps: [] } }')).rejects.toThrow('needs "two"');
  });
});

describe('A file that is no workflow', () => {
  test.each(['on: push', '[', 'jobs: []'])('%s is refused with its name', (text) => {
    expect(() => readWorkflow({ file: 'x.yml', text, isOwn: false })).toThrow(
      'x.yml is no workflow',
    );
  });
});
