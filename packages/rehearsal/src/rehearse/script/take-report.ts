import { CAST } from '../people/cast.ts';
import { after } from '../hours.ts';
import { beginLife, lifeOf } from '../life.ts';
import { person, workflow } from './acts.ts';
import { mark } from './planned-case.ts';
import type { Script } from './step.ts';
import { judgeReadiness, watch } from './workflows.ts';

const [LEAD] = CAST.security;

/** From the private report to a fix team that knows what it has to do. */
export const TAKE_REPORT: Script = [
  workflow({
    id: 'validate',
    start: ({ stage }) => {
      const base = { sha: stage.github.repository(stage.repository).refs.get('refs/heads/main') };
      const pull = { number: 1, base, head: base };
      return { role: 'policy', event: 'pull_request', payload: { pull_request: pull } };
    },
  }),
  person({
    id: 'report',
    title: 'A private report comes in',
    does: (play) => {
      play.story.ghsaId = beginLife(play.stage);
    },
  }),
  watch('answer-report', {
    at: ({ request }) => after(request.from, 0.5),
    then: (play) => {
      mark(play, 'acknowledgedAt');
    },
  }),
  judgeReadiness('judge-report', { mayClose: true }),
  person({
    id: 'confirm',
    title: 'The security team confirms the vulnerability',
    at: ({ request }) => after(request.from, 2),
    does: (play) => {
      lifeOf(play).say(LEAD, '/confirm');
      mark(play, 'triagedAt');
    },
  }),
  watch('take-case', {
    then: (play) => {
      mark(play, 'fixTeamNamedAt');
    },
  }),
  person({
    id: 'describe',
    title: 'The advisory is scored and described, and everybody who works on it is let in',
    does: (play) => {
      const life = lifeOf(play);
      life.admit();
      life.describe();
    },
  }),
];
