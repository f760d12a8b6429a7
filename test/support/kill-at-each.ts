import type { Exchange } from '@embargo/rehearsal';

import type { CaseWorld } from './case-world.ts';
import type { HereSettings } from './run-here.ts';

export interface Killed {
  /** Always the same. */
  readonly open: () => Promise<CaseWorld>;
  readonly inputs: HereSettings['inputs'];
}

/** What was done when the run was killed, and what came of it after it was run again. */
export interface Survived {
  readonly world: CaseWorld;
  readonly killedAt: string;
}

/** Longer than a claim keeps other runs away. */
const LATER_MS = 20 * 60_000;

/**
 * Kills a run right before its first change and right after each one, runs it twice again, and
 * hands over what is there then. Nothing of a killed run reaches GitHub any more.
 */
export async function killAtEach(
  { open, inputs }: Killed,
  look: (survived: Survived) => Promise<void> | void,
): Promise<number> {
  const whole = await open();
  const from = whole.github.requests.length;
  await whole.run({ inputs });
  const asked = whole.github.requests.slice(from);
  await whole.close();
  const changes = [...asked.entries()].filter(([, exchange]) => isChange(exchange));
  for (const [position, [index, { method, pathname }]] of changes.entries()) {
    // Before any other change is after the one before it, as far as GitHub knows.
    for (const when of position === 0 ? (['before', 'after'] as const) : (['after'] as const)) {
      const world = await open();
      const nth = index + 1;
      if (when === 'after') {
        world.github.fail({ nth, times: 1, fault: { kind: 'cut', afterEffect: true } });
      }
      world.github.fail({
        nth: when === 'after' ? nth + 1 : nth,
        times: 9999,
        fault: { kind: 'cut' },
      });
      await world.run({ inputs });
      world.github.clearFaults();
      for (let turn = 0; turn < 2; turn += 1) {
        world.now = new Date(world.now.getTime() + LATER_MS);
        await world.run({ inputs });
      }
      await look({ world, killedAt: `${when} ${method} ${pathname}` });
      await world.close();
    }
  }
  return changes.length;
}

function isChange({ method, url, body }: Exchange): boolean {
  return url === '/graphql' ? /\bmutation\b/.test(body) : method !== 'GET';
}
