import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'yaml';

import { fieldsOf } from '../../workflow/workflow.ts';

/** The inputs of an action of the suite, each with its default; nothing where it has none. */
export type DeclaredInputs = ReadonlyMap<string, unknown>;

/** Reads each `action.yml` once. */
export function openDeclaredInputs(actions: string): (action: string) => DeclaredInputs {
  const known = new Map<string, DeclaredInputs>();
  return (action) => {
    const inputs = known.get(action) ?? readDeclared(path.join(actions, action, 'action.yml'));
    known.set(action, inputs);
    return inputs;
  };
}

function readDeclared(file: string): DeclaredInputs {
  const { inputs } = fieldsOf(parse(readFileSync(file, 'utf8')));
  const entries = Object.entries(fieldsOf(inputs));
  return new Map(entries.map(([name, one]) => [name, fieldsOf(one)['default']]));
}
