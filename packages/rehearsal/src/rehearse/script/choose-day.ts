import { planOf, promiseStates } from '@embargo/core';
import type { Due, PlannedCase } from '@embargo/core';

import { CAST } from '../cast.ts';
import type { Play } from '../play.ts';
import { askGate } from './gate.ts';
import type { Life } from './life.ts';

/** The case as the clock has it now. */
export function plannedCase({ request, events, now }: Play): PlannedCase {
  const { policy, judgement } = request;
  return {
    facts: policy.facts,
    process: judgement.process,
    events,
    rating: RATING,
    now: now(),
  };
}

/** What `VECTORS` score. */
const RATING = { score: 9.8, severity: 'critical' } as const;

/** The day that keeps every promise, agreed on by all, with everybody told who is told ahead. */
export async function chooseDay(play: Play, life: Life): Promise<Date> {
  const plan = planOf(plannedCase(play));
  const release = plan.status === 'planned' ? plan.release : plan.notBefore;
  const { fixers, security, owners, admin, reporter, release: manager } = CAST;
  play.person('Everybody agrees on the day that keeps every promise', () => {
    const day = release.toISOString();
    for (const login of [fixers[1], security[1], owners[0], manager, admin, reporter]) {
      life.say(login, `/agree ${day}`);
    }
    play.events = { ...play.events, releaseDayAgreedAt: play.now() };
  });
  tellAhead(play, life, release);
  await askGate(play, 'readiness');
  return release;
}

/** Users and distributors hear ahead, each when the policy says, the soonest first. */
function tellAhead(play: Play, life: Life, release: Date): void {
  const tellings = promiseStates(plannedCase(play), release)
    .filter(({ doneAt }) => doneAt === undefined)
    .flatMap((due) => {
      const telling = TELLINGS[due.promise];
      return telling === undefined ? [] : [{ at: momentOf(due, play.now(), release), telling }];
    })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
  const told = new Set<Telling>();
  for (const { at, telling } of tellings) {
    if (told.has(telling) || at > release) continue;
    told.add(telling);
    play.goTo(at);
    play.person(telling.title, () => {
      const now = play.now();
      life.say(CAST.security[0], telling.command(now, life));
      play.events = { ...play.events, [telling.event]: now };
    });
  }
}

interface Telling {
  readonly title: string;
  readonly event: 'distributorsToldAt' | 'forthcomingToldAt';
  readonly command: (now: Date, life: Life) => string;
}

const TELLINGS: Readonly<Record<string, Telling>> = {
  distributors: {
    title: 'The distributors are told, with the patches',
    event: 'distributorsToldAt',
    command: (now, life) => `/told-distributors ${now.toISOString()} ${life.patchIds().join(' ')}`,
  },
  forthcomingNotice: {
    title: 'Users are told that a fix will come',
    event: 'forthcomingToldAt',
    command: (now) => `/forthcoming ${now.toISOString()}`,
  },
};

/** As soon as it may be, and never after it is due. */
function momentOf({ earliest, due }: Due, now: Date, release: Date): Date {
  const first = earliest !== undefined && earliest > now ? earliest : now;
  const last = due ?? release;
  return first > last ? last : first;
}
