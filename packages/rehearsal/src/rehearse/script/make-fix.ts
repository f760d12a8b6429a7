import { planOf, promiseStates } from '@embargo/core';

import { after } from '../hours.ts';
import { lifeOf } from '../life.ts';
import { CAST } from '../people/cast.ts';
import type { Play } from '../play.ts';
import { person } from './acts.ts';
import { mark, plannedCase } from './planned-case.ts';
import type { Script } from './step.ts';
import { judgeReadiness, watch } from './workflows.ts';

const [LEAD] = CAST.security;

/** Everything between the fix team and a patch that everybody has approved, and the day of its release. */
export const MAKE_FIX: Script = [
  person({
    id: 'write-fix',
    title: 'The fix is written in a temporary private fork, for each supported branch',
    at: ({ request }) => after(request.from, 20),
    does: (play) => {
      lifeOf(play).writeFix();
    },
  }),
  watch('request-cve'),
  person({
    id: 'complete-fix',
    title: 'The tests are run by hand, and the fix is complete',
    does: (play) => {
      const life = lifeOf(play);
      const { source = 'github' } = play.request.policy.facts.cve ?? {};
      const requested = source === 'github' ? [] : [`/cve-requested ${source}`];
      const passed = life.heads().map((sha) => `/tests passed ${sha}`);
      life.say(LEAD, ...requested, '/upstream none', ...passed);
      life.say(LEAD, '/fixed', '/updated');
      mark(play, 'fixReadyAt');
    },
  }),
  judgeReadiness('judge-fix', { mayClose: true }),
  person({
    id: 'approve',
    title: 'The patches are approved',
    at: ({ request }) => after(request.from, 22),
    does: (play) => {
      lifeOf(play).approve();
    },
  }),
  person({
    id: 'agree',
    title: 'Everybody agrees on the release day',
    does: (play) => {
      agree(play, dayFor(play));
    },
  }),
];

/**
 * The first that keeps every promise, and leaves a day to those who are told ahead of it; now, where
 * no day keeps them all.
 */
function dayFor(play: Play): Date {
  const planned = plannedCase(play);
  const waits = promiseStates(planned)
    .filter(({ promise, doneAt }) => AHEAD.has(promise) && doneAt === undefined)
    .flatMap(({ earliest }) => (earliest === undefined ? [] : [after(earliest, 24)]))
    .filter((at) => at > planned.now);
  const now = waits.reduce((one, other) => (one > other ? one : other), planned.now);
  const plan = planOf({ ...planned, now });
  if (plan.status === 'planned') return plan.release;
  play.story.conflict = plan.conflict;
  return plan.notBefore;
}

const AHEAD: ReadonlySet<string> = new Set(['distributors', 'forthcomingNotice']);

/** Everybody whose word the day needs gives it. */
export function agree(play: Play, releasesAt: Date): void {
  const life = lifeOf(play);
  const { fixers, security, owners, admin, reporter, release } = CAST;
  for (const login of [fixers[1], security[1], owners[0], release, admin, reporter]) {
    life.say(login, `/agree ${releasesAt.toISOString()}`);
  }
  play.story.releasesAt = releasesAt;
  mark(play, 'releaseDayAgreedAt');
  play.story.events = { ...play.story.events, agreedReleaseAt: releasesAt };
}
