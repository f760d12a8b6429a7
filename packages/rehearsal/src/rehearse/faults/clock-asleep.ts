import { after } from '../hours.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { replay, saidBy } from './replay.ts';

const HOURS = 9;

export const clockAsleep: FaultCard = {
  name: 'clock-asleep',
  title: 'The schedule sleeps',
  does: `GitHub starts the hourly workflow of deadlines ${HOURS} hours late.`,
  expected: 'The next run says since when the schedule slept.',
  at: 'take-case',
  async play(play, step) {
    play.goTo(after(play.now(), HOURS));
    const end = await replay(play, step, { isAwake: false });
    const said = saidBy(end, 'track-deadlines');
    return [finding('it says that the schedule slept', said.includes('The schedule slept'))];
  },
};
