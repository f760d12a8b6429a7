import { describe, expect, test } from '@jest/globals';

import { evaluate } from '../../../packages/rehearsal/src/workflow/expression.ts';
import { interpolate, isDue } from '../../../packages/rehearsal/src/workflow/interpolate.ts';
import { Lookup } from '../../../packages/rehearsal/src/workflow/values.ts';

const contexts = {
  github: { event_name: 'push', ref: 'refs/heads/main', event: { commits: ['a', 'b'] } },
  inputs: { hash: '', publish: true, phase: 'release', many: 3 },
  steps: { 'app-token': { outputs: { token: 'ghs_1' } } },
  secrets: new Lookup((name) => `secret ${name}`),
};

describe('An expression of a workflow', () => {
  test.each([
    { text: "'it''s'", value: "it's" },
    { text: 'true', value: true },
    { text: 'null', value: undefined },
    { text: '3', value: 3 },
    { text: 'github.event_name', value: 'push' },
    { text: 'GITHUB.nothing.there', value: undefined },
    { text: 'github.EVENT_NAME', value: 'push' },
    { text: 'steps.app-token.outputs.token', value: 'ghs_1' },
    { text: "steps['app-token'].outputs.token", value: 'ghs_1' },
    { text: 'secrets.KEY', value: 'secret KEY' },
    { text: "inputs.phase == 'RELEASE'", value: true },
    { text: "inputs.hash != '' && 'send' || 'preview'", value: 'preview' },
    { text: "inputs.phase != '' && 'send' || 'preview'", value: 'send' },
    { text: "inputs.absent == ''", value: true },
    { text: '!inputs.publish', value: false },
    { text: '!(inputs.hash || inputs.publish)', value: false },
    { text: 'inputs.many > 2 && inputs.many <= 3', value: true },
    { text: 'inputs.many < 3', value: false },
    { text: 'inputs.many >= 4', value: false },
    { text: `contains(fromJSON('["push", "merge_group"]'), github.event_name)`, value: true },
    { text: "contains(github.ref, 'HEADS')", value: true },
    { text: "startsWith(github.ref, 'refs/heads/')", value: true },
    { text: "endsWith(github.ref, 'main')", value: true },
    { text: "format('{0}-{1}', inputs.phase, inputs.many)", value: 'release-3' },
    { text: "join(github.event.commits, '+')", value: 'a+b' },
    { text: 'join(inputs.phase)', value: 'release' },
    { text: 'toJSON(inputs.many)', value: '3' },
    { text: 'always()', value: true },
    { text: 'cancelled()', value: false },
    { text: 'failure()', value: false },
  ])('$text is $value', ({ text, value }) => {
    expect(evaluate(text, contexts, { isGood: true })).toEqual(value);
  });

  test.each(['inputs.', 'hashFiles(inputs.phase)', 'a b', '(true', 'a ? b', 'github[', ')', ''])(
    '"%s" is refused, not guessed at',
    (text) => {
      expect(() => evaluate(text, contexts, { isGood: true })).toThrow('cannot read');
    },
  );
});

describe('A text with expressions', () => {
  test('has their values in their places', () => {
    expect(interpolate('${{ inputs.phase }}/${{ inputs.absent }}x', contexts)).toBe('release/x');
  });

  test('is the value itself where it is one expression', () => {
    expect(interpolate('${{ inputs.publish }}', contexts)).toBe(true);
    expect(interpolate(false, contexts)).toBe(false);
    expect(interpolate('${{ not closed', contexts)).toBe('${{ not closed');
  });
});

describe('A condition', () => {
  test.each([
    { condition: undefined, isGood: true, runs: true },
    { condition: undefined, isGood: false, runs: false },
    { condition: "github.event_name == 'push'", isGood: true, runs: true },
    { condition: "github.event_name == 'push'", isGood: false, runs: false },
    { condition: '${{ !cancelled() }}', isGood: false, runs: true },
    { condition: 'failure()', isGood: false, runs: true },
    { condition: 'failure()', isGood: true, runs: false },
    { condition: 'success()', isGood: false, runs: false },
    { condition: false, isGood: true, runs: false },
  ])('$condition lets run $runs where all went well is $isGood', ({ condition, isGood, runs }) => {
    expect(isDue(condition, contexts, { isGood })).toBe(runs);
  });
});
