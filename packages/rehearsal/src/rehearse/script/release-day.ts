import { lifeOf } from '../life.ts';
import { CAST, VERSIONS } from '../people/cast.ts';
import type { Play } from '../play.ts';
import { github, person, workflow } from './acts.ts';
import { mark } from './planned-case.ts';
import type { Script } from './step.ts';
import { details, tellsByMail } from './tell-ahead.ts';
import { judgeReadiness, preview, tell, watch } from './workflows.ts';
import type { Telling } from './workflows.ts';

const MAIN = 'refs/heads/main';
const TAG = `refs/tags/${VERSIONS.tag}`;
const [LEAD] = CAST.security;

/** Merge, audit, build, release, publication and announcements, all inside the window. */
export const RELEASE_DAY: Script = [
  judgeReadiness('judge-again', { at: ({ story }) => story.releasesAt }),
  person({
    id: 'merge',
    title: 'The button of the advisory merges the fork',
    does: (play) => {
      play.story.headBefore = headOf(play);
      lifeOf(play).merge();
      play.story.publicFrom = play.now();
    },
  }),
  workflow({
    id: 'audit',
    start: (play) => ({
      role: 'audit',
      event: 'push',
      payload: { before: play.story.headBefore, after: headOf(play) },
    }),
  }),
  github({
    id: 'cve-arrives',
    title: 'The CVE ID arrives, and the reporter accepts the credit',
    does: (play) => {
      const { ghsaId } = play.story;
      play.stage.github.assignCve(ghsaId, 'CVE-2031-40417');
      lifeOf(play).acceptCredit();
    },
  }),
  person({
    id: 'tag',
    title: `The release ${VERSIONS.tag} is tagged`,
    does: (play) => {
      play.stage.github.setRef(play.stage.repository, TAG, headOf(play));
    },
  }),
  workflow({
    id: 'release',
    start: () => ({ role: 'release', event: 'workflow_dispatch', ref: TAG }),
    then: (play) => {
      if (isOut(play)) mark(play, 'releasedAt');
    },
  }),
  preview('preview-notices', notices()),
  tell('tell-notices', notices(), {
    then: (play, { results }) => {
      const { story, stage } = play;
      story.areNoticesComplete = results.at(-1)?.outputs['status'] === 'complete';
      const { publishedAt } = stage.github.advisory(story.ghsaId);
      if (publishedAt !== undefined) story.events = { ...story.events, publishedAt };
    },
  }),
  person({
    id: 'record-release',
    title: 'The security team records the release',
    isPlayed: isOut,
    does: (play) => {
      const at = play.story.events.releasedAt ?? play.now();
      lifeOf(play).say(LEAD, `/released ${at.toISOString()}`);
    },
  }),
  preview('preview-lift', details('lift'), { isPlayed: tellsByMail }),
  tell('lift', details('lift'), { isPlayed: tellsByMail }),
  watch('watch-release'),
];

function notices(): Telling {
  return {
    told: 'release',
    role: 'announce',
    inputs: ({ story }) => ({
      advisory: story.ghsaId,
      tag: VERSIONS.tag,
      'previous-version': VERSIONS.previous,
    }),
  };
}

function headOf({ stage: { github, repository } }: Play): string {
  return github.repository(repository).refs.get(MAIN) ?? '';
}

function isOut({ stage: { github, repository } }: Play): boolean {
  return [...github.repository(repository).releases.values()].some(({ draft }) => !draft);
}
