import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { openArtifacts } from '../../../packages/rehearsal/src/rehearse/jobs/artifacts.ts';
import { readOutputs } from '../../../packages/rehearsal/src/rehearse/jobs/outputs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-artifacts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('Artifacts of a run', () => {
  const [from, to] = [path.join(folder, 'one'), path.join(folder, 'two')];
  mkdirSync(path.join(from, 'release/assets'), { recursive: true });
  mkdirSync(to);
  writeFileSync(path.join(from, 'release/assets/vault'), 'bytes');
  writeFileSync(path.join(from, 'policy.yml'), 'version: 1');
  writeFileSync(path.join(from, 'report.json'), '{}');
  const artifacts = openArtifacts(path.join(folder, 'store'));
  const read = (name: string): string => readFileSync(path.join(to, name), 'utf8');

  test('of several paths keep each by its path', () => {
    const given = { name: 'release', path: 'release\npolicy.yml\n' };
    expect(artifacts.upload(from, given).isGood).toBe(true);
    expect(artifacts.download(to, { name: 'release' }).isGood).toBe(true);
    expect([read('release/assets/vault'), read('policy.yml')]).toEqual(['bytes', 'version: 1']);
  });

  test('of one file keep the file, and by a pattern lie in folders of their names', () => {
    artifacts.upload(from, { name: 'report-draft', path: 'report.json' });
    artifacts.download(to, { pattern: 'report-*', path: 'reports' });
    expect(read('reports/report-draft/report.json')).toBe('{}');
  });

  test('that are not there fail the step', () => {
    expect(artifacts.upload(from, { name: 'none', path: 'nowhere' }).isGood).toBe(false);
    expect(artifacts.download(to, { name: 'none' }).isGood).toBe(false);
  });
});

test('outputs are read in both forms that the runner takes', () => {
  const text = 'files=a b\nverdicts<<END\n{"a":\n1}\nEND\nopen=true\nlost<<END\nx';
  expect(readOutputs(text)).toEqual({ files: 'a b', verdicts: '{"a":\n1}', open: 'true' });
});
