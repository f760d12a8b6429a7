import type { Rehearsal, RehearsedFault } from '../report/rehearsal.ts';
import type { ShownVerdict } from './evidence.ts';
import { notMet, playFaults } from './faults/play-faults.ts';
import { messagesOf } from './messages.ts';
import { outcomesOf, windowsOf } from './outcomes.ts';
import { openPlay } from './play.ts';
import type { Play } from './play.ts';
import type { RehearsalRequest } from './request.ts';
import { SCRIPT } from './script/index.ts';
import { playScript } from './script/play-script.ts';

/**
 * Plays one case from the report to the retrospective, by what ships, on stand-ins. Throws
 * `REHEARSAL_BROKEN` where an action reaches for another host.
 */
export async function rehearse(request: RehearsalRequest): Promise<Rehearsal> {
  const startedAt = performance.now();
  const play = await openPlay(request);
  try {
    const { faults: cards = [] } = request;
    const faults: RehearsedFault[] = [];
    await playScript(play, SCRIPT, async (step) => {
      faults.push(...(await playFaults(play, step, cards)));
    });
    return { ...told(play, startedAt), faults: [...faults, ...notMet(cards, faults)] };
  } finally {
    await play.close();
  }
}

function told(play: Play, startedAt: number): Omit<Rehearsal, 'faults'> {
  const { request, stage, story, steps } = play;
  const { policy, project, policyPath, policySha256, from } = request;
  const messages = messagesOf(play, story.events.publishedAt ?? play.now());
  const shown = {
    ...{ facts: policy.facts, config: stage.config, steps, messages },
    ...{ process: request.judgement.process, releasedAt: story.events.releasedAt },
    ...{ verdicts: verdictsOf(play), areNoticesComplete: story.areNoticesComplete },
  };
  return {
    ...{ project, policyPath, policySha256, from, messages },
    // Jobs that ran side by side may have ended in another order than they began.
    steps: steps.toSorted((one, other) => one.at.getTime() - other.at.getTime()),
    until: play.now(),
    tookMs: Math.round(performance.now() - startedAt),
    windows: windowsOf(play),
    promises: outcomesOf(play, shown),
    sightings: play.sightings,
  };
}

/** The last word of the gate on each check. */
function verdictsOf({ results }: Play): ReadonlyMap<string, ShownVerdict> {
  const texts = results.map(({ outputs }) => outputs['verdicts']);
  const documents = texts.flatMap((text) =>
    text === undefined ? [] : [JSON.parse(text) as Document],
  );
  const all = documents.flatMap(({ cases }) => cases.flatMap(({ verdicts }) => verdicts));
  return new Map(all.map((verdict) => [verdict.check, verdict]));
}

/** By `schemas/verdicts.schema.json`, from a program of our own. */
interface Document {
  readonly cases: readonly { readonly verdicts: readonly ShownVerdict[] }[];
}
