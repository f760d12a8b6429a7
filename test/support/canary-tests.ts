import path from 'node:path';

import { describe, expect, test } from '@jest/globals';
import type { Exchange, Fault } from '@embargo/rehearsal';

import { EMBARGOED, expectNoCanary, faultsOf, patienceFor } from './canaries.ts';
import type { CaseWorld } from './case-world.ts';
import { runAction } from './run-action.ts';
import { PUBLIC_EVENT } from './run-here.ts';
import type { HereRun, HereSettings } from './run-here.ts';

const NO_WAITING = path.resolve(import.meta.dirname, 'no-waiting.ts');

export interface CanarySubject {
  /** A world in which the run has everything to do, always the same. */
  readonly open: () => Promise<CaseWorld>;
  readonly inputs: HereSettings['inputs'];
  /** What a run in which all goes well puts out. */
  readonly outputs: readonly string[];
  /** What it says then. */
  readonly says: RegExp;
}

/** Tests that a public run shows and writes nothing embargoed, whichever of its requests fails. */
export function describeCanaries(name: string, subject: CanarySubject): void {
  describe(name, () => {
    test('shows and writes nothing embargoed where all goes well', async () => {
      const { shown, asked } = await observeRun(subject);
      expectNoCanary(shown, asked);
      expect(asked.length).toBeGreaterThan(6);
      expect(Object.keys(shown.outputs)).toEqual(subject.outputs);
      expect(shown.code).toBe(0);
    });

    test('shows and writes nothing embargoed whatever fails', async () => {
      const { asked } = await observeRun(subject);
      for (const index of asked.keys()) {
        for (const fault of faultsOf(index)) {
          const failed = await observeRun(subject, { nth: index + 1, fault });
          expectNoCanary(failed.shown, failed.asked);
        }
      }
    }, 1_800_000);

    test('shows nothing embargoed as a process', async () => {
      const world = await subject.open();
      const { page, stderr } = await runAction(name, {
        workspace: world.folder,
        entry: 'src/index.ts',
        inputs: { ...world.inputs, ...subject.inputs },
        event: PUBLIC_EVENT,
        env: { ...addressesOf(world), NODE_OPTIONS: `--import ${NO_WAITING}` },
      });
      await world.close();
      expect(page).toMatch(subject.says);
      expect(`${page}${stderr}`).not.toMatch(EMBARGOED);
    }, 60_000);
  });
}

function addressesOf({ github }: CaseWorld): Readonly<Record<string, string>> {
  return { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` };
}

interface Observed {
  readonly shown: HereRun;
  readonly asked: readonly Exchange[];
}

/** Each run takes place in a world of its own, so that none finds what another did. */
async function observeRun(
  { open, inputs }: CanarySubject,
  failing?: { readonly nth: number; readonly fault: Fault },
): Promise<Observed> {
  const world = await open();
  const from = world.github.requests.length;
  if (failing !== undefined) world.github.fail({ ...failing, times: 9 });
  const shown = await world.run({
    payload: PUBLIC_EVENT,
    ...patienceFor(failing?.fault),
    inputs,
  });
  const asked = world.github.requests.slice(from);
  // Faults that make GitHub answer out of its way are no violation.
  if (failing !== undefined) world.github.violations.length = 0;
  await world.close();
  return { shown, asked };
}
