import { expect } from 'expect';

/** A test as its file declares it. */
export interface DeclaredTest {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly run: () => unknown;
}

/** The tests of every file that was loaded, in their order. */
export const declared: DeclaredTest[] = [];

type Body = (...row: readonly never[]) => unknown;
type Declare = (name: string, body: Body) => void;

const groups: string[] = [];
let fileName = '';

/** Names the file whose tests are declared from now on. */
export function beginFile(name: string): void {
  fileName = name;
}

function declareTest(name: string, body: Body): void {
  const id = String(declared.length);
  declared.push({ id, name: [...groups, name].join(' › '), fileName, run: body });
}

function declareGroup(name: string, body: Body): void {
  groups.push(name);
  body();
  groups.pop();
}

function ofEach(declare: Declare): (rows: readonly unknown[]) => Declare {
  return (rows) => (name, body) => {
    for (const [index, row] of rows.entries()) {
      const words: readonly unknown[] = Array.isArray(row) ? row : [row];
      declare(`${name} #${index + 1}`, () => body(...(words as readonly never[])));
    }
  };
}

const nothing = (): void => undefined;

const test = Object.assign(declareTest, { each: ofEach(declareTest), skip: nothing });
const describe = Object.assign(declareGroup, {
  each: ofEach(declareGroup),
  skip: Object.assign(nothing, { each: () => nothing }),
});

/** What our tests import from `@jest/globals`, as far as those of what is mutated do. */
export { describe, expect, test };
