import { eventsOf, openRun, readCases, saidIn, statesOfCase } from '@embargo/case';
import type { CaseRun, Dependencies, ReadCase } from '@embargo/case';
import { isOpen, plainMarkdown } from '@embargo/core';

import { occasionOf } from './draft/occasions.ts';
import { retrospective } from './draft/retrospective.ts';
import type { LookedBackOn } from './draft/retrospective.ts';
import type { Inputs } from './inputs.ts';
import { openPlace, tooPublic } from './place.ts';
import { postDraft } from './post-draft.ts';

/** Drafts the retrospective of every case that is due for one, and posts each once. */
export async function holdRetrospective(inputs: Inputs, deps: Dependencies): Promise<void> {
  const run = await openRun(inputs, deps);
  const { connections, isPrivate } = run;
  const read = await readCases(inputs.repository, connections, run);
  const channel = openPlace(inputs, run);
  const failed = read.blind === undefined ? [] : [`${read.blind.reason}; ${read.blind.remedy}`];
  let drafted = 0;
  for (const one of read.cases) {
    const back = lookBack(one, run);
    if (back === undefined) continue;
    if ('reason' in back) {
      failed.push(`${back.reason}; ${back.remedy}`);
      continue;
    }
    drafted += 1;
    if (isPrivate) deps.writeSummary(summaryOf(back));
    const refusal = isOpen(one.advisory) ? await tooPublic(inputs.place, connections) : undefined;
    if (refusal !== undefined) failed.push(refusal);
    else if (channel !== undefined)
      failed.push(...(await postDraft(back, { channel, inputs, run })));
  }
  report({ drafted, failed, isPrivate }, deps);
}

interface Result {
  readonly drafted: number;
  readonly failed: readonly string[];
  readonly isPrivate: boolean;
}

/** In public no more than counts. */
function report({ drafted, failed, isPrivate }: Result, deps: Dependencies): void {
  deps.setOutput('drafted', String(drafted));
  const sentence = `Drafted ${drafted} retrospectives.`;
  if (failed.length === 0) deps.log.info(sentence);
  else deps.fail(`${sentence} ${isPrivate ? failed.join(' ') : `${failed.length} failed.`}`);
}

interface Unread {
  readonly reason: string;
  readonly remedy: string;
}

function lookBack({ advisory, record }: ReadCase, run: CaseRun): LookedBackOn | Unread | undefined {
  if (record.status === 'unobservable') return record;
  const { facts, policyPath } = run.project.promises;
  const said = saidIn(record.value, []);
  const occasion = occasionOf(advisory, said, facts);
  if (occasion === undefined) return undefined;
  const events = eventsOf(advisory, said, facts);
  if (events.status === 'unobservable') return events;
  const promises = statesOfCase(events.value, advisory, run);
  const { ghsaId, cveId } = advisory;
  const known = { occasion, ghsaId, said, promises, facts, policyPath };
  return cveId === undefined ? known : { ...known, cveId };
}

function summaryOf(back: LookedBackOn): string {
  const { title, parts } = retrospective(back, plainMarkdown);
  return [`## ${title}`, ...parts].join('\n\n');
}
