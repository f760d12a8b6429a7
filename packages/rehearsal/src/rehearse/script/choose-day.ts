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
    play.events = { ...play.events, releaseDayAgreedAt: play.now(), agreedReleaseAt: release };
  });
  tellAhead(play, life, release);
  await askGate(play, 'readiness');
  return release;
}

/** Users and distributors hear ahead, each when the policy says, the soonest first. */
function tellAhead(play: Play, life: Life, release: Date): void {
  for (let next = nextTelling(play, release); next !== undefined;) {
    const { at, telling } = next;
    play.goTo(at);
    play.person(telling.title, () => {
      const now = play.now();
      life.say(CAST.security[0], telling.command(now, life));
      play.events = { ...play.events, [telling.event]: now };
    });
    next = nextTelling(play, release);
  }
}

interface NextTelling {
  readonly at: Date;
  readonly telling: Telling;
}

function nextTelling(play: Play, release: Date): NextTelling | undefined {
  return promiseStates(plannedCase(play))
    .filter(({ doneAt }) => doneAt === undefined)
    .flatMap((due) => {
      const telling = tellingOf(due, play);
      if (telling === undefined || play.events[telling.event] !== undefined) return [];
      return [{ at: momentOf(due, play.now(), release), telling }];
    })
    .filter(({ at }) => at <= release)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
}

/** What distributors still wait for once they were told is to be reminded. */
function tellingOf({ promise }: Due, { events }: Play): Telling | undefined {
  const isReminder = promise === 'distributors' && events.distributorsToldAt !== undefined;
  return TELLINGS[isReminder ? 'reminder' : promise];
}

interface Telling {
  readonly title: string;
  readonly event: 'distributorsToldAt' | 'distributorsRemindedAt' | 'forthcomingToldAt';
  readonly command: (now: Date, life: Life) => string;
}

const TELLINGS: Readonly<Record<string, Telling>> = {
  distributors: {
    title: 'The distributors are told, with the patches',
    event: 'distributorsToldAt',
    command: (now, life) => `/told-distributors ${now.toISOString()} ${life.patchIds().join(' ')}`,
  },
  reminder: {
    title: 'The distributors are reminded, with the date and time',
    event: 'distributorsRemindedAt',
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
