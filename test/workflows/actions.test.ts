import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { convertActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { expect, test } from '@jest/globals';

const ACTIONS = path.resolve(import.meta.dirname, '../../actions');

/** What GitHub finds wrong in the definition of an action. */
function errorsIn(name: string, content: string): readonly string[] {
  const { context, value } = parseAction({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) convertActionTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

test.each(readdirSync(ACTIONS))("the definition of %s fits GitHub's own grammar", (name) => {
  const file = path.join(ACTIONS, name, 'action.yml');
  expect(errorsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test.each([
  { what: 'a program of its own', runs: 'using: node24', says: 'main' },
  {
    what: 'a step that GitHub knows',
    runs: 'using: composite\n  steps: [{ use: x }]',
    says: 'use',
  },
])('a definition without $what does not', ({ runs, says }) => {
  const errors = errorsIn('action.yml', `name: x\ndescription: x\nruns:\n  ${runs}\n`);
  expect(errors).toContainEqual(expect.stringContaining(says));
});
