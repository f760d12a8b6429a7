import { agree } from '../script/make-fix.ts';
import type { Play } from '../play.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { replay } from './replay.ts';
import { isReleased, refusals } from './release-state.ts';

const FRIDAY = 5;
const DAY = 86_400_000;

export const friday: FaultCard = {
  name: 'friday',
  title: 'The release is started on a Friday',
  does: 'Everybody agrees on the next Friday at 16:30 UTC, and the release is started then.',
  expected: 'Nothing goes out, and what refuses names the next opening of the window.',
  at: 'release',
  meets: ({ request }) => request.policy.facts.releaseWindow?.weekdays?.includes('fri') === false,
  async play(play, step) {
    const day = nextFriday(play);
    agree(play, day);
    play.goTo(day);
    const end = await replay(play, step, { mayClose: true });
    const said = refusals(end, play);
    return [
      finding('nothing was released', !isReleased(play)),
      finding('the next opening is named', /next opening|closed until/.test(said)),
    ];
  },
};

function nextFriday({ now }: Play): Date {
  const days = (FRIDAY - now().getUTCDay() + 7) % 7 || 7;
  const day = new Date(now().getTime() + days * DAY);
  day.setUTCHours(16, 30, 0, 0);
  return day;
}
