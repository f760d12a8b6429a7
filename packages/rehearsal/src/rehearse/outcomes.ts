import { promisesOf, promiseStates, sayMoment } from '@embargo/core';
import type { Commitment, Diagnostic, Due, PolicyPromise } from '@embargo/core';
import { readDuties } from '@embargo/policy-lint';

import type { RehearsedPromise, RehearsedWindow } from '../report/rehearsal.ts';
import type { Play } from './play.ts';
import { plannedCase } from './script/planned-case.ts';
import { evidenceOf } from './evidence.ts';
import type { Evidence, Shown } from './evidence.ts';

/** Rules whose finding means that nobody can keep the promise that it is about. */
const IMPOSSIBLE: ReadonlySet<string> = new Set([
  'cve-source-defunct',
  'placeholder-address',
  'placeholder-angle',
  'empty-link',
]);

const NOT_PLAYED = 'A rehearsal does not play it: there is nothing of the project to build in it.';

/** What became of each promise, and what shows it. */
export function outcomesOf(play: Play, shown: Shown): readonly RehearsedPromise[] {
  const { policy, judgement } = play.request;
  const dues = promiseStates(plannedCase(play));
  return promisesOf({ facts: policy.facts, duties: readDuties(policy) }).map((promise) => {
    const { id, says, keptBy, fact, stated } = promise;
    const line = stated.span.start.line;
    const told = { promise: { id, says, keptBy, fact, line } };
    const flaw = judgement.diagnostics.find((found) => forbids(found, promise, play));
    if (flaw !== undefined) {
      return { ...told, outcome: 'impossible', evidence: flaw.message, diagnostic: flaw.code };
    }
    const clash = clashOf(promise, play.story.conflict);
    if (clash !== undefined) return { ...told, outcome: 'impossible', evidence: clash };
    return { ...told, ...outcomeOf(promise, { dues, shown }) };
  });
}

/** What keeps a promise from being kept by any release day. */
function clashOf({ fact }: PolicyPromise, conflict: readonly Commitment[]): string | undefined {
  if (!conflict.some(({ promise }) => promise === fact)) return undefined;
  const all = conflict.map(({ says, origin }) =>
    origin === undefined ? says : `${says} (line ${origin.span.start.line})`,
  );
  return `No release day keeps all of these: ${all.join('; ')}.`;
}

interface Found {
  readonly dues: readonly Due[];
  readonly shown: Shown;
}

/** Broken where one thing says so; people's word counts where nothing else does. */
function outcomeOf(promise: PolicyPromise, { dues, shown }: Found): Evidence {
  const timed = dues.filter(({ promise: name }) => name === promise.fact).map(timeEvidence);
  const seen = evidenceOf(promise, shown);
  const all = seen === undefined || promise.isTicked ? [] : [seen, ...timed];
  const broken = all.find(({ outcome }) => outcome === 'broken');
  if (broken !== undefined) return broken;
  const [best = timed[0]] = all;
  if (best !== undefined && !promise.isTicked) return best;
  if (!promise.isTicked) return { outcome: 'by-people', evidence: NOT_PLAYED };
  const evidence = `Only people can keep it: each case asks for it, and /done ${promise.id} records it.`;
  return { outcome: 'by-people', evidence };
}

function timeEvidence({ says, state, doneAt, due }: Due): Evidence {
  const done = doneAt === undefined ? 'not done to the end' : `done ${sayMoment(doneAt)}`;
  const limit = due === undefined ? '' : `, due ${sayMoment(due)}`;
  return { outcome: state === 'met' ? 'kept' : 'broken', evidence: `${says}: ${done}${limit}.` };
}

/** A finding inside of what makes the promise, where the policy itself says it. */
function forbids({ rule, span }: Diagnostic, { stated }: PolicyPromise, play: Play): boolean {
  const { policyPath } = play.request;
  return (
    IMPOSSIBLE.has(rule) &&
    (stated.path === undefined || stated.path === policyPath) &&
    span.start.line >= stated.span.start.line &&
    span.end.line <= stated.span.end.line
  );
}

/** Every time that the policy sets for the case, with when it was kept. */
export function windowsOf(play: Play): readonly RehearsedWindow[] {
  return promiseStates(plannedCase(play)).flatMap((due) => {
    const { promise, says, origin, startedAt, earliest, doneAt } = due;
    if (due.due === undefined || origin?.file !== 'policy') return [];
    const from = startedAt ?? earliest ?? play.request.from;
    return [
      {
        title: titleOf(promise),
        says,
        line: origin.span.start.line,
        from: from < due.due ? from : due.due,
        until: due.due,
        ...(doneAt === undefined ? {} : { doneAt }),
      },
    ];
  });
}

function titleOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
