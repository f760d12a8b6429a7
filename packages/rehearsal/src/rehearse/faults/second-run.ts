import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { marked, replay } from './replay.ts';

const MARK = '<!-- embargo:acknowledgement -->';

export const secondRun: FaultCard = {
  name: 'second-run',
  title: 'Two runs at once',
  does: 'The workflow that answers reports is started twice at the same instant.',
  expected: 'The reporter is thanked once.',
  at: 'answer-report',
  async play(play, step) {
    await Promise.all([replay(play, step), replay(play, step)]);
    await replay(play, step);
    const thanks = marked(play, MARK);
    return [finding(`there is 1 acknowledgement (found: ${thanks})`, thanks === 1)];
  },
};
