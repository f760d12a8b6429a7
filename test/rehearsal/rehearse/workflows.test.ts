import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { openWorkflows } from '../../../packages/rehearsal/src/rehearse/workflows.ts';

const SUITE = path.resolve(import.meta.dirname, '../../..');

const OWN = `
on:
  schedule: [{ cron: '9 * * * *' }]
jobs:
  watch:
    steps: [{ uses: anvil/embargo/actions/track-deadlines@0123456 }]
`;
const CALLED = `
on:
  workflow_call: {}
jobs:
  look: { steps: [{ uses: $/actions/hold-retrospective }] }
`;

describe('The workflows of a rehearsal', () => {
  const given = new Map([
    ['.github/workflows/ours.yml', OWN],
    ['.github/workflows/called.yml', CALLED],
  ]);
  const workflows = openWorkflows({ suite: SUITE, name: 'forge', given });

  test('are the project’s own where they use the suite', () => {
    expect(workflows.of('deadlines')).toMatchObject({
      home: 'control',
      path: '.github/workflows/ours.yml',
      workflow: { jobs: [{ id: 'watch', steps: [{ isOwn: false }] }] },
    });
  });

  test('are the starters elsewhere, filled in, and where a workflow is only called', () => {
    const { workflow, path: place } = workflows.of('retrospectives');
    expect(place).toBe('.github/workflows/retrospectives.yml');
    expect(JSON.stringify(workflow)).toContain('forge');
    expect(JSON.stringify(workflow)).not.toContain('PUBLIC-REPOSITORY');
  });

  test('call those of the suite, and no others', () => {
    const uses = 'anvil/embargo/.github/workflows/security-audit.yml@0123456';
    expect(workflows.called(uses).jobs.map(({ id }) => id)).toContain('audit');
    expect(() => workflows.called('anvil/other/.github/workflows/theirs.yml@main')).toThrow(
      'none of the suite',
    );
  });
});
