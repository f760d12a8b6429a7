import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { after } from '../hours.ts';
import { marked, replay, saidBy } from './replay.ts';

const MARK = '<!-- embargo:gate -->';
const COMMENTS = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';

export const createdThen502: FaultCard = {
  name: '502-after-create',
  title: 'A 502 for what was made',
  does: 'GitHub makes the comment of the gate and answers with a 502.',
  expected: 'There is one comment of the gate, however often it runs, and the gate stays closed.',
  at: 'judge-report',
  async play(play, step) {
    const fault = { kind: 'status', status: 502, afterEffect: true } as const;
    play.stage.github.fail({ method: 'POST', path: COMMENTS, fault });
    const first = await replay(play, step);
    play.goTo(after(play.now(), 1));
    const next = await replay(play, step);
    const comments = marked(play, MARK);
    return [
      finding(`there is 1 comment of the gate (found: ${comments})`, comments === 1),
      finding('it was closed both times', [first, next].every(isClosed)),
      finding('the next run judges', saidBy(next, 'gate-advisory') !== ''),
    ];
  },
};

function isClosed({ results }: Awaited<ReturnType<typeof replay>>): boolean {
  return results.every(({ isGood }) => !isGood);
}
