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

type Hook = () => unknown;

interface Group {
  readonly name: string;
  readonly before: Hook[];
  readonly after: Hook[];
}

let groups: readonly Group[] = [];
let fileName = '';

/** Names the file whose tests are declared from now on. */
export function beginFile(name: string): void {
  fileName = name;
  groups = [{ name, before: [], after: [] }];
}

function declareTest(name: string, body: Body): void {
  const around = groups;
  const run = async (): Promise<void> => {
    for (const { before } of around) for (const hook of before) await hook();
    try {
      await body();
    } finally {
      for (const { after } of around) for (const hook of after) await hook();
    }
  };
  const names = [...groups.map((group) => group.name), name];
  declared.push({ id: String(declared.length), name: names.join(' › '), fileName, run });
}

function declareGroup(name: string, body: Body): void {
  const around = groups;
  groups = [...around, { name, before: [], after: [] }];
  body();
  groups = around;
}

function beforeEach(hook: Hook): void {
  groups.at(-1)?.before.push(hook);
}

function afterEach(hook: Hook): void {
  groups.at(-1)?.after.push(hook);
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
export { afterEach, beforeEach, describe, expect, test };
