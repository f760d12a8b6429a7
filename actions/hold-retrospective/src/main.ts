import { eventsOf, openRun, ratingOf, readCases, saidIn } from '@embargo/case';
import type { CaseRun, Dependencies, ReadCase } from '@embargo/case';
import { EVERYONE, isOpen, promiseStates } from '@embargo/core';
import type { Channel } from '@embargo/core';
import { deliver, isSettled } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';

import { occasionOf } from './draft/occasions.ts';
import { retrospective } from './draft/retrospective.ts';
import type { LookedBackOn } from './draft/retrospective.ts';
import type { Inputs } from './inputs.ts';
import { demandPrivate, openPlace } from './post.ts';

/** Drafts the retrospective of every case that is due for one, and posts each once. */
export async function holdRetrospective(inputs: Inputs, deps: Dependencies): Promise<void> {
  const run = await openRun(inputs, deps);
  const { connections, isPrivate } = run;
  const read = await readCases(inputs.repository, connections, run);
  const channel = openPlace(inputs, connections);
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
    if (isOpen(one.advisory)) await demandPrivate(inputs.place, connections);
    if (isPrivate) deps.writeSummary(summaryOf(back));
    if (channel !== undefined) failed.push(...(await post(back, channel, run)));
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
  const { facts, process, policyPath } = run.project.promises;
  const said = saidIn(record.value, []);
  const occasion = occasionOf(advisory, said, facts);
  if (occasion === undefined) return undefined;
  const events = eventsOf(advisory, said, facts);
  if (events.status === 'unobservable') return events;
  const known = ratingOf(advisory);
  const rating = known.status === 'observed' ? known.value : {};
  const promises = promiseStates({ facts, process, events: events.value, rating, now: run.now });
  const { ghsaId, cveId } = advisory;
  const lookedBackOn = { occasion, ghsaId, said, promises, facts, policyPath };
  return cveId === undefined ? lookedBackOn : { ...lookedBackOn, cveId };
}

function summaryOf(back: LookedBackOn): string {
  const { title, parts } = retrospective(back);
  return [`## ${title}`, ...parts].join('\n\n');
}

/** Posts a draft once, and records that it was; sentences about what failed come back. */
async function post(
  back: LookedBackOn,
  channel: Channel,
  run: CaseRun,
): Promise<readonly string[]> {
  const { store, ledger, now, by, name } = run;
  const { title, parts } = retrospective(back);
  const phase = back.occasion === 'leak' ? 'leak-retrospective' : 'retrospective';
  const key = { case: back.ghsaId, phase, channel: channel.id, recipient: EVERYONE };
  const outgoing = { title, parts, links: [], attachments: [] };
  const items = [{ key, outgoing }];
  const delivered = await deliver({ store, channel, items, now: () => now, run: name, by });
  const sent = delivered.find(({ status }) => status === 'sent');
  if (sent?.status === 'sent') {
    const { url } = sent.receipt;
    const data = url?.startsWith('https://') === true ? { url } : {};
    const at = now.toISOString();
    await ledger.record(back.ghsaId, () => [
      { kind: 'retrospective-held', state: 'recorded', at, by, data },
    ]);
  }
  return delivered.filter((one) => !isSettled(one)).map(sayUnsettled);
}

function sayUnsettled(one: Delivered): string {
  if (one.status === 'sent') return 'The draft was sent and does not show.';
  const look = one.status === 'held' ? ` ${one.question.whereToLook}` : '';
  return `The draft is ${one.status}: ${one.reason}.${look}`;
}
