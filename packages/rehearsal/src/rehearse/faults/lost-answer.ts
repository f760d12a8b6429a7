import { after } from '../hours.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { isGood, marked, replay } from './replay.ts';

const MARK = '<!-- embargo:acknowledgement -->';
const COMMENTS = '/repos/{owner}/{repo}/security-advisories/{ghsa_id}/comments';

export const lostAnswer: FaultCard = {
  name: 'lost-answer',
  title: 'An answer is lost',
  does: 'The report is acknowledged, and the connection ends before GitHub says so.',
  expected: 'The reporter is thanked once, and the next run knows it.',
  at: 'answer-report',
  async play(play, step) {
    const { github } = play.stage;
    github.fail({
      method: 'POST',
      path: COMMENTS,
      fault: { kind: 'cut', afterEffect: true },
    });
    await replay(play, step);
    play.goTo(after(play.now(), 1));
    const next = await replay(play, step);
    const thanks = marked(play, MARK);
    return [
      finding(`there is 1 acknowledgement (found: ${thanks})`, thanks === 1),
      finding('the next run goes well', isGood(next)),
    ];
  },
};
