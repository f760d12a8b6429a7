import type { Play } from '../play.ts';
import { errorIn } from '../tell-step.ts';
import type { WorkflowEnd } from '../start-workflow.ts';

/** Whether a release is public. */
export function isReleased({ stage: { github, repository } }: Play): boolean {
  return [...github.repository(repository).releases.values()].some(({ draft }) => !draft);
}

/** Whether the advisory is public. */
export function isPublished({ stage, story }: Play): boolean {
  return stage.github.advisory(story.ghsaId).state === 'published';
}

/** Why the actions of a run refused: by their errors and, for the gate, its comment on the advisory. */
export function refusals({ results }: WorkflowEnd, { stage, story }: Play): string {
  const errors = results.filter(({ isGood }) => !isGood).map(({ log }) => errorIn(log));
  const comments = stage.github
    .advisory(story.ghsaId)
    .comments.filter(({ body }) => body.startsWith('<!-- embargo:gate -->'))
    .map(({ body }) => body);
  return [...errors, ...comments].join('\n');
}
