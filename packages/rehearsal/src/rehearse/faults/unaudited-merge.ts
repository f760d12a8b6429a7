import { lifeOf } from '../life.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { isGood } from './replay.ts';

const MAIN = 'refs/heads/main';

export const unauditedMerge: FaultCard = {
  name: 'fork-merge-unaudited',
  title: 'The fork is merged ahead of the gate',
  does: 'Somebody presses the button that merges the fork before the gate let it through.',
  expected: 'The audit of the push fails: no release is built of what the gate never let through.',
  at: 'approve',
  async play(play) {
    const { github, repository } = play.stage;
    const head = (): string => github.repository(repository).refs.get(MAIN) ?? '';
    const before = head();
    lifeOf(play).merge();
    play.story.publicFrom = play.now();
    const payload = { before, after: head() };
    const end = await play.start({ role: 'audit', event: 'push', payload, mayClose: true });
    return [finding('the audit fails', !isGood(end))];
  },
};
