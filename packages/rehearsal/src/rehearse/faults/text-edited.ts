import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { arrived } from './notices.ts';
import { isPublished } from './release-state.ts';
import { isGood, replay, saidBy } from './replay.ts';

export const textEdited: FaultCard = {
  name: 'text-edited-after-preview',
  title: 'The text is edited after its preview',
  does: 'Somebody edits the summary of the advisory between the preview and the sending.',
  expected: 'Nothing is sent; the run asks for a look at the new preview.',
  at: 'tell-notices',
  async play(play, step) {
    const { github } = play.stage;
    Object.assign(github.advisory(play.story.ghsaId), {
      summary: 'Another summary, not looked at',
    });
    const before = [arrived(play).length, isPublished(play)];
    const end = await replay(play, step);
    const afterwards = [arrived(play).length, isPublished(play)];
    return [
      finding('the run fails', !isGood(end)),
      finding('it names the hash', saidBy(end, 'announce-release').includes('approved-hash')),
      finding('nothing was sent', before.join() === afterwards.join()),
    ];
  },
};
