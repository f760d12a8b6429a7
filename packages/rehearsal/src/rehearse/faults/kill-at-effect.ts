import { after } from '../hours.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { arrived, doubles } from './notices.ts';
import { isGood, replay, saidBy } from './replay.ts';

/** Ends the announcing run when its N-th effect has come about and it does not know yet. */
export function killAtEffect(number: number): FaultCard {
  return {
    name: `kill-at-effect-${number}`,
    title: `Killed at effect ${number}`,
    does: `The run that announces is killed when its effect ${number} has come about, before it knows.`,
    expected:
      'The next runs tell who is missing and nobody twice; where nobody can know, they hold and say where to look.',
    at: 'tell-notices',
    async play(play, step) {
      let seen = 0;
      let kill: (() => void) | undefined;
      play.watch(() => {
        seen += 1;
        if (seen === number) kill?.();
      });
      const meddling = { running: (ends: () => void) => (kill = ends) };
      const cut = await replay(play, step, { meddling });
      play.goTo(after(play.now(), 1));
      const next = await replay(play, step);
      play.goTo(after(play.now(), 1));
      const last = await replay(play, step);
      const status = last.results[0]?.outputs['status'] ?? '';
      const asks = /look|Look/.test(saidBy(last, 'announce-release'));
      return [
        finding('the first run was cut off', !isGood(cut)),
        finding('nothing was told twice', doubles(arrived(play)).length === 0),
        finding(
          'the last run says that all is told, or where to look',
          status === 'complete' || (status === 'held' && asks),
        ),
        finding('two more runs were enough', next.results.length + last.results.length === 2),
      ];
    },
  };
}
