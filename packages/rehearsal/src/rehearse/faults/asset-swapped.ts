import type { Play } from '../play.ts';
import { finding } from './card.ts';
import type { FaultCard } from './card.ts';
import { isReleased, refusals } from './release-state.ts';
import { replay } from './replay.ts';

export const assetSwapped: FaultCard = {
  name: 'asset-swapped',
  title: 'A file of the draft is swapped',
  does: 'A file of the draft is replaced after it was verified, while reviewers look.',
  expected: 'The draft is not published, and the run says that it is not what was built.',
  at: 'release',
  async play(play, step) {
    const end = await replay(play, step, {
      meddling: {
        waiting: () => {
          swap(play);
        },
      },
    });
    const said = refusals(end, play);
    return [
      finding('the draft is no release', !isReleased(play)),
      finding('it says what is wrong', /as it was built|not built/.test(said)),
    ];
  },
};

function swap({ stage: { github, repository } }: Play): void {
  for (const { assets } of github.repository(repository).releases.values()) {
    const asset = [...assets.values()].find(({ name }) => name.startsWith('vault-'));
    if (asset !== undefined) asset.content = Buffer.from('another program');
  }
}
