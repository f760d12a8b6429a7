import { promiseStates } from '@embargo/core';

import { after } from '../hours.ts';
import { lifeOf } from '../life.ts';
import { CAST } from '../people/cast.ts';
import type { Play } from '../play.ts';
import { person, workflow } from './acts.ts';
import { mark, plannedCase } from './planned-case.ts';
import type { Script } from './step.ts';
import { watch } from './workflows.ts';

const [LEAD] = CAST.security;

/** The retrospective, when the policy says, and a last look at every deadline. */
export const LOOK_BACK: Script = [
  workflow({
    id: 'retrospective',
    isPlayed: looksBack,
    at: retrospectiveAt,
    start: () => ({ role: 'retrospectives', event: 'schedule' }),
  }),
  person({
    id: 'finish-retrospective',
    title: 'The security team finishes the draft, without blame',
    isPlayed: looksBack,
    does: (play) => {
      lifeOf(play).say(LEAD, `/retrospective ${play.now().toISOString()}`);
      mark(play, 'retrospectiveAt');
    },
  }),
  watch('last-watch', { isPlayed: looksBack }),
];

function looksBack({ request }: Play): boolean {
  return request.policy.facts.retrospective !== undefined;
}

/** The day after, or as soon as the policy has it, and not after it is due. */
function retrospectiveAt(play: Play): Date {
  const due = promiseStates(plannedCase(play)).find(({ promise }) => promise === 'retrospective');
  const earliest = due?.earliest ?? after(play.now(), 24);
  return due?.due !== undefined && due.due < earliest ? after(due.due, -1) : earliest;
}
