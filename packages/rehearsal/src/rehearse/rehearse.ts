import type { Rehearsal } from '../report/rehearsal.ts';
import type { ShownVerdict } from './evidence.ts';
import { messagesOf } from './messages.ts';
import { outcomesOf, windowsOf } from './outcomes.ts';
import { openPlay } from './play.ts';
import type { Play } from './play.ts';
import type { RehearsalRequest } from './request.ts';
import { chooseDay } from './script/choose-day.ts';
import { makeFix } from './script/make-fix.ts';
import { lookBack, releaseFix } from './script/release.ts';
import { takeReport } from './script/take-report.ts';

/**
 * Plays one case from the report to the retrospective, by what ships, on stand-ins. Throws
 * `REHEARSAL_BROKEN` where an action reaches for another host.
 */
export async function rehearse(request: RehearsalRequest): Promise<Rehearsal> {
  const startedAt = performance.now();
  const play = await openPlay(request);
  try {
    const life = await takeReport(play);
    await makeFix(play, life);
    const day = await chooseDay(play, life);
    const notices = await releaseFix(play, life, day);
    const messages = messagesOf(play, play.now());
    lookBack(play, life);
    const { policy } = request;
    const verdicts = verdictsOf(play);
    const shown = {
      ...{ facts: policy.facts, config: play.stage.config, steps: play.steps },
      ...{ messages, verdicts, areNoticesComplete: notices.outputs['status'] === 'complete' },
    };
    return {
      project: request.project,
      policyPath: request.policyPath,
      policySha256: request.policySha256,
      from: request.from,
      until: play.now(),
      tookMs: Math.round(performance.now() - startedAt),
      steps: play.steps,
      windows: windowsOf(play),
      promises: outcomesOf(play, shown),
      messages,
      sightings: play.sightings,
      faults: [],
    };
  } finally {
    await play.close();
  }
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
